package org.postlint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileResourcesTest {
  @TempDir private Path directory;

  @Test
  void equalDataGiveEqualBytes() throws IOException {
    CatalogResource resource = new CatalogResource();
    assertThat(resource.compile(Path.of(""))).isEqualTo(resource.compile(Path.of("")));
  }

  @Test
  void aClassThatIsRightIsLeftAlone() throws IOException {
    String name = new CatalogResource().carrier();
    Path file = directory.resolve(name);
    copyClass(name);
    copyClass(new TablesResource().carrier());
    copyClass(new OptionsResource().carrier());
    copyClass(new RulesResource(false).carrier());
    copyClass(new RulesResource(true).carrier());
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, old);
    CompileResources.main(new String[] {"", directory.toString()});
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    byte[] right = Files.readAllBytes(file);
    Files.write(file, Carrier.fill(right, new byte[] {1, 2, 3}));
    CompileResources.main(new String[] {"", directory.toString()});
    assertThat(file).hasBinaryContent(right);
  }

  private void copyClass(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = CompileResources.class.getResourceAsStream("/" + name)) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void aWrongEntryIsNamed() throws IOException {
    copyData();
    Path file = directory.resolve("src/main/catalog/parameters.json");
    Files.writeString(
        file, Files.readString(file).replace("\"kind\": \"bool\"", "\"kind\": \"boolean\""));
    assertThatThrownBy(() -> new CatalogResource().compile(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": no such kind: boolean");
  }

  @Test
  void aValueThatHasNoPlaceIsNamedWithItsFile() throws IOException {
    copyData();
    Path file = directory.resolve("src/main/catalog/proxy.json");
    Files.writeString(file, "[\n{\"name\": null}\n]\n");
    assertThatThrownBy(() -> new CatalogResource().compile(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proxy.json")
        .hasMessageEndingWith("cannot be stored: null");
  }

  private void copyData() throws IOException {
    Path target = Files.createDirectories(directory.resolve("src/main/catalog"));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of("src/main/catalog"), "*.json")) {
      for (Path file : files) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aTableThatIsCutShortIsNamed() throws IOException {
    Path tables = Files.createDirectories(directory.resolve("src/main/tables"));
    Files.writeString(tables.resolve("words.tsv"), "# word, number\none\t1\ntwo");
    assertThatThrownBy(() -> new TablesResource().compile(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words.tsv: a table has no form feeds, and its last line an end");
  }
}
