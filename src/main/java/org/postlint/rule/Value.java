package org.postlint.rule;

import java.util.List;

/** What a name stands for, for the thing at hand. */
sealed interface Value {
  /**
   * Not known: only a running system knows, the target lacks it, or it cannot be read.
   *
   * @param why a few words
   * @param invalid whether it is there but no value of its type
   */
  record Unknown(String why, boolean invalid) implements Value {}

  /** Text; {@code caseless} where Postfix compares it so. */
  record Text(String text, boolean caseless) implements Value {}

  /** Yes or no. */
  record Flag(boolean on) implements Value {}

  /** A number, a time in seconds, or a size in bytes; {@code text} as it is shown. */
  record Amount(long number, String text) implements Value {}

  /** A version, of which missing parts are {@link Integer#MAX_VALUE}: the last of its series. */
  record Version(int major, int minor, int patch, String text) implements Value {}

  /**
   * A list.
   *
   * @param complete whether there can be no other items than these
   */
  record Items(List<Thing> items, boolean complete) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  static Value unknown(String why) {
    return new Unknown(why, false);
  }

  static Value invalid(String why) {
    return new Unknown(why, true);
  }

  static Value of(boolean on) {
    return new Flag(on);
  }

  static Value of(long number) {
    return new Amount(number, Long.toString(number));
  }

  static Value text(String text) {
    return new Text(text, false);
  }

  static Value word(String text) {
    return new Text(text, true);
  }
}
