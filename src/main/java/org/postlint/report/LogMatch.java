package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.LogPattern;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Finds the rules that a line of the log speaks of. */
public final class LogMatch {
  private LogMatch() {}

  /** Returns the rules one of whose log patterns occurs in a line. */
  public static List<Rule> rules(RuleSet rules, String line) {
    List<Rule> found = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (String pattern : rules.documentation(rule).logs()) {
        if (LogPattern.occurs(pattern, line)) {
          found.add(rule);
          break;
        }
      }
    }
    return found;
  }
}
