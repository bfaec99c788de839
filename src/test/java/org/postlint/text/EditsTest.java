package org.postlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private final Source source = Source.ofText("main.cf", "0123456789");

  @Test
  void editsAreAppliedInTheOrderOfTheirPlaces() {
    assertThat(
            apply(
                Edit.delete(new Span(8, 10)),
                new Edit(new Span(2, 4), "abc"),
                Edit.insert(0, "x"),
                Edit.insert(6, "y")))
        .isEqualTo("x01abc45y67");
  }

  @Test
  void withoutEditsAllStays() {
    assertThat(apply()).isEqualTo("0123456789");
  }

  @Test
  void insertionsAtOneOffsetKeepTheirOrder() {
    assertThat(apply(Edit.insert(1, "a"), Edit.insert(1, "b"), Edit.insert(10, "c")))
        .isEqualTo("0ab123456789c");
  }

  @Test
  void anInsertionMayTouchWhatIsReplaced() {
    assertThat(
            apply(new Edit(new Span(2, 4), "R"), Edit.insert(2, "before"), Edit.insert(4, "after")))
        .isEqualTo("01beforeRafter456789");
  }

  @Test
  void editsThatOverlapAreRefused() {
    refused(new Edit(new Span(2, 4), "a"), new Edit(new Span(3, 5), "b"));
    refused(new Edit(new Span(2, 5), "a"), Edit.insert(3, "b"));
    refused(new Edit(new Span(2, 4), "a"), new Edit(new Span(2, 4), "a"));
  }

  @Test
  void editsOutsideOfTheSourceAreRefused() {
    refused(Edit.insert(11, "a"));
    refused(Edit.delete(new Span(9, 11)));
  }

  @Test
  void aReplacementHoldsBytesOnly() {
    assertThatThrownBy(() -> Edit.insert(0, "a\u20ac"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a byte at index 1 of a replacement");
  }

  private String apply(Edit... edits) {
    return Edits.apply(source, List.of(edits));
  }

  private void refused(Edit... edits) {
    assertThatThrownBy(() -> apply(edits)).isInstanceOf(IllegalArgumentException.class);
  }
}
