package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Timeline<String> gap =
      new Timeline<>(
          List.of(
              Timeline.entry(Release.of(2, 10), Optional.of(Release.of(2, 11)), "old"),
              Timeline.entry(Release.of(3, 4), Optional.empty(), "new")));

  @Test
  void aValueHoldsInItsSeriesWhateverThePatchLevel() {
    assertThat(gap.at(Release.parse("2.10.0"))).contains("old");
    assertThat(gap.at(Release.parse("2.11.99"))).contains("old");
    assertThat(gap.at(Release.parse("2.11"))).contains("old");
    assertThat(gap.at(Release.parse("3.4.0"))).contains("new");
    assertThat(gap.at(Release.parse("3.99"))).contains("new");
  }

  @Test
  void nothingHoldsInAGap() {
    assertThat(gap.at(Release.parse("3.3"))).isEmpty();
    assertThat(gap.atOrNewest(Release.parse("3.3"))).contains("new");
    assertThat(gap.newest()).contains("new");
    assertThat(gap.isConstant()).isFalse();
  }

  @Test
  void neverAndAlwaysAreConstant() {
    assertThat(Timeline.always("x").at(Release.parse("1.1"))).contains("x");
    assertThat(Timeline.always("x").isConstant()).isTrue();
    assertThat(Timeline.never().newest()).isEmpty();
    assertThat(Timeline.never().atOrNewest(Release.of(3, 11))).isEmpty();
  }

  @Test
  void disorderIsRefused() {
    Timeline.Entry<String> first =
        Timeline.entry(Release.of(3, 0), Optional.of(Release.of(3, 5)), "a");
    Timeline.Entry<String> second = Timeline.entry(Release.of(3, 5), Optional.empty(), "b");
    assertThatThrownBy(() -> new Timeline<>(List.of(first, second)))
        .hasMessageStartingWith("out of order");
    assertThatThrownBy(() -> Timeline.entry(Release.of(3, 5), Optional.of(Release.of(3, 4)), "c"))
        .hasMessageStartingWith("ends before it begins");
  }
}
