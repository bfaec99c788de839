package org.postlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void everyByteComesBack() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    Source source = Source.of("main.cf", bytes);
    assertThat(source.bytes()).isEqualTo(bytes);
    assertThat(source.text().charAt(255)).isEqualTo('\u00ff');
    assertThat(Source.ofText("main.cf", source.text()).bytes()).isEqualTo(bytes);
  }

  @Test
  void aCharThatIsNoByteIsRefused() {
    assertThatThrownBy(() -> Source.ofText("main.cf", "a\u0100"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a byte at offset 1 of main.cf");
  }

  @Test
  void onlyALineFeedEndsALine() {
    LineIndex lines = Source.ofText("main.cf", "a\rb\u000b\n\n\u0085c\n").lines();
    assertThat(lines.count()).isEqualTo(3);
    assertThat(spans(lines)).containsExactly(new Span(0, 5), new Span(5, 6), new Span(6, 9));
    assertThat(lines.line(4)).isEqualTo(1);
    assertThat(lines.line(5)).isEqualTo(2);
    assertThat(lines.line(9)).isEqualTo(3);
    assertThat(lines.start(3)).isEqualTo(6);
  }

  @Test
  void textBehindTheLastLineFeedIsALine() {
    assertThat(spans(Source.ofText("main.cf", "a\nb").lines()))
        .containsExactly(new Span(0, 2), new Span(2, 3));
  }

  @Test
  void anEmptyTextHasOneEmptyLine() {
    LineIndex lines = Source.ofText("main.cf", "").lines();
    assertThat(spans(lines)).containsExactly(new Span(0, 0));
    assertThat(lines.line(0)).isEqualTo(1);
  }

  @Test
  void placesAreOrderedByPathAndThenByOffset() {
    Source first = Source.ofText("a", "xy\nz");
    Source second = Source.ofText("b", "xy");
    List<Place> places = new ArrayList<>();
    places.add(second.place(new Span(0, 1)));
    places.add(first.place(new Span(3, 4)));
    places.add(first.place(new Span(0, 2)));
    places.add(first.place(new Span(0, 1)));
    assertThat(places.stream().sorted().map(Place::text)).containsExactly("x", "xy", "z", "x");
    assertThat(places.get(1).line()).isEqualTo(2);
  }

  @Test
  void aPlaceOutsideOfItsSourceIsRefused() {
    Source source = Source.ofText("main.cf", "ab");
    assertThatThrownBy(() -> source.place(new Span(1, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void spansThatTouchDoNotOverlap() {
    Span span = new Span(2, 4);
    assertThat(span.overlaps(new Span(4, 6))).isFalse();
    assertThat(span.overlaps(new Span(3, 6))).isTrue();
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(4)).isFalse();
    assertThat(span.contains(new Span(4, 4))).isTrue();
    assertThat(span.contains(new Span(3, 5))).isFalse();
  }

  private static List<Span> spans(LineIndex lines) {
    List<Span> spans = new ArrayList<>();
    for (int line = 1; line <= lines.count(); line++) {
      spans.add(lines.span(line));
    }
    return spans;
  }
}
