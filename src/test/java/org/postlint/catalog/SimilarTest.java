package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTest {
  private final List<String> parameters = Catalog.load().parameterNames();

  @ParameterizedTest
  @CsvSource({
    "smptd_helo_required, smtpd_helo_required",
    "smtpd_helo_requierd, smtpd_helo_required",
    "relay_host, relayhost",
    "my_networks, mynetworks",
    "mydestinations, mydestination",
    "Mydestination, mydestination",
    "smtpd-tls-protocols, smtpd_tls_protocols",
    "smtpd_tls_protocol, smtpd_tls_protocols",
    "inet_protocol, inet_protocols",
    "smtp_tls_securitylevel, smtp_tls_security_level"
  })
  void aSlipIsRecognised(String wrong, String meant) {
    assertThat(Similar.names(wrong, parameters)).containsExactly(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ab", "foo", "dms_settings", "mua_client_restrictions", "mynet"})
  void whatIsNotCloseIsNotSuggested(String wrong) {
    assertThat(Similar.names(wrong, parameters)).isEmpty();
  }

  @Test
  void severalEquallyCloseNamesAreAllGiven() {
    assertThat(Similar.names("lead", List.of("lear", "leaf", "load", "head!")))
        .containsExactly("lear", "leaf", "load");
  }

  @Test
  void tooManyEquallyCloseNamesAreNoHelp() {
    assertThat(Similar.names("aaaa", List.of("aaab", "aaac", "aaad", "aaae"))).isEmpty();
  }

  @Test
  void theNameItselfIsNoSuggestion() {
    assertThat(Similar.names("relayhost", List.of("relayhost"))).isEmpty();
  }

  @Test
  void swappedNeighboursAreOneSlip() {
    assertThat(Similar.names("abdc", List.of("abcd", "xxdc"))).containsExactly("abcd");
  }

  @Test
  void oneRandomSlipInALongNameFindsTheName() {
    long seed = 20_260_101;
    Random random = new Random(seed);
    for (String name : parameters) {
      if (name.length() < 12) {
        continue;
      }
      int at = 1 + random.nextInt(name.length() - 2);
      String wrong = name.substring(0, at) + "q" + name.substring(at + 1);
      if (!parameters.contains(wrong)) {
        assertThat(Similar.names(wrong, parameters)).as("seed %s, %s", seed, wrong).contains(name);
      }
    }
  }

  @Test
  void asManySlipsOfAnyKindAsAreAllowedFindTheName() {
    long seed = 20_261_125;
    Random random = new Random(seed);
    for (String name : parameters) {
      StringBuilder wrong = new StringBuilder(name);
      // From the end on, and apart, so that none of them meets another.
      for (int slip = Math.min(3, (name.length() - 1) / 4) - 1; slip >= 0; slip--) {
        int at = 4 * slip + random.nextInt(2);
        char other = "abcxyz012_-QZ".charAt(random.nextInt(13));
        switch (random.nextInt(4)) {
          case 0 -> wrong.insert(at, other);
          case 1 -> wrong.setCharAt(at, other);
          case 2 -> wrong.deleteCharAt(at);
          default -> wrong.insert(at + 2, wrong.charAt(at)).deleteCharAt(at);
        }
      }
      String written = wrong.toString();
      if (!written.equals(name) && written.length() / 4 >= (name.length() - 1) / 4) {
        assertThat(Similar.names(written, List.of(name)))
            .as("seed %s, %s", seed, written)
            .containsExactly(name);
      }
    }
  }
}
