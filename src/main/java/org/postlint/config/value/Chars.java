package org.postlint.config.value;

/** The character classes of Postfix's lists. */
final class Chars {
  private Chars() {}

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
