package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Which comment suppresses which finding, and how long that takes where there are many of both. */
class SuppressionsTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final RuleSet RULES =
      RuleSet.load(
              CATALOG,
              List.of(
                  file(
                      "setting",
                      """
                      for: assignment
                      when: { assignment.value: x }
                      examples: [ { bad: a = x, finds: a }, { good: a = y } ]
                      """),
                  file(
                      "idle",
                      """
                      for: suppression
                      when: { suppression.used: no }
                      message: "{suppression.name} is idle"
                      examples: [ { bad: a = x, finds: a }, { good: a = y } ]
                      """)))
          .rules();

  private static RuleSet.RuleFile file(String id, String text) {
    String all = "summary: S\nseverity: warning\n" + text;
    return new RuleSet.RuleFile("own/" + id + ".yaml", "own", id, all);
  }

  private static Engine.Result run(String main, String master) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
                Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG)));
    return new Engine(RULES, Selection.of(Profile.DEFAULT))
        .check(configuration, Surroundings.none());
  }

  @Test
  void theFirstCommentThatHoldsIsTheOneThatIsUsed() {
    Engine.Result result =
        run(
            """
            # postlint: ignore other -- zero
            # postlint: ignore setting
            # postlint: ignore set* -- one
            # postlint: ignore own -- two
            a = x
            """,
            "");
    assertThat(result.suppressed()).extracting(Engine.Suppressed::reason).containsExactly("one");
    assertThat(result.findings())
        .extracting(Finding::message)
        .containsExactly("setting is idle", "own is idle");
  }

  @Test
  void aCommentCoversNothingBeyondTheNextSettingAndNothingInTheOtherFile() {
    String comment = "# postlint: ignore setting -- one\n";
    Engine.Result result =
        run(comment + "a = x\nb = x\n", "x inet n - n - - smtpd -o a=x -o b=x -o longer_name=x\n");
    assertThat(result.suppressed())
        .extracting(each -> each.finding().place().text())
        .containsExactly("a");
    assertThat(result.findings())
        .extracting(each -> each.place().source().path() + " " + each.place().text())
        .containsExactly("main.cf b", "master.cf a", "master.cf b", "master.cf longer_name");
  }

  @Test
  @Timeout(20)
  void tensOfThousandsOfCommentsAndFindingsTakeSeconds() {
    int many = 50_000;
    String main = "# postlint: ignore setting -- r\na = x\n".repeat(many);
    assertThat(run(main, "").suppressed()).hasSize(many);
    String together = "# postlint: ignore other -- r\n".repeat(many);
    assertThat(run(together + "a = x\n", "").suppressed()).isEmpty();
  }
}
