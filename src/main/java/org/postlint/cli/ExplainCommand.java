package org.postlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Similar;
import org.postlint.report.ExplainParameter;
import org.postlint.report.ExplainRule;
import org.postlint.report.LogMatch;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Explains a rule, a parameter, or a line of the log. */
final class ExplainCommand implements Command {
  @Override
  public int run(Invocation invocation, Console console) {
    String text = String.join(" ", invocation.arguments()).trim();
    if (text.isEmpty()) {
      throw new UsageException("explain takes a rule, a parameter or a line of the log");
    }
    Catalog catalog = Catalog.load();
    RuleSet rules = RuleOptions.rules(invocation, catalog);
    for (String line : lines(catalog, rules, text)) {
      console.out().print(line + "\n");
    }
    return ExitCode.CLEAN;
  }

  private static List<String> lines(Catalog catalog, RuleSet rules, String text) {
    String name = text.substring(text.lastIndexOf('/') + 1);
    Optional<Rule> rule = rules.rule(name);
    if (rule.isPresent()) {
      return ExplainRule.lines(rules, rule.get());
    }
    Optional<Parameter> parameter = catalog.parameter(text);
    if (parameter.isPresent()) {
      return ExplainParameter.lines(catalog, rules, parameter.get());
    }
    if (text.indexOf(' ') < 0) {
      throw new UsageException(unknown(catalog, rules, text));
    }
    List<Rule> matches = LogMatch.rules(rules, text);
    if (matches.isEmpty()) {
      throw new UsageException("no rule knows this line of the log");
    }
    List<String> lines = new ArrayList<>();
    for (Rule match : matches) {
      if (!lines.isEmpty()) {
        lines.add("");
        lines.add("");
      }
      lines.addAll(ExplainRule.lines(rules, match));
    }
    return lines;
  }

  private static String unknown(Catalog catalog, RuleSet rules, String text) {
    List<String> names = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      names.add(rule.id());
    }
    names.addAll(catalog.parameterNames());
    List<String> near = Similar.names(text, names);
    return "there is no rule or parameter '"
        + text
        + "'"
        + (near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?");
  }
}
