package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Defaults recorded outside the catalog: those of 3.7.11 are what {@code postconf -d} printed, the
 * others were read from the headers of the release, where they are written out.
 */
class RecordedDefaultsTest {
  private static final Path RECORDS = Path.of("src/test/resources/org/postlint/catalog");

  private final Catalog catalog = Catalog.load();

  private DefaultsComparison compare(String release) throws IOException {
    DefaultsComparison comparison = new DefaultsComparison(catalog, Release.parse(release));
    Files.readAllLines(RECORDS.resolve("defaults-" + release + ".txt"))
        .forEach(comparison::compare);
    return comparison;
  }

  @Test
  void the210DefaultsAreThoseOfTheHeaders() throws IOException {
    DefaultsComparison comparison = compare("2.10.10");
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.equal()).isGreaterThan(600);
  }

  @Test
  void the311DefaultsAreThoseOfTheHeaders() throws IOException {
    DefaultsComparison comparison = compare("3.11.6");
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.equal()).isGreaterThan(750);
  }

  @Test
  void the37DefaultsAndNamesAreThoseOfPostconf() throws IOException {
    DefaultsComparison comparison = compare("3.7.11");
    comparison.expectAll();
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.equal() + comparison.hostDependent()).isEqualTo(831);
  }

  @Test
  void aDifferenceIsNoticed() {
    DefaultsComparison comparison = new DefaultsComparison(catalog, Release.parse("3.11"));
    comparison.compare("relayhost = elsewhere");
    comparison.compare("no_such_name = x");
    comparison.compare("myhostname");
    assertThatCode(comparison::expectAll).doesNotThrowAnyException();
    assertThat(comparison.differences())
        .startsWith(
            "relayhost: Postfix has \"elsewhere\", the catalog \"\"", "no_such_name is not known")
        .contains("mydestination is missing in Postfix")
        .doesNotContain("virtual_maps is missing in Postfix");
    assertThat(comparison.hostDependent()).isEqualTo(1);
  }
}
