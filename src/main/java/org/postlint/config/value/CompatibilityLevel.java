package org.postlint.config.value;

import java.math.BigInteger;

/** Compatibility levels: one to three numbers with dots between them. */
public final class CompatibilityLevel {
  private static final int MINOR_BITS = 10;
  private static final int SHIFT = 2 * MINOR_BITS;
  private static final int PARTS = 3;

  private CompatibilityLevel() {}

  /** Returns a number by which levels are compared, or -1 for a text that Postfix cannot read. */
  public static long number(String text) {
    long result = 0;
    int at = 0;
    for (int part = 0; part < PARTS; part++) {
      int start = at;
      while (at < text.length() && Chars.isSpace(text.charAt(at))) {
        at++;
      }
      boolean negative = at < text.length() && text.charAt(at) == '-';
      if (at < text.length() && (negative || text.charAt(at) == '+')) {
        at++;
      }
      int digits = at;
      while (at < text.length() && Chars.isDigit(text.charAt(at))) {
        at++;
      }
      long limit = part == 0 ? Long.MAX_VALUE >> SHIFT : (1 << MINOR_BITS) - 1;
      long number = start == at || digits == at ? -1 : parse(text.substring(digits, at), limit);
      if (number < 0 || (negative && number > 0)) {
        return -1;
      }
      result |= number << (SHIFT - part * MINOR_BITS);
      if (at == text.length()) {
        return result;
      }
      if (text.charAt(at) != '.') {
        return -1;
      }
      at++;
    }
    return -1;
  }

  private static long parse(String digits, long limit) {
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE && number.longValue() <= limit ? number.longValue() : -1;
  }
}
