package org.postlint.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Catalog;
import org.postlint.report.RuleList;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Lists the rules. */
final class RulesCommand implements Command {
  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    String format = invocation.last("format").orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("rules has the formats text and json, not '" + format + "'");
    }
    RuleSet rules = RuleOptions.rules(invocation, Catalog.load());
    List<String> names = RuleOptions.split(invocation.arguments());
    for (String name : names) {
      RuleOptions.check(rules, "rules", name);
    }
    List<Rule> listed = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (names.isEmpty() || names.stream().anyMatch(rule::isNamed)) {
        listed.add(rule);
      }
    }
    if (format.equals("json")) {
      RuleList.writeJson(console.out(), listed);
    } else {
      RuleList.writeText(console.out(), listed, RuleOptions.profile(invocation));
    }
    return ExitCode.CLEAN;
  }
}
