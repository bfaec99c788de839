package org.postlint.syntax;

/** The white space of Postfix. */
final class Ascii {
  private Ascii() {}

  /**
   * Tells whether C's {@code isspace()} accepts a byte: what is trimmed and begins an indentation.
   */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Tells whether a byte separates words. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
