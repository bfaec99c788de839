package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.text.Source;

/** Where the value of a parameter is no value of its type, that is said, and nothing else. */
class NoCascadeTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final Engine ENGINE =
      new Engine(RuleSet.builtIn(CATALOG), Selection.of(Profile.STRICT));

  private static List<Finding> check(String main) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
                Optional.empty(),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG)));
    return ENGINE.check(configuration, Surroundings.none()).findings();
  }

  /** Is about the name, whatever the value. */
  private static final String ABOUT_THE_NAME = "renamed-parameter";

  /** Defaults that depend on it cannot be expanded any more, which is said at the same place. */
  private static final String DECIDES_OTHERS = "compatibility_level";

  @Test
  void aValueThatIsNoneGetsItsOwnFindingOnly() {
    List<String> more = new ArrayList<>();
    int refused = 0;
    for (String name : CATALOG.parameterNames()) {
      for (String value : List.of("!perhaps", "-7x")) {
        List<Finding> here =
            check("compatibility_level = 3.11\n" + name + " = " + value + "\n").stream()
                .filter(finding -> finding.place().line() == 2)
                .toList();
        if (here.stream().anyMatch(finding -> finding.rule().equals("invalid-value"))) {
          refused++;
          here.stream()
              .filter(
                  finding ->
                      !finding.rule().equals("invalid-value")
                          && !finding.rule().equals(ABOUT_THE_NAME)
                          && !name.equals(DECIDES_OTHERS))
              .forEach(finding -> more.add(name + " = " + value + ": " + finding.rule()));
        }
      }
    }
    assertThat(more).isEmpty();
    assertThat(refused).isGreaterThan(500);
  }
}
