package org.postlint.config;

/** The way in which Postfix prints text from files. */
final class LogText {
  private LogText() {}

  /**
   * Returns a text as it comes out in a message: whatever is no printable ASCII is a question mark.
   */
  static String printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPrintable(text.charAt(i))) {
        StringBuilder result = new StringBuilder(text.length());
        for (int j = 0; j < text.length(); j++) {
          char c = text.charAt(j);
          result.append(isPrintable(c) ? c : '?');
        }
        return result.toString();
      }
    }
    return text;
  }

  private static boolean isPrintable(char c) {
    return c >= ' ' && c < 0x7f;
  }
}
