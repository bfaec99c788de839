package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "/foo(/, a parenthesis is never closed",
        "/foo)/, a parenthesis closes that was never opened",
        "/[a-z/, a bracket is never closed",
        "/[]/, a bracket is never closed",
        "/a(b[)]/i, a parenthesis is never closed",
        "/foo, the pattern has no closing delimiter",
        "!/foo(/, a parenthesis is never closed"
      })
  void whatTheLibrariesRefuseIsSaid(String pattern, String mistake) {
    assertThat(PatternText.mistake(pattern, true)).as("regexp " + pattern).isEqualTo(mistake);
    assertThat(PatternText.mistake(pattern, false)).as("pcre " + pattern).isEqualTo(mistake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/^Subject: (a|b)/",
        "/\\(/",
        "/[(]/",
        "/[])(]x[^]]/",
        "/[[:alpha:](]/",
        "!/a/i",
        "@a/b@",
        "",
        "!",
        "endif"
      })
  void whatTheyTakeIsLeftAlone(String pattern) {
    assertThat(PatternText.mistake(pattern, true)).isEmpty();
    assertThat(PatternText.mistake(pattern, false)).isEmpty();
  }

  /** A backslash inside brackets hides the next character in PCRE only. */
  @ParameterizedTest
  @ValueSource(strings = {"/[\\]/", "/[a\\](]x)/"})
  void theLibrariesDifferAboutTheBackslashInBrackets(String pattern) {
    assertThat(PatternText.mistake(pattern, true))
        .isNotEqualTo(PatternText.mistake(pattern, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/( # not here )\\n/x", "/\\Q(\\E/"})
  void whatCannotBeToldIsLeftAlone(String pattern) {
    assertThat(PatternText.mistake(pattern, false)).isEmpty();
  }
}
