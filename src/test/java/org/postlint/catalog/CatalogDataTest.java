package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compiled catalog says what the data files say, all of it. */
class CatalogDataTest {
  private static final Path DATA = Path.of("src/main/catalog");

  private final Packed packed = Packed.of(CatalogData.parts());

  static List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(DATA, "*.json")) {
      for (Path path : paths) {
        names.add(String.valueOf(path.getFileName()).replace(".json", ""));
      }
    }
    return names;
  }

  private static JsonNode file(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(DATA.resolve(name + ".json")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyEntrySurvivesCompilation(String name) throws IOException {
    Packed.Section section = packed.section(name);
    JsonNode entries = file(name);
    assertThat(section.size()).isEqualTo(entries.size()).isPositive();
    for (int i = 0; i < section.size(); i++) {
      assertThat(plain(section.entry(i))).isEqualTo(plain(entries.get(i)));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFilesHoldOneEntryALineAndNoEmptyRemarks(String name) throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve(name + ".json"));
    assertThat(lines.get(0)).isEqualTo("[");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("]");
    assertThat(lines.subList(1, lines.size() - 1))
        .hasSize(file(name).size())
        .allSatisfy(line -> assertThat(line).startsWith("{").matches(".*\\},?").isASCII())
        .allSatisfy(line -> assertThat(line).doesNotContain("null,", "\"note\": \"\""));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyKeyIsExplained(String name) throws IOException {
    String readme = Files.readString(DATA.resolve("README.md"));
    for (JsonNode entry : file(name)) {
      for (String key : entry.propertyNames()) {
        assertThat(readme).as("%s: %s", name, entry).contains("`" + key + "`");
      }
    }
    assertThat(readme).contains("| `" + name + "` |");
  }

  @Test
  void theSameNameIsFoundWhereverItStands() {
    Packed.Section section = packed.section("parameters");
    for (int i = 0; i < section.size(); i++) {
      assertThat(section.find(section.name(i))).hasValue(i);
      assertThat(section.find(section.name(i) + "x")).isEmpty();
    }
    assertThat(section.find("")).isEmpty();
    assertThat(section.find("zzz")).isEmpty();
  }

  private static Object plain(Object value) {
    if (value instanceof Fields fields) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (String name : fields.names()) {
        map.put(name, plain(get(fields, name)));
      }
      return map;
    }
    return value instanceof List<?> list
        ? list.stream().map(CatalogDataTest::plain).toList()
        : value;
  }

  private static Object get(Fields fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(each -> map.put(each.getKey(), plain(each.getValue())));
      return map;
    } else if (node.isArray()) {
      return node.valueStream().map(CatalogDataTest::plain).toList();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isIntegralNumber() ? (Object) node.longValue() : node.stringValue();
  }
}
