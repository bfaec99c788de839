package org.postlint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Fields;
import org.postlint.catalog.Packed;

class PackedWriterTest {
  private final PackedWriter writer = new PackedWriter();

  private Packed written() {
    return Packed.of(writer.toByteArray());
  }

  private static Map<String, Object> entry(String name, Object value) {
    return new TreeMap<>(Map.of("name", name, "value", value));
  }

  @Test
  void everyKindOfValueComesBack() {
    List<Object> values =
        List.of(
            true,
            false,
            "",
            "text",
            0L,
            1L,
            -1L,
            63L,
            64L,
            -64L,
            -65L,
            8_640_000L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            List.of(),
            List.of("a", 1L, List.of(true)));
    for (Object value : values) {
      PackedWriter one = new PackedWriter();
      one.section("s", List.of(entry("x", value)));
      assertThat(Packed.of(one.toByteArray()).section("s").entry(0).get("value")).isEqualTo(value);
    }
  }

  @Test
  void mapsWithinMapsComeBack() {
    writer.section("s", List.of(entry("x", entry("y", "z"))));
    Fields inner = written().section("s").entry(0).fields("value");
    assertThat(inner.names()).containsExactly("name", "value");
    assertThat(inner.text("value")).isEqualTo("z");
  }

  @Test
  void entriesAreFoundByName() {
    writer.section("first", List.of(entry("q", 1L)));
    writer.sortedSection("second", List.of(entry("a", 1L), entry("a_b", 2L), entry("b", 3L)));
    Packed.Section section = written().section("second");
    assertThat(section.find("a_b")).hasValue(1);
    assertThat(section.find("a_")).isEmpty();
    assertThat(section.find("c")).isEmpty();
    assertThat(section.name(2)).isEqualTo("b");
    assertThat(section.entry(2).number("value")).isEqualTo(3);
    assertThat(section.size()).isEqualTo(3);
  }

  @Test
  void equalTextIsStoredOnce() {
    String text = "a rather long text that nobody would want to store more than once";
    writer.section("s", List.of(entry("a", text), entry("b", text), entry(text, List.of(text))));
    assertThat(writer.toByteArray().length).isLessThan(2 * text.length() + 80);
  }

  @Test
  void namesOutOfOrderAreRefused() {
    assertThatThrownBy(() -> writer.sortedSection("s", List.of(entry("b", 1L), entry("a", 1L))))
        .hasMessage("s: a must not follow b");
    assertThatThrownBy(() -> writer.sortedSection("s", List.of(entry("a", 1L), entry("a", 1L))))
        .hasMessage("s: a must not follow a");
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() -> writer.section("s", List.of(entry("a", "\u00e9"))))
        .hasMessage("not ASCII: \u00e9");
    assertThatThrownBy(() -> writer.section("s", List.of(entry("a", 1.5))))
        .hasMessage("cannot be written: 1.5");
  }

  @Test
  void otherBytesAreNoSuchFile() {
    assertThatThrownBy(() -> Packed.of(new byte[20])).hasMessage("not a packed file");
    assertThatThrownBy(() -> Packed.of(new byte[0])).hasMessage("not a packed file");
    assertThatThrownBy(() -> Packed.of("0", "1", "2")).hasMessage("not a packed file");
  }

  @Test
  void whatIsMissingIsSaid() {
    writer.section("s", List.of(entry("a", 1L)));
    assertThatThrownBy(() -> written().section("t")).hasMessage("no such section: t");
    assertThatThrownBy(() -> written().section("s").find("a"))
        .hasMessage("the entries have no names");
    Fields fields = written().section("s").entry(0);
    assertThat(fields.get("other")).isNull();
    assertThat(fields.flag("other")).isFalse();
    assertThat(fields.texts("other")).isEmpty();
    assertThatThrownBy(() -> fields.text("value")).hasMessage("damaged file: value is 1");
    assertThatThrownBy(() -> fields.text("other")).hasMessage("damaged file: other is null");
    assertThat(Objects.requireNonNull(fields.get("name"))).isEqualTo("a");
  }
}
