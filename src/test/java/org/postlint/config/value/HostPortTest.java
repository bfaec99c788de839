package org.postlint.config.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPortTest {
  @ParameterizedTest
  @CsvSource({
    "mail.example,mail.example,",
    "mail.example:25,mail.example,25",
    "mail.example:,mail.example,",
    "[mail.example],mail.example,",
    "[mail.example]:smtp,mail.example,smtp",
    "[IPv6:2001:db8::1]:25,2001:db8::1,25",
    "[2001:db8::1],2001:db8::1,"
  })
  void aLoneWordOfADestinationIsTheHost(String text, String host, String port) {
    HostPort found = HostPort.ofDestination(text);
    assertThat(found.error()).isNull();
    assertThat(found.host()).isEqualTo(host);
    assertThat(found.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({"10025,,10025", ":10025,,10025", "h.example:12,h.example,12", "[::1]:12,::1,12"})
  void aLoneWordOfAServerIsThePort(String text, String host, String port) {
    HostPort found = HostPort.ofServer(text);
    assertThat(found.error()).isNull();
    assertThat(found.host()).isEqualTo(host);
    assertThat(found.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource({
    "[a,missing \"]\"",
    "[a]b,garbage after \"]\"",
    "[ipv6:a],malformed IPv6 address",
    "a b:25,valid hostname or network address required",
    "-a.example,valid hostname or network address required",
    "a..example,valid hostname or network address required",
    ":25,missing host information",
    "a:25x,garbage after numerical service"
  })
  void saysWhatPostfixSaysAboutADestination(String text, String error) {
    HostPort found = HostPort.ofDestination(text);
    assertThat(found.error()).isEqualTo(error);
    assertThat(found.message()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"h.example:,missing service information", "[h.example],missing service information"})
  void aServerNeedsAPort(String text, String error) {
    assertThat(HostPort.ofServer(text).error()).isEqualTo(error);
  }

  @Test
  void labelsAndNamesMayNotBeTooLong() {
    assertThat(HostNames.isValid("a".repeat(63) + ".example")).isTrue();
    assertThat(HostNames.isValid("a".repeat(64) + ".example")).isFalse();
    assertThat(HostNames.isValid("abcdefg.".repeat(32))).isFalse();
    assertThat(HostNames.isValid("abcdefg.".repeat(31) + "abcdefg")).isTrue();
    assertThat(HostNames.isValid("abcdefg.".repeat(32) + "a")).isFalse();
  }

  @Test
  void anyTextIsReadWithoutAFailureOfOurs() {
    long seed = 465;
    Random random = new Random(seed);
    String pieces = "a1:[].-_@/ é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      for (HostPort found :
          new HostPort[] {
            HostPort.ofDestination(text.toString()), HostPort.ofServer(text.toString())
          }) {
        assertThat(found.error() == null)
            .as("seed %d, text \"%s\"", seed, text)
            .isEqualTo(found.message().isEmpty());
      }
    }
  }
}
