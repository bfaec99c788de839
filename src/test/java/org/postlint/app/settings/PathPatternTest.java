package org.postlint.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns for paths. */
class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "hosts/a, hosts/a",
    "hosts/a, hosts/a/etc/postfix",
    "hosts/*, hosts/a/etc/postfix",
    "hosts/mx*, hosts/mx1",
    "hosts/mx?, hosts/mx1",
    "./hosts/a/, hosts/a",
    "**/postfix, hosts/a/etc/postfix",
    "**/postfix, postfix",
    "hosts/**/postfix, hosts/postfix",
    "hosts/**, hosts",
    "*x*y*, axbyc",
  })
  void aPatternFits(String pattern, String path) {
    assertThat(new PathPattern(pattern).fits(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "hosts/a, hosts/ab",
    "hosts/a, hosts",
    "a, hosts/a",
    "hosts/*x, hosts/a/x",
    "hosts/mx?, hosts/mx",
    "**/postfix, hosts/postfix2",
    "*x*y*, aybxc",
    "[a-z], b",
  })
  void aPatternDoesNotFit(String pattern, String path) {
    assertThat(new PathPattern(pattern).fits(path)).isFalse();
  }

  @Test
  void aPatternThatWouldMakeOthersGoBackForEverIsQuick() {
    PathPattern pattern = new PathPattern("*a".repeat(2000) + "b/" + "**/".repeat(500) + "c");
    String path = "a".repeat(5000) + "/" + "x/".repeat(500) + "d";
    assertThatCode(() -> assertThat(pattern.fits(path)).isFalse()).doesNotThrowAnyException();
  }
}
