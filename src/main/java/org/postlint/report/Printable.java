package org.postlint.report;

/**
 * Makes texts safe to print: bytes that are valid UTF-8 become characters, and control characters,
 * bytes that are no character, and marks that reorder the text around them become {@code \xNN}.
 */
final class Printable {
  private static final String DIGITS = "0123456789abcdef";

  private Printable() {}

  /**
   * Returns a text on one line as it is printed. Chars up to 0xff are taken as bytes, higher ones
   * (words of a rule) as characters.
   */
  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      at += append(out, text, at, text.length());
    }
    return out.toString();
  }

  /** Returns ordinary text, such as a path, on one line as it is printed. */
  static String ofCharacters(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if ((character >= ' ' && character < 0x7f) || (character > 0x9f && isShown(character))) {
        out.appendCodePoint(character);
      } else if (character <= 0xff) {
        escape(out, (char) character);
      } else {
        out.append("\\u").append(Integer.toHexString(character));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  /**
   * Appends the character that begins at {@code at} as it is printed.
   *
   * @return the number of chars of the text that it takes
   */
  static int append(StringBuilder out, String text, int at, int end) {
    char c = text.charAt(at);
    if (c > 0xff) {
      out.append(c);
      return 1;
    }
    int length = Utf8.length(text, at, end);
    if (length > 1) {
      int character = Utf8.codePoint(text, at, length);
      if (isShown(character)) {
        out.appendCodePoint(character);
        return length;
      }
    } else if (c >= ' ' && c < 0x7f) {
      out.append(c);
      return 1;
    }
    int taken = Math.max(1, length);
    for (int i = 0; i < taken; i++) {
      escape(out, text.charAt(at + i));
    }
    return taken;
  }

  /** Tells whether a character beyond ASCII shows as itself and leaves its neighbours alone. */
  static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder out, char value) {
    out.append("\\x").append(DIGITS.charAt(value >> 4)).append(DIGITS.charAt(value & 15));
  }
}
