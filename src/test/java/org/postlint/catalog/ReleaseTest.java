package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
  @Test
  void aReleaseWithoutPatchLevelIsTheLastOfItsSeries() {
    Release last = Release.parse("3.7");
    assertThat(last).isEqualTo(Release.of(3, 7)).hasToString("3.7");
    assertThat(last.hasPatch()).isFalse();
    assertThat(last).isGreaterThan(Release.parse("3.7.999")).isLessThan(Release.parse("3.8.0"));
  }

  @Test
  void partsCompareAsNumbersAndNotAsText() {
    assertThat(Release.parse("3.10")).isGreaterThan(Release.parse("3.9"));
    assertThat(Release.parse("3.9.10")).isGreaterThan(Release.parse("3.9.9"));
    assertThat(Release.parse("3.10.1").compareSeries(Release.parse("3.10"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "3.7.11, 3.7.11",
    "3.12-20260101, 3.12",
    "3.12-20260101-nonprod, 3.12",
    "3.11.0-RC2, 3.11.0",
    "3.11-RC12, 3.11"
  })
  void whatPostfixCallsItselfIsRead(String text, String read) {
    assertThat(Release.parse(text)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "3.",
        ".7",
        "3.7.",
        "3.7.1.2",
        "3.x",
        "v3.7",
        " 3.7",
        "3.7 ",
        "-1.2",
        "3.7-",
        "3.7-1",
        "3.7-2026010x",
        "3.7-RC",
        "3.7-RC123",
        "0.7",
        "3.12345",
        "3.-7",
        "3.7.11-0+deb12u1"
      })
  void anythingElseIsRefusedWithItsText(String text) {
    assertThatThrownBy(() -> Release.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a Postfix release: \"" + text + "\" (one looks like 3.7 or 3.7.11)");
  }

  @Test
  void firstAndLastEncloseTheSeries() {
    Release release = Release.parse("3.7.11");
    assertThat(release.first()).hasToString("3.7.0");
    assertThat(release.last()).hasToString("3.7");
    assertThat(release).isBetween(release.first(), release.last());
  }
}
