package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** How lines of master.cf are mended on which blanks tear options apart. */
class OptionBlanksTest {
  private static final Set<String> NAMES = Set.of("a", "b", "c");

  private static String mended(String line) {
    return OptionBlanks.mend(line, NAMES::contains);
  }

  @Test
  void blanksAroundTheEqualsSignGo() {
    assertThat(mended("  -o a = yes -o b=c")).isEqualTo("  -o a=yes -o b=c");
    assertThat(mended("  -o a =yes")).isEqualTo("  -o a=yes");
    assertThat(mended("\t-o  a= yes  ")).isEqualTo("\t-o  a=yes  ");
  }

  @Test
  void blanksBetweenElementsGo() {
    assertThat(mended("  -o a=x, y , z -o b=c")).isEqualTo("  -o a=x,y,z -o b=c");
    assertThat(mended("x inet n - n - - smtpd -o a = x, y"))
        .isEqualTo("x inet n - n - - smtpd -o a=x,y");
  }

  @Test
  void aSettingWithoutTheOptionGetsIt() {
    assertThat(mended("  a=yes -o b=c")).isEqualTo("  -o a=yes -o b=c");
    assertThat(mended("  d=yes")).isEmpty();
  }

  @Test
  void whatNobodyCanTellStays() {
    assertThat(mended("  -o a=x y")).isEmpty();
    assertThat(mended("  -o a")).isEmpty();
    assertThat(mended("  -o a= -o b=c")).isEmpty();
    assertThat(mended("  -o a= # comment")).isEmpty();
    assertThat(mended("  -o { a = yes }")).isEmpty();
    assertThat(mended("a b c d e f g smtpd a")).isEmpty();
    assertThat(mended("")).isEmpty();
  }
}
