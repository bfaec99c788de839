package org.postlint.fix;

import org.postlint.text.Source;

/** Line ends and white space as Postfix sees them. */
final class Bytes {
  private Bytes() {}

  /** Tells whether C's {@code isspace()} accepts a byte. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Tells whether a byte separates words of master.cf: a space, tab, CR or LF. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Tells whether a text has a byte that separates words of master.cf. */
  static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether there is nothing but white space between two offsets. */
  static boolean isVoid(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a byte occurs between two offsets. */
  static boolean has(String text, char c, int from, int to) {
    int at = text.indexOf(c, from);
    return at >= 0 && at < to;
  }

  /** Returns the offset of the first byte of the line that holds an offset. */
  static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Returns the offset behind the last byte of a line that is not part of its end. */
  static int lineEnd(String text, int offset) {
    int lf = text.indexOf('\n', offset);
    int end = lf < 0 ? text.length() : lf;
    return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Returns the offset behind the line feed of the line that holds an offset. */
  static int nextLine(String text, int offset) {
    int lf = text.indexOf('\n', offset);
    return lf < 0 ? text.length() : lf + 1;
  }

  /** Returns how the line that holds an offset ends; a last line without an end, as its like. */
  static String eol(Source source, int offset) {
    String text = source.text();
    int lf = text.indexOf('\n', offset);
    if (lf < 0) {
      lf = text.lastIndexOf('\n', offset - 1);
    }
    return lf > 0 && text.charAt(lf - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Returns the offset behind the white space that begins at an offset, within its line. */
  static int skipBlanks(String text, int offset) {
    int at = offset;
    while (at < text.length() && isSpace(text.charAt(at)) && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  /** Returns where the white space begins that ends before an offset, not before a limit. */
  static int trimEnd(String text, int offset, int limit) {
    int at = offset;
    while (at > limit && isSpace(text.charAt(at - 1)) && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at;
  }
}
