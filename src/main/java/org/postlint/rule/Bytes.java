package org.postlint.rule;

import java.util.Locale;

/** Sizes as people write them, which Postfix does not read: it wants plain bytes. */
final class Bytes {
  private static final int DIGITS = 12;
  private static final String UNITS = "kmgt";

  private Bytes() {}

  /** Returns the bytes that {@code 25M}, {@code 10 MB} or {@code 512KiB} means; else empty text. */
  static String of(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    String unit = text.substring(end).strip().toLowerCase(Locale.ROOT);
    int power = unit.isEmpty() ? -1 : UNITS.indexOf(unit.charAt(0));
    String rest = power < 0 ? "?" : unit.substring(1);
    boolean known = rest.isEmpty() || rest.equals("b") || rest.equals("ib");
    if (end == 0 || end > DIGITS || !known) {
      return "";
    }
    long number = Long.parseLong(text.substring(0, end));
    long factor = 1L << (10 * (power + 1));
    return number > Long.MAX_VALUE / factor ? "" : Long.toString(number * factor);
  }
}
