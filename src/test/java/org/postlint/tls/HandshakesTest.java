package org.postlint.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Predicts handshakes that were held with a real server; the table beside says with which. */
class HandshakesTest {
  /** One setting of the server, and what it accepted of each version. */
  record Case(String title, Terms terms, Map<Version, Set<String>> accepted) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static final Map<Version, List<String>> TRIED = new HashMap<>();

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(HandshakesTest.class.getResourceAsStream("handshakes.tsv")),
                US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] row = line.split("\t", -1);
        switch (row[0]) {
          case "tried" ->
              TRIED.put(Version.of(row[1]).orElseThrow(), List.of(row[2].split(" ", -1)));
          case "case" -> cases.add(new Case(row[1], terms(row), new HashMap<>()));
          case "accepted" ->
              cases
                  .get(cases.size() - 1)
                  .accepted()
                  .put(
                      Version.of(row[1]).orElseThrow(),
                      row[2].isEmpty() ? Set.of() : Set.of(row[2].split(" ", -1)));
          default -> {}
        }
      }
    }
    return cases;
  }

  private static Terms terms(String[] row) {
    EnumSet<KeyType> keys = EnumSet.noneOf(KeyType.class);
    if (!row[4].equals("-")) {
      for (String key : row[4].split(" ", -1)) {
        keys.add(KeyType.valueOf(key));
      }
    }
    EnumSet<Version> versions = EnumSet.noneOf(Version.class);
    for (String version : row[5].split(" ", -1)) {
      versions.add(Version.of(version).orElseThrow());
    }
    return TermsFixture.server(
        row[2],
        Exclusion.parse("smtpd_tls_exclude_ciphers", row[3]),
        new Keys(keys, Set.of()),
        versions);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theModelAcceptsExactlyWhatPostfixAccepted(Case held) {
    Offer offer = Offer.of(TermsFixture.debian("3.0.19"), held.terms());
    assertThat(held.accepted()).hasSize(4);
    held.accepted()
        .forEach(
            (version, accepted) -> {
              List<String> predicted = new ArrayList<>();
              for (String suite : Objects.requireNonNull(TRIED.get(version))) {
                Answer answer =
                    offer.serves(
                        version, each -> version == Version.TLSV1_3 || each.name().equals(suite));
                assertThat(isSettled(held, version, answer))
                    .as("%s with %s", suite, version.text())
                    .isTrue();
                if (answer == Answer.YES) {
                  predicted.add(suite);
                }
              }
              assertThat(predicted)
                  .as(version.text())
                  .containsExactlyInAnyOrderElementsOf(accepted);
            });
  }

  /** At a security level that it does not set to 0, the model leaves versions below 1.2 open. */
  private static boolean isSettled(Case held, Version version, Answer answer) {
    return answer != Answer.UNKNOWN
        || (held.terms().cipherList().contains("SECLEVEL")
            && version.compareTo(Version.TLSV1_2) < 0);
  }
}
