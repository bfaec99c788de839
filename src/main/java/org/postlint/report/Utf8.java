package org.postlint.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads UTF-8 out of texts of which every char is one byte. */
final class Utf8 {
  private Utf8() {}

  /** Tells whether the bytes from {@code start} to {@code end} are valid UTF-8. */
  static boolean isValid(String bytes, int start, int end) {
    int at = start;
    while (at < end) {
      int length = length(bytes, at, end);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /**
   * Returns the number of bytes of the character that begins at {@code at}, or 0 when no valid one
   * does.
   */
  static int length(String bytes, int at, int end) {
    char first = bytes.charAt(at);
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (at + length > end) {
      return 0;
    }
    char second = bytes.charAt(at + 1);
    int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if (!isContinuation(bytes.charAt(at + i))) {
        return 0;
      }
    }
    return length;
  }

  /** Tells whether a byte continues a character. */
  static boolean isContinuation(char value) {
    return (value & 0xc0) == 0x80;
  }

  /** Returns the character of the {@code length} valid bytes at {@code at}. */
  static int codePoint(String bytes, int at, int length) {
    if (length == 1) {
      return bytes.charAt(at);
    }
    int value = bytes.charAt(at) & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      value = value << 6 | (bytes.charAt(at + i) & 0x3f);
    }
    return value;
  }

  /** Returns the characters of valid bytes. */
  static String decode(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }
}
