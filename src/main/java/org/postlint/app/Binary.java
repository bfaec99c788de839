package org.postlint.app;

import java.util.List;
import java.util.Optional;

/** Tells files that are no text at all from configurations that are merely wrong. */
final class Binary {
  private static final int LOOK = 4096;
  private static final List<String> UTF_16 = List.of("\u00ff\u00fe", "\u00fe\u00ff");

  private Binary() {}

  /** Returns why a content cannot be a configuration, in words. */
  static Optional<String> why(String text) {
    for (String mark : UTF_16) {
      if (text.startsWith(mark)) {
        return Optional.of("it is UTF-16 text, which Postfix cannot read");
      }
    }
    int length = Math.min(text.length(), LOOK);
    int strange = 0;
    boolean nul = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      nul |= c == 0;
      strange += c < '\t' || (c > '\r' && c < ' ') || c >= 0x7f ? 1 : 0;
    }
    return nul && strange > length / 4
        ? Optional.of("it looks like a binary file")
        : Optional.empty();
  }
}
