package org.postlint.app;

import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.fix.FixResult;
import org.postlint.fix.Fixer;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.RuleTester;

/** Runs the examples of rules with the fixes that {@code check} would make. */
public final class RuleExamples {
  private RuleExamples() {}

  /** Returns what does not hold. */
  public static List<RuleTester.Failure> run(Catalog catalog, RuleSet rules) {
    RuleTester tester = new RuleTester(catalog, rules, RuleExamples::fix);
    List<RuleTester.Failure> failures = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      failures.addAll(tester.test(rule));
    }
    return failures;
  }

  /** Makes all fixes that hold their promise. */
  public static RuleTester.Fixed fix(Configuration configuration, RuleTester.Checker checker) {
    FixResult result = new Fixer(checker::check, true).fix(configuration);
    List<String> dropped = new ArrayList<>();
    for (FixResult.Dropped each : result.dropped()) {
      dropped.add(each.reason());
    }
    return new RuleTester.Fixed(result.after(), dropped);
  }
}
