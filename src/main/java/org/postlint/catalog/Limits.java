package org.postlint.catalog;

import java.util.OptionalLong;

/**
 * The bounds that Postfix checks, both inclusive: of a number, of a time in seconds, or of the
 * number of bytes of a text.
 *
 * @param min the least; absent when Postfix checks none, so that a number may be negative
 * @param max the greatest; absent when Postfix checks none but what the machine can hold
 */
public record Limits(OptionalLong min, OptionalLong max) {
  /** No bounds at all. */
  public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty());

  /** Tells whether {@code value} is within the bounds. */
  public boolean allow(long value) {
    return (min.isEmpty() || value >= min.getAsLong())
        && (max.isEmpty() || value <= max.getAsLong());
  }

  static Limits of(Fields fields) {
    return new Limits(fields.optionalNumber("min"), fields.optionalNumber("max"));
  }
}
