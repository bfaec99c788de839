package org.postlint.rule;

import org.jspecify.annotations.Nullable;

/** Reads the values that are written in rules, and those in configurations that have a type. */
final class Literals {
  private Literals() {}

  /** Returns a literal as a value of a type, or null where it is none. */
  static @Nullable Value read(String text, ValueType type) {
    return switch (type) {
      case FLAG -> flag(text);
      case NUMBER, SIZE -> number(text);
      case TIME -> time(text);
      case VERSION -> version(text);
      case TEXT, SENTENCE, PATH -> Value.text(text);
      case WORD, DOMAIN, LIST, NETWORKS, TABLES -> Value.word(text);
    };
  }

  private static @Nullable Value flag(String text) {
    if (text.equals("yes") || text.equals("no")) {
      return Value.of(text.equals("yes"));
    }
    return null;
  }

  private static @Nullable Value number(String text) {
    try {
      return new Value.Amount(Long.parseLong(text), text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number and a unit, as Postfix reads it; 0 needs no unit. */
  private static @Nullable Value time(String text) {
    if (text.equals("0")) {
      return new Value.Amount(0, "0s");
    }
    if (text.isEmpty()) {
      return null;
    }
    long unit = seconds(text.charAt(text.length() - 1));
    if (unit == 0) {
      return null;
    }
    try {
      long count = Long.parseLong(text.substring(0, text.length() - 1));
      return new Value.Amount(Math.multiplyExact(count, unit), text);
    } catch (NumberFormatException | ArithmeticException e) {
      return null;
    }
  }

  private static long seconds(char unit) {
    return switch (unit) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3_600;
      case 'd' -> 86_400;
      case 'w' -> 604_800;
      default -> 0;
    };
  }

  /** Up to three numbers; missing ones mean the last of the series. */
  static @Nullable Value version(String text) {
    int[] parts = {0, Integer.MAX_VALUE, Integer.MAX_VALUE};
    String[] words = text.split("\\.", -1);
    if (words.length > parts.length) {
      return null;
    }
    for (int i = 0; i < words.length; i++) {
      try {
        parts[i] = Integer.parseUnsignedInt(words[i]);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    if (words.length == 1) {
      // A bare major number is a compatibility level of old: 2 is 2.0.
      parts[1] = 0;
      parts[2] = 0;
    }
    return new Value.Version(parts[0], parts[1], parts[2], text);
  }
}
