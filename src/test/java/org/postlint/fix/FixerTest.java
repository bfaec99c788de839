package org.postlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.config.Configuration;
import org.postlint.rule.Change;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Setting;
import org.postlint.rule.Severity;
import org.postlint.text.Place;

class FixerTest {
  private static final String MASTER = "smtp inet n - y - - smtpd\n";

  /** Finds something while a parameter has a value, and says what to do about it. */
  private interface Idea {
    Optional<Finding> find(Given given);
  }

  private static Idea when(
      String name, String value, Severity severity, Fix.Kind kind, Change.Set... sets) {
    return given -> {
      if (!given.configuration().main().value(name).raw().text().equals(value)) {
        return Optional.empty();
      }
      List<Change> changes = new ArrayList<>();
      for (Change.Set set : sets) {
        changes.add(new Change.Set(set.parameter(), given.optional(set.parameter()), set.value()));
      }
      return Optional.of(
          finding(name + "-is-" + value, severity, given.setting(name).place(), kind, changes));
    };
  }

  private static Finding finding(
      String rule, Severity severity, Place place, Fix.Kind kind, List<Change> changes) {
    return new Finding(
        rule,
        severity,
        rule,
        place,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        changes.isEmpty() ? Optional.empty() : Optional.of(new Fix(rule, rule, kind, changes)),
        Map.of());
  }

  private static Change.Set set(String name, String value) {
    return new Change.Set(name, Optional.empty(), value);
  }

  private static FixResult fix(String main, boolean unsafe, Idea... ideas) {
    return new Fixer(
            configuration -> {
              List<Finding> found = new ArrayList<>();
              for (Idea idea : ideas) {
                idea.find(Given.of(configuration)).ifPresent(found::add);
              }
              found.sort(null);
              return found;
            },
            unsafe)
        .fix(Given.files(main, MASTER).configuration());
  }

  private static String main(FixResult result) {
    Configuration after = result.after();
    return after.mainFile().orElseThrow().source().text();
  }

  @Test
  void aFixThatWasPutOffIsMadeAlsoAfterTwoThatCoincide() {
    Change.Set helo = set("smtpd_helo_required", "yes");
    Change.Set vrfy = set("disable_vrfy_command", "yes");
    String main = "smtpd_helo_required = no\ndisable_vrfy_command = no\n";
    FixResult result =
        fix(
            main,
            true,
            when("smtpd_helo_required", "no", Severity.WARNING, Fix.Kind.UNSAFE, helo),
            when("disable_vrfy_command", "no", Severity.WARNING, Fix.Kind.UNSAFE, helo),
            when("disable_vrfy_command", "no", Severity.WARNING, Fix.Kind.UNSAFE, helo, vrfy));
    assertThat(main(result)).isEqualTo("smtpd_helo_required = yes\ndisable_vrfy_command = yes\n");
    assertThat(result.dropped()).isEmpty();
  }

  @Test
  void unsafeFixesAreMadeOnRequestOnlyAndSayWhatTheyChange() {
    Idea idea =
        when(
            "smtpd_helo_required",
            "no",
            Severity.WARNING,
            Fix.Kind.UNSAFE,
            set("smtpd_helo_required", "yes"));
    assertThat(main(fix("smtpd_helo_required = no\n", false, idea)))
        .isEqualTo("smtpd_helo_required = no\n");
    FixResult result = fix("smtpd_helo_required = no\n", true, idea);
    assertThat(main(result)).isEqualTo("smtpd_helo_required = yes\n");
    assertThat(result.applied())
        .singleElement()
        .satisfies(
            applied ->
                assertThat(applied.differences())
                    .singleElement()
                    .extracting(Difference::words)
                    .isEqualTo("main.cf: smtpd_helo_required  no → yes"));
    assertThat(result.remaining()).isEmpty();
  }

