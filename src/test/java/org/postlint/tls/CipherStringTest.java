package org.postlint.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with what builds of the libraries answered; the table beside says which. */
class CipherStringTest {
  private static List<String[]> recorded() throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    CipherStringTest.class.getResourceAsStream("cipher-strings.tsv")),
                US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
    }
    return rows;
  }

  private static String crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    return String.format("%08x", crc.getValue());
  }

  static Library library(String version) {
    return Library.of(version, Optional.empty()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0.2", "1.1.0", "1.1.1", "3.0", "3.5"})
  void everyRecordedStringSelectsTheSameSuitesInTheSameOrderAsTheLibrary(String series)
      throws IOException {
    Library library = library(series);
    Set<String> built = Set.of();
    int column = 2;
    int compared = 0;
    for (String[] row : recorded()) {
      if (row[0].equals("library")) {
        if (row[1].equals(series)) {
          built = Set.of(row[3].split(" "));
        } else if (built.isEmpty()) {
          column++;
        }
        continue;
      }
      CipherString.Selection selection = CipherString.read(library, row[1]);
      List<String> names = new ArrayList<>();
      for (Suite suite : selection.suites()) {
        if (built.contains(suite.name())) {
          names.add(suite.name());
        }
      }
      String answer = names.isEmpty() ? "-" : names.size() + " " + crc(String.join(":", names));
      assertThat(answer).as("%s on %s: %s", row[1], series, names).isEqualTo(row[column]);
      compared++;
    }
    assertThat(compared).isCloseTo(830, within(30));
  }

  @Test
  void aWordThatSelectsNothingIsPassedOverAndABrokenOneSpoilsTheWholeString() {
    Library library = library("3.0");
    assertThat(CipherString.read(library, "AES128-SHA:!FOO").suites())
        .extracting(Suite::name)
        .containsExactly("AES128-SHA");
    assertThat(CipherString.read(library, "AES128-SHA:!").outcome())
        .isEqualTo(CipherString.Outcome.REFUSED);
  }

  @Test
  void aSecurityLevelIsReadWhereTheLibraryHasSuchLevels() {
    assertThat(CipherString.read(library("3.0"), "HIGH:@SECLEVEL=2").securityLevel()).isEqualTo(2);
    assertThat(CipherString.read(library("3.0"), "HIGH").securityLevel()).isEqualTo(-1);
    assertThat(CipherString.read(library("1.0.2"), "HIGH:@SECLEVEL=2").outcome())
        .isEqualTo(CipherString.Outcome.REFUSED);
  }

  @Test
  void standardNamesAreWordsOnlyOfTheNewestLibrary() {
    assertThat(library("3.5").knows("TLS_RSA_WITH_AES_128_CBC_SHA")).isTrue();
    assertThat(library("3.0").knows("TLS_RSA_WITH_AES_128_CBC_SHA")).isFalse();
  }

  @Test
  void whatTheModelLeavesOutIsUnknown() {
    assertThat(CipherString.read(library("3.0"), "SUITEB128").outcome())
        .isEqualTo(CipherString.Outcome.UNKNOWN);
    assertThat(CipherString.read(library("1.0.2"), "COMPLEMENTOFDEFAULT").outcome())
        .isEqualTo(CipherString.Outcome.UNKNOWN);
  }
}
