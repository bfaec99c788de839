package org.postlint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalledPostfixTest {
  @ParameterizedTest
  @CsvSource({
    "OpenSSL 3.0.19 27 Jan 2026, 3.0",
    "OpenSSL 1.1.1w  11 Sep 2023, 1.1.1",
    "OpenSSL 1.0.2k-fips  26 Jan 2017, 1.0.2",
    "LibreSSL 3.9.0, ",
  })
  void theSeriesOfTheLibraryIsRead(String line, String series) {
    assertThat(InstalledPostfix.series(List.of(line)).orElse(null)).isEqualTo(series);
  }

  @Test
  void aPostfixThatDoesNotSayHasAnUnknownLibrary() {
    assertThat(InstalledPostfix.series(List.of())).isEmpty();
  }

  @Test
  void theSystemIsNamedByIdentifierAndVersion() {
    assertThat(
            InstalledPostfix.identifier(
                List.of("NAME=\"Debian\"", "VERSION_ID=\"12\"", "ID=debian")))
        .hasValue("debian-12");
    assertThat(InstalledPostfix.identifier(List.of("ID=arch"))).isEmpty();
  }
}
