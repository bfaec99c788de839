package org.postlint.syntax.antlr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteClassesTest {
  @Test
  void bytesThatMeanTheSameInALineAreOneClass() {
    ByteClasses classes = ByteClasses.of(MainLexer._ATN);
    assertThat(distinct(classes, "\t \r\u000b\f")).isEqualTo(1);
    assertThat(distinct(classes, "abzAZ09_${}\"\\,\u0001\u007f\u0080\u00a0\u00ff")).isEqualTo(1);
    assertThat(distinct(classes, "\n #=\0a")).isEqualTo(6);
  }

  @Test
  void bytesThatMeanSomethingInAValueAreApart() {
    ByteClasses classes = ByteClasses.of(ValueLexer._ATN);
    assertThat(distinct(classes, "${}()a_ ?:=!<+.")).isEqualTo(15);
    assertThat(distinct(classes, "az09AZ")).isEqualTo(1);
    assertThat(distinct(classes, ".,;\u000b\f\u00e9\0\"")).isEqualTo(1);
  }

  @Test
  void aByteStandsForItsWholeClassItself() {
    ByteClasses classes = ByteClasses.of(WordLexer._ATN);
    for (char c = 0; c < 0x100; c++) {
      int first = classes.first(c);
      assertThat(first).isBetween(0, 0x7f);
      assertThat(classes.first((char) first)).isEqualTo(first);
    }
  }

  private static long distinct(ByteClasses classes, String bytes) {
    return bytes.chars().map(c -> classes.first((char) c)).distinct().count();
  }
}
