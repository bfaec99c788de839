package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares {@code show --format json} with what a real postconf said about the same files. */
class ShowConformanceTest {
  private static final Path CASES = Path.of("src/test/resources/conformance");

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> showSaysWhatPostconfSays() throws IOException {
    List<Path> cases = new ArrayList<>();
    try (Stream<Path> all = Files.list(CASES)) {
      all.filter(each -> Files.exists(each.resolve("main.cf"))).sorted().forEach(cases::add);
    }
    assertThat(cases).hasSizeGreaterThan(200);
    return cases.stream()
        .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> compare(each)));
  }

  private void compare(Path recorded) throws IOException {
    JsonNode expected =
        JsonMapper.shared().readTree(Files.readAllBytes(recorded.resolve("expect.json")));
    JsonNode run = expected.path("runs").path("-n -j");
    if (!run.path("values").isObject() || run.path("exit").intValue() != 0) {
      return;
    }
    Path copy = Files.createDirectory(directory.resolve(recorded.getFileName()));
    copy(recorded, copy);
    Runs.Result result =
        Runs.run("show", "--format=json", "--reveal", "--target=3.11.6", copy.toString());
    assertThat(result.code()).describedAs(result.err()).isZero();
    JsonNode shown = JsonMapper.shared().readTree(result.bytes());
    TreeMap<String, String> values = new TreeMap<>();
    for (JsonNode each : shown.path("parameters")) {
      JsonNode name = each.path("name");
      values.put(name.isString() ? name.stringValue() : "", each.path("value").toString());
    }
    TreeMap<String, String> known = new TreeMap<>();
    run.path("values")
        .properties()
        .forEach(
            each ->
                known.put(
                    each.getKey(), each.getValue().toString().replace("@DIR@", copy.toString())));
    known.remove("config_directory");
    values.remove("config_directory");
    values.keySet().retainAll(known.keySet());
    assertThat(values).isEqualTo(known);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".cf")) {
          String text = Files.readString(file, ISO_8859_1).replace("@DIR@", to.toString());
          Files.writeString(to.resolve(file.getFileName()), text, ISO_8859_1);
        }
      }
    }
    if (!Files.exists(to.resolve("master.cf"))) {
      Files.createFile(to.resolve("master.cf"));
    }
  }
}
