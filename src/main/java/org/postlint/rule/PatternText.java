package org.postlint.rule;

/** Looks at patterns as they stand in tables of type regexp and pcre. */
final class PatternText {
  private PatternText() {}

  /**
   * Says what is wrong with a pattern and its delimiters: parentheses and brackets that do not
   * match. Empty where nothing is, or where that cannot be told.
   *
   * @param posix whether it is an extended regular expression of POSIX, else one of PCRE
   */
  static String mistake(String text, boolean posix) {
    int start = text.startsWith("!") ? 1 : 0;
    if (start == text.length() || Character.isLetterOrDigit(text.charAt(start))) {
      return "";
    }
    char delimiter = text.charAt(start);
    int end = text.lastIndexOf(delimiter);
    if (end <= start) {
      return "the pattern has no closing delimiter";
    }
    String flags = text.substring(end + 1);
    String pattern = text.substring(start + 1, end);
    boolean odd = !posix && (flags.indexOf('x') >= 0 || pattern.contains("\\Q"));
    return odd ? "" : mistake(pattern, posix, 0);
  }

  private static String mistake(String pattern, boolean posix, int from) {
    int open = 0;
    int i = from;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = close(pattern, posix, i);
        if (i < 0) {
          return "a bracket is never closed";
        }
      } else if (c == '(') {
        open++;
      } else if (c == ')') {
        if (open == 0) {
          return "a parenthesis closes that was never opened";
        }
        open--;
      }
      i++;
    }
    return open == 0 ? "" : "a parenthesis is never closed";
  }

  /** Returns where the bracket expression ends that begins at an index, or -1. */
  private static int close(String pattern, boolean posix, int at) {
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    if (i < pattern.length() && pattern.charAt(i) == ']') {
      i++;
    }
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      char c = pattern.charAt(i);
      char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
      if (c == '\\' && !posix) {
        i++;
      } else if (c == '[' && (next == ':' || next == '.' || next == '=')) {
        int end = pattern.indexOf(next + "]", i + 2);
        i = end < 0 ? i : end + 1;
      }
      i++;
    }
    return i < pattern.length() ? i : -1;
  }
}
