package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Finds the rules that a line of the log speaks of. */
public final class LogMatch {
  /** A pattern with fewer letters of its own fits too much. */
  private static final int LEAST = 8;

  private LogMatch() {}

  /** Returns the rules one of whose log patterns occurs in a line. */
  public static List<Rule> rules(RuleSet rules, String line) {
    List<Rule> found = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (String pattern : rules.documentation(rule).logs()) {
        if (occurs(pattern, line)) {
          found.add(rule);
          break;
        }
      }
    }
    return found;
  }

  /** Tells whether a text holds the pieces of a pattern between its {@code {braces}}, in order. */
  static boolean occurs(String pattern, String line) {
    int at = 0;
    int letters = 0;
    int start = 0;
    while (start <= pattern.length()) {
      int open = pattern.indexOf('{', start);
      int end = open < 0 ? pattern.length() : open;
      String piece = pattern.substring(start, end);
      int found = line.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      letters += piece.trim().length();
      at = found + piece.length();
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      start = close + 1;
    }
    return letters >= LEAST;
  }
}
