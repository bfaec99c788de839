package org.postlint.cli;

import java.util.ArrayList;
import java.util.List;
import org.postlint.app.RequestException;
import org.postlint.app.RuleExamples;
import org.postlint.app.RuleFolders;
import org.postlint.catalog.Catalog;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.RuleTester;

/** Runs the examples of the rules in folders. */
final class TestCommand implements Command {
  @Override
  public int run(Invocation invocation, Console console) {
    if (invocation.arguments().isEmpty()) {
      throw new UsageException("test takes a folder with rules, or a rule file");
    }
    Catalog catalog = Catalog.load();
    RuleSet rules;
    try {
      rules = RuleFolders.read(catalog, invocation.arguments());
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    List<RuleTester.Failure> failures = RuleExamples.run(catalog, rules);
    for (RuleTester.Failure failure : failures) {
      console.out().print(failure + "\n");
    }
    int examples = 0;
    List<String> failed = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      examples += rules.examples(rule).size();
    }
    for (RuleTester.Failure failure : failures) {
      if (!failed.contains(failure.rule())) {
        failed.add(failure.rule());
      }
    }
    console.out().flush();
    console
        .err()
        .println(
            counted(rules.rules().size(), "rule")
                + " with "
                + counted(examples, "example")
                + ": "
                + (failed.isEmpty() ? "all hold" : counted(failed.size(), "rule") + " failed"));
    return failures.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static String counted(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
