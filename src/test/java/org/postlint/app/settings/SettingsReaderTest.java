package org.postlint.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postlint.catalog.Catalog;
import org.postlint.rule.Profile;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;

/** What a settings file says, and what is said about one that is wrong. */
class SettingsReaderTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final Path FOLDER = Path.of("/repository");

  private static Settings read(String text) {
    Mistakes mistakes = new Mistakes(".postlint.yaml");
    Optional<Settings> settings = SettingsReader.read(CATALOG, FOLDER, text, mistakes);
    assertThat(mistakes.sorted()).isEmpty();
    return settings.orElseThrow();
  }

  private static List<String> wrong(String text) {
    Mistakes mistakes = new Mistakes("s");
    assertThat(SettingsReader.read(CATALOG, FOLDER, text, mistakes)).isEmpty();
    return mistakes.sorted().stream().map(Mistake::toString).toList();
  }

  @Test
  void everySettingArrives() {
    Settings settings =
        read(
            """
            profile: strict
            target: debian-12
            openssl: "3.0"
            select: [ tls, access ]
            ignore: eccert-missing
            severity: { tls/*: info, duplicate-parameter: off }
            fail-on: error
            exclude: archive
            include: [ hosts ]
            rules: own
            baseline: old/baseline.txt
            """);
    Choices general = settings.general();
    assertThat(general.profile()).contains(Profile.STRICT);
    assertThat(general.target().target()).contains("debian-12");
    assertThat(general.target().openssl()).contains("3.0");
    assertThat(general.select()).containsExactly("tls", "access");
    assertThat(general.ignore()).containsExactly("eccert-missing");
    assertThat(general.severities())
        .containsEntry("tls/*", Optional.of(Severity.INFO))
        .containsEntry("duplicate-parameter", Optional.empty());
    assertThat(settings.failOn()).contains(Severity.ERROR);
    assertThat(settings.rules()).containsExactly(FOLDER.resolve("own"));
    assertThat(settings.baseline()).contains(FOLDER.resolve("old/baseline.txt"));
    assertThat(settings.filter().passes(FOLDER.resolve("hosts/a"))).isTrue();
    assertThat(settings.filter().passes(FOLDER.resolve("hosts/../archive"))).isFalse();
    assertThat(settings.filter().passes(FOLDER.resolve("roles"))).isFalse();
    assertThat(settings.filter().passes(Path.of("/etc/postfix"))).isTrue();
  }

  @Test
  void laterSectionsComeBeforeEarlierOnesAndTheCommandLineBeforeBoth() {
    Settings settings =
        read(
            """
            postfix: 3.4
            ignore: style
            overrides:
              - paths: hosts
                profile: interop
                severity: { duplicate-parameter: error, tls: off }
              - paths: [ hosts/mx* ]
                target: debian-12
                severity: { duplicate-parameter: info }
            """);
    Choices elsewhere = settings.choices(FOLDER.resolve("roles"));
    assertThat(elsewhere.target().postfix()).contains("3.4");
    assertThat(elsewhere.profile()).isEmpty();
    Choices mx = settings.choices(FOLDER.resolve("hosts/mx1/etc/postfix"));
    assertThat(mx.profile()).contains(Profile.INTEROP);
    assertThat(mx.target().target()).contains("debian-12");
    assertThat(mx.target().postfix()).isEmpty();
    assertThat(mx.ignore()).containsExactly("style");
    assertThat(mx.severities())
        .containsExactly(
            java.util.Map.entry("duplicate-parameter", Optional.of(Severity.INFO)),
            java.util.Map.entry("tls", Optional.empty()));
    Choices first =
        read("profile: nist\nselect: access\n").general(); // as if it came from the command line
    assertThat(mx.under(first).profile()).contains(Profile.NIST);
    assertThat(mx.under(first).select()).containsExactly("access");
  }

  @Test
  void aFileOfCommentsIsAFile() {
    assertThat(read("# nothing yet\n\n").general()).isEqualTo(Choices.none());
    assertThat(read("").general()).isEqualTo(Choices.none());
  }

  @Test
  void eachMistakeIsToldWithItsPlaceAndWhatWouldBeRight() {
    assertThat(
            wrong(
                """
                profil: strict
                target: debian-99
                fail-on: critical
                overrides:
                  - profile: default
                    exclude: x
                  - paths: ../other
                """))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo("s:1:1: error: there is no setting 'profil', did you mean profile?"),
            line -> assertThat(line).startsWith("s:2:9: error: "),
            line ->
                assertThat(line)
                    .isEqualTo("s:3:10: error: fail-on is one of info, warning or error"),
            line ->
                assertThat(line)
                    .isEqualTo("s:5:5: error: paths is missing: where do these settings hold?"),
            line -> assertThat(line).startsWith("s:6:5: error: exclude holds for the whole run"),
            line -> assertThat(line).startsWith("s:7:12: error: a pattern starts at the folder"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- a list",
        "just text",
        "profile: [ strict ]",
        "target: debian-12\npostfix: 3.7",
        "severity: { x: loud }",
        "severity: high",
        "overrides: { paths: x }",
        "overrides: [ x ]",
        "rules: ../../etc",
        "rules: /etc",
        "baseline: ..",
        "select: [ { a: b } ]",
        "profile: &a strict",
        "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "profile: strict\nprofile: default",
        "profile: \"unfinished",
      })
  void whatIsNoSettingIsRefused(String text) {
    assertThat(wrong(text)).isNotEmpty().allMatch(line -> line.matches("s:\\d+:\\d+: error: .+"));
  }

  @Test
  void namesOfRulesAreCheckedOnceAllRulesAreKnown() {
    RuleSet rules = RuleSet.builtIn(CATALOG);
    Settings right = read("ignore: [ eccert-missing, tls/*, access ]\n");
    Settings wrong = read("severity:\n  eccert-missin: off\n");
    assertThat(right.names()).allMatch(name -> RuleNames.mistake(rules, name.text()).isEmpty());
    assertThat(RuleNames.mistake(rules, wrong.names().get(0).text()))
        .contains("no rule or category is named 'eccert-missin', did you mean eccert-missing?");
    assertThat(wrong.names().get(0).position().line()).isEqualTo(2);
  }
}
