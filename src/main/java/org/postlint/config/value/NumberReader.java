package org.postlint.config.value;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Kind;
import org.postlint.catalog.Limits;
import org.postlint.catalog.TimeUnit;
import org.postlint.text.MappedText;

/** Reads booleans, numbers, times and texts of a limited length. */
final class NumberReader {
  private final String name;
  private final MappedText value;
  private final String text;

  NumberReader(String name, MappedText value) {
    this.name = name;
    this.value = value;
    this.text = value.text();
  }

  Parsed flag() {
    if (text.equalsIgnoreCase("yes")) {
      return Parsed.of(new Flag(true));
    }
    if (text.equalsIgnoreCase("no")) {
      return Parsed.of(new Flag(false));
    }
    return failed("neither yes nor no", "bad boolean configuration: " + name + " = " + text);
  }

  Parsed whole(Kind kind, Limits limits) {
    OptionalLong number = digits(0, text.length());
    boolean fits =
        number.isPresent() && (kind == Kind.LONG || number.getAsLong() == (int) number.getAsLong());
    if (!fits) {
      String log = "bad numerical configuration: " + name + " = " + text;
      return failed("not a whole number that fits", log);
    }
    long found = number.getAsLong();
    if (limits.min().isPresent() && found < limits.min().getAsLong()) {
      return outOfRange(found, '<', limits.min().getAsLong());
    }
    if (limits.max().isPresent() && found > limits.max().getAsLong()) {
      return outOfRange(found, '>', limits.max().getAsLong());
    }
    return Parsed.of(new WholeNumber(found));
  }

  private Parsed outOfRange(long found, char relation, long limit) {
    String log = "invalid " + name + " parameter value " + found + ' ' + relation + ' ' + limit;
    String bound = relation == '<' ? "at least " : "at most ";
    return failed("out of range: must be " + bound + limit, log);
  }

  /** Digits and one letter; what follows the letter does not count, missing digits are none. */
  Parsed time(TimeUnit bare, Limits limits) {
    int start = 0;
    while (start < text.length() && Chars.isSpace(text.charAt(start))) {
      start++;
    }
    int end = start;
    if (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
      end++;
    }
    int digitsAt = end;
    while (end < text.length() && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    OptionalLong number = end == digitsAt ? OptionalLong.of(0) : digits(start, end);
    int unitAt = end == digitsAt ? 0 : end;
    TimeUnit unit = unitAt == text.length() ? bare : unit(text.charAt(unitAt));
    boolean fits =
        !text.isEmpty()
            && number.isPresent()
            && unit != null
            && number.getAsLong() >= 0
            && number.getAsLong() <= Integer.MAX_VALUE
            && (unit == TimeUnit.SECOND || number.getAsLong() < Integer.MAX_VALUE / unit.seconds());
    if (!fits || unit == null) {
      String log = "parameter " + name + ": bad time value or unit: " + text;
      return failed("not a number with one of the units s, m, h, d, w", log);
    }
    long seconds = number.getAsLong() * unit.seconds();
    if (limits.min().isPresent() && seconds < limits.min().getAsLong()) {
      long min = limits.min().getAsLong();
      return failed(
          "out of range: must be at least " + min + "s",
          "invalid " + name + ": " + seconds + " (min " + min + ')');
    }
    if (limits.max().isPresent() && seconds > limits.max().getAsLong()) {
      long max = limits.max().getAsLong();
      return failed(
          "out of range: must be at most " + max + "s",
          "invalid " + name + ": " + seconds + " (max " + max + ')');
    }
    return Parsed.of(new TimeSpan(seconds));
  }

  private static @Nullable TimeUnit unit(char letter) {
    for (TimeUnit unit : TimeUnit.values()) {
      if (unit.letter() == letter) {
        return unit;
      }
    }
    return null;
  }

  private OptionalLong digits(int start, int end) {
    int at = start;
    while (at < end && Chars.isSpace(text.charAt(at))) {
      at++;
    }
    boolean negative = at < end && text.charAt(at) == '-';
    if (at < end && (negative || text.charAt(at) == '+')) {
      at++;
    }
    if (at == end) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (!Chars.isDigit(c) || number > (Long.MAX_VALUE - (c - '0')) / 10) {
        return OptionalLong.empty();
      }
      number = number * 10 + (c - '0');
    }
    return OptionalLong.of(negative ? -number : number);
  }

  private Parsed failed(String message, String log) {
    return Parsed.failed(new ValueError(0, value.length(), message, log, true));
  }
}
