package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every answer about every parameter in every release is what its line of data says. */
class ParameterDataTest {
  private final Catalog catalog = Catalog.load();

  private static JsonNode data() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(Path.of("src/main/catalog/parameters.json")));
  }

  @Test
  void factsThatNeverChange() throws IOException {
    for (JsonNode line : data()) {
      Parameter parameter = parameter(line);
      String name = parameter.name();
      assertThat(parameter.semantic().word()).as(name).isEqualTo(line.path("semantic").asString());
      assertThat(parameter.since()).as(name).hasToString(line.path("since").asString());
      assertThat(parameter.removed().map(Release::toString))
          .as(name)
          .isEqualTo(text(line, "removed"));
      assertThat(parameter.backports().stream().map(Release::toString).toList())
          .as(name)
          .isEqualTo(texts(line.path("backports")));
      assertThat(parameter.deprecatedSince().map(Release::toString))
          .as(name)
          .isEqualTo(text(line, "deprecated"));
      assertThat(parameter.warningSince().map(Release::toString))
          .as(name)
          .isEqualTo(text(line, "warned"));
      assertThat(parameter.replacement()).as(name).isEqualTo(text(line, "replacement"));
      assertThat(parameter.deprecationNote()).as(name).isEqualTo(text(line, "deprecationNote"));
      assertThat(parameter.isRenamed()).as(name).isEqualTo(line.has("renamed"));
      assertThat(parameter.isReadOnly()).as(name).isEqualTo(line.has("readOnly"));
      assertThat(parameter.isDocumented()).as(name).isNotEqualTo(line.has("undocumented"));
      assertThat(parameter.computedBy()).as(name).isEqualTo(text(line, "computed"));
      assertThat(parameter.isComputed()).as(name).isEqualTo(line.has("computed"));
      assertThat(parameter.requiresBuild()).as(name).isEqualTo(text(line, "requires"));
      assertThat(parameter.allowedNote()).as(name).isEqualTo(text(line, "allowedNote"));
      assertThat(parameter.isUnknownValueFatal()).as(name).isEqualTo(line.has("unknownValueIs"));
      assertThat(parameter.timeUnit().map(unit -> String.valueOf(unit.letter())))
          .as(name)
          .isEqualTo(text(line, "unit"));
      assertThat(parameter.oldNames().stream().map(Parameter.OldName::name).toList())
          .as(name)
          .isEqualTo(
              line.path("oldNames").valueStream().map(old -> old.path("name").asString()).toList());
    }
  }

  @Test
  void factsThatFollowTheRelease() throws IOException {
    for (JsonNode line : data()) {
      Parameter parameter = parameter(line);
      for (Release release : catalog.releases()) {
        if (!parameter.isKnown(release)) {
          continue;
        }
        String name = parameter.name() + " in " + release;
        assertThat(parameter.kind(release).word())
            .as(name)
            .isEqualTo(at(line.path("kind"), release).orElseThrow().asString());
        assertThat(parameter.readBy(release))
            .as(name)
            .isEqualTo(texts(at(line.path("readBy"), release).orElseThrow()));
        Optional<JsonNode> limits = at(line.path("limits"), release);
        assertThat(parameter.limits(release).min()).as(name).isEqualTo(number(limits, "min"));
        assertThat(parameter.limits(release).max()).as(name).isEqualTo(number(limits, "max"));
        Optional<JsonNode> value = at(line.path("default"), release);
        assertThat(parameter.defaultValue(release))
            .as(name)
            .isEqualTo(
                value
                    .map(node -> node.isObject() ? node.path("text") : node)
                    .map(JsonNode::asString));
        assertThat(parameter.levelChoice(release).map(DefaultValue.LevelChoice::below))
            .as(name)
            .isEqualTo(value.filter(JsonNode::isObject).map(node -> node.path("below").asString()));
        assertThat(parameter.allowedValues(release))
            .as(name)
            .isEqualTo(allowed(line.path("allowed"), release));
      }
    }
  }

  private Parameter parameter(JsonNode line) {
    return catalog.parameter(line.path("name").asString()).orElseThrow();
  }

  private static Optional<String> text(JsonNode line, String key) {
    return line.has(key) ? Optional.of(line.path(key).asString()) : Optional.empty();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static OptionalLong number(Optional<JsonNode> limits, String key) {
    return limits.isPresent() && limits.get().has(key)
        ? OptionalLong.of(limits.get().path(key).asLong())
        : OptionalLong.empty();
  }

  private static int series(String release) {
    String[] parts = release.split("\\.", -1);
    return Integer.parseInt(parts[0]) * 1_000 + Integer.parseInt(parts[1]);
  }

  private static Optional<JsonNode> at(JsonNode value, Release release) {
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isArray() || value.isEmpty() || !value.get(0).has("from")) {
      return Optional.of(value);
    }
    int now = series(release.series());
    return value
        .valueStream()
        .filter(entry -> series(entry.path("from").asString()) <= now)
        .filter(entry -> !entry.has("to") || series(entry.path("to").asString()) >= now)
        .map(entry -> entry.path("value"))
        .findFirst();
  }

  private static List<String> allowed(JsonNode words, Release release) {
    int now = series(release.series());
    return words
        .valueStream()
        .filter(word -> series(word.path("since").asString()) <= now)
        .filter(word -> !word.has("removed") || series(word.path("removed").asString()) > now)
        .map(word -> word.path("value").asString())
        .toList();
  }
}
