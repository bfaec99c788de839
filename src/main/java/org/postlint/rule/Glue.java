package org.postlint.rule;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Two settings on one line, as they are left by what appends a line to a file whose last line has
 * no end.
 *
 * @param name the parameter of the second one
 * @param parted the text with a new line begun before it
 */
record Glue(String name, String parted) {
  private static final int SHORTEST = 8;

  /**
   * Looks for a second setting in the text of a line.
   *
   * @param begins whether the line begins with a setting, which then is not the one
   * @param known whether a name is that of a parameter
   */
  static Optional<Glue> in(String text, boolean begins, Predicate<String> known) {
    int depth = 0;
    boolean first = begins;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' || c == '(' ? 1 : (c == '}' || c == ')') && depth > 0 ? -1 : 0;
      if (c == '=' && first) {
        first = false;
      } else if (c == '=' && depth == 0 && !text.startsWith("==", at)) {
        int start = nameBefore(text, at, known);
        if (start > 0) {
          String name = text.substring(start, at).strip();
          return Optional.of(
              new Glue(
                  name, text.substring(0, start).stripTrailing() + '\n' + text.substring(start)));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns where the longest name of a parameter before an equals sign begins; 0: nowhere. */
  private static int nameBefore(String text, int equals, Predicate<String> known) {
    int end = equals;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
      end--;
    }
    int word = end;
    while (word > 0 && isNameByte(text.charAt(word - 1))) {
      word--;
    }
    boolean referred = word > 0 && (text.charAt(word - 1) == '$' || text.charAt(word - 1) == '-');
    if (referred || text.substring(0, word).isBlank()) {
      return 0;
    }
    for (int start = word; start + SHORTEST <= end; start++) {
      if (known.test(text.substring(start, end))) {
        return start;
      }
    }
    return 0;
  }

  private static boolean isNameByte(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
