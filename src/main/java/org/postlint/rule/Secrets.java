package org.postlint.rule;

/** Hides what may be a password in texts that are shown: the content of tables written in place. */
public final class Secrets {
  private static final String HIDDEN = "***";

  private Secrets() {}

  /**
   * Returns a text with the contents of {@code inline:} tables, and what follows a {@code
   * static:user:}, hidden.
   */
  public static String mask(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    String masked = maskStatic(text);
    int inline = masked.indexOf("inline:{");
    if (inline < 0) {
      return masked;
    }
    int open = inline + "inline:".length();
    int depth = 0;
    for (int i = open; i < masked.length(); i++) {
      char c = masked.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return masked.substring(0, open + 1) + HIDDEN + masked.substring(i);
      }
    }
    return masked.substring(0, open + 1) + HIDDEN;
  }

  private static String maskStatic(String text) {
    int start = text.indexOf("static:");
    if (start < 0) {
      return text;
    }
    int user = start + "static:".length();
    int colon = text.indexOf(':', user);
    if (colon < 0) {
      return text;
    }
    int end = colon + 1;
    while (end < text.length() && " \t,}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, colon + 1) + HIDDEN + text.substring(end);
  }
}
