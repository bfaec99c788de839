package org.postlint.rule;

import java.util.Optional;

/** What templates have in place of values: Jinja, Go, ERB, configure scripts, command output. */
final class Placeholder {
  private Placeholder() {}

  /** Returns the first placeholder in a text. */
  static Optional<String> in(String text) {
    for (int at = 0; at < text.length(); at++) {
      int end =
          switch (text.charAt(at)) {
            case '{' -> braces(text, at);
            case '<' -> between(text, at, "<%", "%>");
            case '@' -> name(text, at);
            case '$' -> command(text, at);
            default -> -1;
          };
      if (end > 0) {
        return Optional.of(text.substring(at, end));
      }
    }
    return Optional.empty();
  }

  private static int between(String text, int at, String open, String close) {
    int end = text.startsWith(open, at) ? text.indexOf(close, at + open.length()) : -1;
    return end < 0 ? -1 : end + close.length();
  }

  /**
   * Braces within braces are also what Postfix itself has for comparisons and inline tables; those
   * have more braces, a slash, a dollar or an equals sign inside.
   */
  private static int braces(String text, int at) {
    int statement = between(text, at, "{%", "%}");
    int end = between(text, at, "{{", "}}");
    if (statement > 0 || end < 0 || (at > 0 && text.charAt(at - 1) == '$')) {
      return statement;
    }
    boolean word = false;
    for (int i = at + 2; i < end - 2; i++) {
      char c = text.charAt(i);
      if (c == '|') {
        break;
      }
      if (c == '{' || c == '}' || c == '=' || c == '/' || c == '$' || c == ':' || c == '@') {
        return -1;
      }
      word |= isLetter(c);
    }
    return word ? end : -1;
  }

  /** {@code @NAME@} in capitals, and nothing that an address has before or behind it. */
  private static int name(String text, int at) {
    int end = at + 1;
    while (end < text.length()
        && ((text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') || text.charAt(end) == '_')) {
      end++;
    }
    boolean closed = end > at + 2 && end < text.length() && text.charAt(end) == '@';
    boolean apart =
        (at == 0 || !isLetter(text.charAt(at - 1)))
            && (end + 1 >= text.length() || !isLetter(text.charAt(end + 1)));
    return closed && apart ? end + 1 : -1;
  }

  /** {@code $(command argument)}; a name in such parentheses is Postfix's own. */
  private static int command(String text, int at) {
    int end = at + 2;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    boolean command =
        text.startsWith("$(", at)
            && end > at + 2
            && end + 1 < text.length()
            && text.charAt(end) == ' '
            && (text.charAt(end + 1) == '-' || isLetter(text.charAt(end + 1)));
    return command ? text.indexOf(')', end) + 1 : -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
