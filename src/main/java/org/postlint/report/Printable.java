package org.postlint.report;

/**
 * Makes texts safe to print: bytes that are valid UTF-8 become characters, and control characters,
 * bytes that are no character, and marks that reorder the text around them become {@code \xNN}. So
 * does what a build server would take for a command to itself.
 */
public final class Printable {
  private static final String DIGITS = "0123456789abcdef";

  /**
   * What GitHub Actions, Azure Pipelines and TeamCity look for, the first two anywhere in a line.
   */
  private static final String[] COMMANDS = {"##[", "##vso[", "##teamcity["};

  private Printable() {}

  /**
   * Returns a text on one line as it is printed. Chars up to 0xff are taken as bytes, higher ones
   * (words of a rule) as characters.
   */
  public static String of(String text) {
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
      boolean ascii = character >= ' ' && character < 0x7f && !isCommand(text, at);
      if (ascii || (character > 0x9f && isShown(character))) {
        out.appendCodePoint(character);
      } else if (character <= 0xff) {
        escape(out, (char) character);
      } else {
        out.append("\\u").append(Integer.toHexString(character));
      }
    }
    return out.toString();
  }

  /**
   * Returns a path on one line as it is printed where a line begins: none is a workflow command of
   * GitHub Actions.
   */
  static String ofPath(String path) {
    return path.stripLeading().startsWith("::") ? ofCharacters("./" + path) : ofCharacters(path);
  }

  /** Tells whether a command to a build server begins at an index. */
  static boolean isCommand(String text, int at) {
    if (text.charAt(at) == '#') {
      for (String command : COMMANDS) {
        if (text.startsWith(command, at)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPlain(String text) {
    if (text.contains("##")) {
      return false;
    }
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
      int character = text.codePointAt(at);
      if (isShown(character)) {
        out.appendCodePoint(character);
      } else {
        out.append("\\u").append(Integer.toHexString(character));
      }
      return Character.charCount(character);
    }
    int length = Utf8.length(text, at, end);
    if (length > 1) {
      int character = Utf8.codePoint(text, at, length);
      if (isShown(character)) {
        out.appendCodePoint(character);
        return length;
      }
    } else if (c >= ' ' && c < 0x7f && !isCommand(text, at)) {
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
