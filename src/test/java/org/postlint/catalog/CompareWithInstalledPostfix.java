package org.postlint.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Run by {@code .ci/check-catalog}: asks the installed Postfix what the catalog says about it. */
final class CompareWithInstalledPostfix {
  private CompareWithInstalledPostfix() {}

  /**
   * Compares names, defaults and table types; prints counts, and every difference.
   *
   * @param arguments the {@code postconf} to ask
   */
  @SuppressWarnings("SystemOut") // the report goes to the terminal
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String postconf = arguments.length > 0 ? arguments[0] : "postconf";
    Path directory = Files.createTempDirectory("catalog");
    List<String> differences = new ArrayList<>();
    try {
      Files.createFile(directory.resolve("main.cf"));
      String version = ask(postconf, "-c", directory.toString(), "-dh", "mail_version").get(0);
      Catalog catalog = Catalog.load();
      Release release = Release.parse(version);
      DefaultsComparison comparison = new DefaultsComparison(catalog, release);
      ask(postconf, "-c", directory.toString(), "-d").forEach(comparison::compare);
      comparison.expectAll();
      differences.addAll(comparison.differences());
      List<String> types = ask(postconf, "-c", directory.toString(), "-m");
      for (String type : types) {
        if (catalog.tableType(type).filter(each -> each.isKnown(release)).isEmpty()) {
          differences.add("table type " + type + " is not known");
        }
      }
      System.out.println(
          "Postfix %s: %d defaults equal, %d left to the host, %d table types known, %d differences"
              .formatted(
                  version,
                  comparison.equal(),
                  comparison.hostDependent(),
                  types.size(),
                  differences.size()));
    } finally {
      Files.delete(directory.resolve("main.cf"));
      Files.delete(directory);
    }
    differences.forEach(System.out::println);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private static List<String> ask(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    if (process.waitFor() != 0 || output.isBlank()) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return output.lines().toList();
  }
}
