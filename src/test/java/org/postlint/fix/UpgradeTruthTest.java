package org.postlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds what a comparison of two releases names against defaults that were recorded outside the
 * catalog: for a configuration that sets nothing, every changed default and nothing else.
 */
class UpgradeTruthTest {
  private static final Path RECORDS = Path.of("src/test/resources/org/postlint/catalog");

  @ParameterizedTest
  @CsvSource({"2.10.10, 3.7.11", "3.7.11, 3.11.6", "2.10.10, 3.11.6", "3.11.6, 3.7.11"})
  void everyChangedDefaultIsNamedAndNothingElse(String from, String to) throws IOException {
    Map<String, String> before = recorded(from);
    Map<String, String> after = recorded(to);
    Set<String> changed = UpgradeTruth.changed(before, after);
    assertThat(changed).hasSizeGreaterThan(10);
    Comparison comparison = UpgradeTruth.compare(from, to, "", false);
    Set<String> named = UpgradeTruth.named(comparison);
    System.out.println(
        "%s to %s: %d defaults changed, %d of them in effect, %d held back"
            .formatted(
                from,
                to,
                changed.size(),
                UpgradeTruth.count(comparison, Comparison.Cause.DEFAULT),
                UpgradeTruth.count(comparison, Comparison.Kind.HELD_BACK)));
    named.removeIf(each -> !before.containsKey(each) || !after.containsKey(each));
    assertThat(named).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource({"2.10.10, 3.7.11", "3.7.11, 3.11.6"})
  void inTheStockMasterCfTheyAreNamedToo(String from, String to) throws IOException {
    Map<String, String> before = recorded(from);
    Map<String, String> after = recorded(to);
    Set<String> named = UpgradeTruth.named(UpgradeTruth.compare(from, to, "", true));
    named.removeIf(each -> !before.containsKey(each) || !after.containsKey(each));
    assertThat(named).isEqualTo(UpgradeTruth.changed(before, after));
  }

  @ParameterizedTest
  @CsvSource({"3.7.11", "3.11.6"})
  void underOneReleaseNothingDiffers(String release) {
    Comparison comparison = UpgradeTruth.compare(release, release, "relayhost = a", true);
    assertThat(comparison.isSame()).isTrue();
    assertThat(comparison.remarks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2.10.10, 3.11.6"})
  void aParameterThatIsSetHasNoChangedDefault(String from, String to) throws IOException {
    Map<String, String> before = recorded(from);
    Set<String> changed = UpgradeTruth.changed(before, recorded(to));
    StringBuilder main = new StringBuilder();
    changed.forEach(each -> main.append(each).append(" = ").append(before.get(each)).append('\n'));
    Comparison comparison = UpgradeTruth.compare(from, to, main.toString(), false);
    Set<String> named = new TreeSet<>(UpgradeTruth.named(comparison));
    named.retainAll(changed);
    assertThat(named).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3.4, 3.9"})
  void whatBeginsToActIsNamed(String from, String to) {
    Comparison comparison = UpgradeTruth.compare(from, to, "", true);
    List<String> begun =
        comparison.entries().stream()
            .filter(each -> each.cause() == Comparison.Cause.BEGINS)
            .map(each -> each.difference().name() + " " + each.difference().after())
            .toList();
    assertThat(begun).contains("smtpd_forbid_bare_newline normalize");
  }

  private static Map<String, String> recorded(String release) throws IOException {
    return UpgradeTruth.defaults(
        Files.readAllLines(RECORDS.resolve("defaults-" + release + ".txt")));
  }
}