  @Test
  void aSafeFixThatChangesSomethingIsDroppedAndTheOthersAreMade() {
    FixResult result =
        fix(
            "smtpd_helo_required = no\nqueue_run_delay = 300\n",
            false,
            when(
                "smtpd_helo_required",
                "no",
                Severity.WARNING,
                Fix.Kind.SAFE,
                set("smtpd_helo_required", "yes")),
            when(
                "queue_run_delay",
                "300",
                Severity.INFO,
                Fix.Kind.SAFE,
                set("queue_run_delay", "300s")));
    assertThat(main(result)).isEqualTo("smtpd_helo_required = no\nqueue_run_delay = 300s\n");
    assertThat(result.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .asString()
        .contains("not safe", "smtpd_helo_required  no → yes");
    assertThat(result.remaining()).hasSize(1);
  }

  @Test
  void anUnsafeFixMayChangeWhatItNamesAndWhatRefersToThatButNothingElse() {
    FixResult refers =
        fix(
            "mydomain = a\nmyorigin = $mydomain\n",
            true,
            when("mydomain", "a", Severity.WARNING, Fix.Kind.UNSAFE, set("mydomain", "b")));
    assertThat(main(refers)).startsWith("mydomain = b\n");
    FixResult level =
        fix(
            "compatibility_level = 0\n",
            true,
            when(
                "compatibility_level",
                "0",
                Severity.WARNING,
                Fix.Kind.UNSAFE,
                set("compatibility_level", "3.6")));
    assertThat(main(level)).isEqualTo("compatibility_level = 0\n");
    assertThat(level.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .asString()
        .contains("it also changes");
  }

  @Test
  void fixesOfTheSameTextFollowOneAnother() {
    Idea[] ideas = new Idea[2];
    for (int i = 0; i < ideas.length; i++) {
      String element = "x" + i;
      ideas[i] =
          given -> {
            Setting setting = given.setting("debug_peer_list");
            return setting.place().text().contains(element)
                ? Optional.empty()
                : Optional.of(
                    finding(
                        element,
                        Severity.INFO,
                        setting.place(),
                        Fix.Kind.UNSAFE,
                        List.of(
                            new Change.AddElement(
                                "debug_peer_list", Optional.of(setting), "", element, false))));
          };
    }
    FixResult result = fix("debug_peer_list = a\n", true, ideas);
    assertThat(main(result)).isEqualTo("debug_peer_list = a, x0, x1\n");
    assertThat(result.applied()).hasSize(2);
    assertThat(result.dropped()).isEmpty();
  }

  @Test
  void fixesThatUndoEachOtherStop() {
    FixResult result =
        fix(
            "queue_run_delay = 300\n",
            false,
            when(
                "queue_run_delay",
                "300",
                Severity.WARNING,
                Fix.Kind.SAFE,
                set("queue_run_delay", "5m")),
            when(
                "queue_run_delay",
                "5m",
                Severity.INFO,
                Fix.Kind.SAFE,
                set("queue_run_delay", "300")));
    assertThat(main(result)).isEqualTo("queue_run_delay = 5m\n");
    assertThat(result.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .isEqualTo("it undoes what another fix does");
  }

  @Test
  void aFixThatIsNeverDoneIsDroppedWhole() {
    Idea growing =
        given -> {
          Setting setting = given.setting("smtpd_banner");
          return Optional.of(
              finding(
                  "grows",
                  Severity.INFO,
                  given.text("smtpd_banner"),
                  Fix.Kind.UNSAFE,
                  List.of(
                      new Change.AddElement(
                          "smtpd_banner", Optional.of(setting), "", "x", false))));
        };
    FixResult result =
        fix(
            "smtpd_banner = a\nqueue_run_delay = 300\n",
            true,
            growing,
            when(
                "queue_run_delay",
                "300",
                Severity.INFO,
                Fix.Kind.SAFE,
                set("queue_run_delay", "5m")));
    assertThat(main(result)).isEqualTo("smtpd_banner = a\nqueue_run_delay = 5m\n");
    assertThat(result.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .isEqualTo("it is not done after 10 rounds");
  }

  @Test
  void aFixThatLeadsToSomethingAsBadIsDropped() {
    Idea worse = when("smtpd_helo_required", "yes", Severity.ERROR, Fix.Kind.UNSAFE);
    FixResult result =
        fix(
            "smtpd_helo_required = no\n",
            true,
            when(
                "smtpd_helo_required",
                "no",
                Severity.WARNING,
                Fix.Kind.UNSAFE,
                set("smtpd_helo_required", "yes")),
            worse);
    assertThat(main(result)).isEqualTo("smtpd_helo_required = no\n");
    assertThat(result.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .asString()
        .startsWith("it leads to smtpd_helo_required-is-yes");
  }

  @Test
  void aFixThatIsRefusedGetsAnotherChanceAfterOthersAreMade() {
    Idea worse =
        given -> {
          boolean both =
              given
                      .configuration()
                      .main()
                      .value("smtpd_helo_required")
                      .string()
                      .equals(Optional.of("yes"))
                  && given
                      .configuration()
                      .main()
                      .value("queue_run_delay")
                      .string()
                      .equals(Optional.of("300"));
          return both
              ? Optional.of(
                  finding(
                      "worse",
                      Severity.ERROR,
                      given.text("smtpd_helo_required"),
                      Fix.Kind.UNSAFE,
                      List.of()))
              : Optional.empty();
        };
    FixResult result =
        fix(
            "smtpd_helo_required = no\nqueue_run_delay = 300\n",
            true,
            worse,
            when(
                "smtpd_helo_required",
                "no",
                Severity.WARNING,
                Fix.Kind.UNSAFE,
                set("smtpd_helo_required", "yes")),
            when(
                "queue_run_delay",
                "300",
                Severity.INFO,
                Fix.Kind.UNSAFE,
                set("queue_run_delay", "400")));
    assertThat(main(result)).isEqualTo("smtpd_helo_required = yes\nqueue_run_delay = 400\n");
    assertThat(result.dropped()).isEmpty();
  }

  @Test
  void aFixThatPostfixWouldRefuseIsDropped() {
    Idea breaking =
        given ->
            given.configuration().mainFile().orElseThrow().source().text().contains("broken")
                ? Optional.empty()
                : Optional.of(
                    finding(
                        "breaks",
                        Severity.WARNING,
                        given.text("x = 1"),
                        Fix.Kind.UNSAFE,
                        List.of(new Change.ReplaceLine(given.text("x = 1"), "broken"))));
    FixResult result = fix("x = 1\n", true, breaking);
    assertThat(main(result)).isEqualTo("x = 1\n");
    assertThat(result.dropped())
        .singleElement()
        .extracting(FixResult.Dropped::reason)
        .asString()
        .contains("Postfix would refuse");
  }

  @Test
  void commandsAreNamedOnceAndNothingIsChangedForThem() {
    Idea index =
        given ->
            Optional.of(
                finding(
                    "old-index",
                    Severity.WARNING,
                    given.text("x = 1"),
                    Fix.Kind.SAFE,
                    List.of(new Change.Run("postmap /etc/postfix/m"))));
    FixResult result = fix("x = 1\n", false, index);
    assertThat(result.applied())
        .singleElement()
        .satisfies(
            applied -> assertThat(applied.commands()).containsExactly("postmap /etc/postfix/m"));
    assertThat(result.after()).isSameAs(result.before());
  }
}
