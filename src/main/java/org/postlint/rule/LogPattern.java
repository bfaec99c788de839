package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;

/** Words of the log in which {@code {braces}} stand for anything. */
public final class LogPattern {
  /** A pattern with fewer letters of its own fits too much. */
  private static final int LEAST = 8;

  private LogPattern() {}

  /** Tells whether a line holds the pieces of a pattern between its braces, in order. */
  public static boolean occurs(String pattern, String line) {
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

  /** Returns those of some patterns that fit what is logged; all where none of them does. */
  static List<String> fitting(List<String> patterns, String log) {
    if (patterns.size() < 2 || log.isEmpty()) {
      return patterns;
    }
    List<String> fitting = new ArrayList<>();
    for (String pattern : patterns) {
      if (occurs(pattern, log)) {
        fitting.add(pattern);
      }
    }
    return fitting.isEmpty() ? patterns : fitting;
  }
}
