package org.postlint.config;

import java.util.Optional;
import org.postlint.text.MappedText;

/** What becomes of a value when its {@code $names} are replaced, for one release of Postfix. */
public sealed interface Expansion {
  /**
   * The value is known.
   *
   * @param text the expanded text; every piece knows where it was written, a piece that comes from
   *     a built-in default has no place
   */
  record Expanded(MappedText text) implements Expansion {}

  /**
   * The value is known to a running system only.
   *
   * @param partial the text as far as it is known, with one {@link #HOLE} for every part that is
   *     not; a hole may stand for any text, an empty one and one with separators included
   * @param reason why, a phrase such as {@code "myhostname is taken from the system"}
   */
  record Unknown(MappedText partial, String reason) implements Expansion {
    /** Stands for a part that is not known. It is above 0xff, so that no file can hold it. */
    public static final char HOLE = '\ufffc';
  }

  /**
   * Postfix refuses the value: every program that uses it stops.
   *
   * @param words what Postfix logs; empty where it crashes without a word
   */
  record Failed(String words) implements Expansion {}

  /** Returns the expanded text if the value is known. */
  default Optional<MappedText> known() {
    return this instanceof Expanded expanded ? Optional.of(expanded.text()) : Optional.empty();
  }
}
