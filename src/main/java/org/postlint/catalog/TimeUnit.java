package org.postlint.catalog;

import java.util.Optional;

/** A unit of time as Postfix writes it, one lower-case letter after the number. */
public enum TimeUnit {
  /** Seconds. */
  SECOND('s', 1),
  /** Minutes. */
  MINUTE('m', 60),
  /** Hours. */
  HOUR('h', 3_600),
  /** Days. */
  DAY('d', 86_400),
  /** Weeks. */
  WEEK('w', 604_800);

  private static final TimeUnit[] ALL = values();

  private final char letter;
  private final int seconds;

  TimeUnit(char letter, int seconds) {
    this.letter = letter;
    this.seconds = seconds;
  }

  /** Returns the letter. */
  public char letter() {
    return letter;
  }

  /** Returns the length in seconds. */
  public int seconds() {
    return seconds;
  }

  static Optional<TimeUnit> optional(Fields fields, String name) {
    return fields.has(name) ? Optional.of(of(fields.text(name))) : Optional.empty();
  }

  static TimeUnit of(String letter) {
    for (TimeUnit unit : ALL) {
      if (letter.length() == 1 && unit.letter == letter.charAt(0)) {
        return unit;
      }
    }
    throw new IllegalArgumentException("no such unit of time: " + letter);
  }
}
