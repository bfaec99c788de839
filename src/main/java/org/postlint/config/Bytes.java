package org.postlint.config;

/** The character classes of Postfix. All of them are about ASCII only. */
final class Bytes {
  private Bytes() {}

  /** Line structure and trimming: what C calls white space. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** What separates words. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** What separates the items of a list. */
  static boolean isSeparator(char c) {
    return c == ',' || isBlank(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isNameChar(char c) {
    return isLetterOrDigit(c) || c == '_';
  }

  static boolean allDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Returns the first index from {@code start} that holds no blank, at most {@code end}. */
  static int skipBlanks(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
