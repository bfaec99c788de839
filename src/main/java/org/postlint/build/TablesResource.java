package org.postlint.build;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.postlint.catalog.Tables;

/** The small tables: each file of {@code src/main/tables} becomes one of its name. */
final class TablesResource implements Resource {
  private static final String ENDING = ".tsv";

  @Override
  public String carrier() {
    return "org/postlint/catalog/TablesData.class";
  }

  @Override
  public byte[] compile(Path project) throws IOException {
    Map<String, Path> tables = new TreeMap<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(project.resolve("src/main/tables"), "*" + ENDING)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        tables.put(name.substring(0, name.length() - ENDING.length()), file);
      }
    }
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, Path> table : tables.entrySet()) {
      String text = Files.readString(table.getValue(), US_ASCII);
      if (text.indexOf(Tables.BEGIN) >= 0 || !text.endsWith("\n")) {
        throw new IllegalArgumentException(
            table.getValue() + ": a table has no form feeds, and its last line an end");
      }
      all.append(Tables.BEGIN).append(table.getKey()).append('\n').append(text);
    }
    return all.toString().getBytes(US_ASCII);
  }
}
