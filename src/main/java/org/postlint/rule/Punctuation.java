package org.postlint.rule;

/** Typographic characters that stand in configurations where plain ones were meant. */
final class Punctuation {
  /** UTF-8 as bytes, one char each, and what is typed for it. */
  private static final String[][] PLAIN = {
    {"\u00e2\u0080\u009c", "\""},
    {"\u00e2\u0080\u009d", "\""},
    {"\u00e2\u0080\u009e", "\""},
    {"\u00e2\u0080\u0098", "'"},
    {"\u00e2\u0080\u0099", "'"},
    {"\u00e2\u0080\u0090", "-"},
    {"\u00e2\u0080\u0091", "-"},
    {"\u00e2\u0080\u0092", "-"},
    {"\u00e2\u0080\u0093", "-"},
    {"\u00e2\u0080\u0094", "-"},
    {"\u00e2\u0088\u0092", "-"},
    {"\u00e2\u0080\u00a6", "..."},
    {"\u00e2\u0080\u008b", ""},
    {"\u00e2\u0080\u00af", " "},
    {"\u00c2\u00a0", " "},
    {"\u00c2\u00ab", "\""},
    {"\u00c2\u00bb", "\""},
    {"\u00ef\u00bb\u00bf", ""},
  };

  private Punctuation() {}

  /** Returns a text with the typographic characters replaced; the text itself if it has none. */
  static String plain(String text) {
    boolean candidate = false;
    for (int i = 0; i < text.length() && !candidate; i++) {
      char c = text.charAt(i);
      candidate = c == '\u00e2' || c == '\u00c2' || c == '\u00ef';
    }
    if (!candidate) {
      return text;
    }
    String plain = text;
    for (String[] each : PLAIN) {
      plain = plain.replace(each[0], each[1]);
    }
    return plain;
  }
}
