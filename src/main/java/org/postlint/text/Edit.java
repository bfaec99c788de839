package org.postlint.text;

import org.jspecify.annotations.Nullable;

/**
 * Replaces the bytes of {@code span} by {@code replacement}, of which every char is one byte. An
 * empty span inserts, an empty replacement deletes.
 */
public record Edit(Span span, String replacement) implements Comparable<Edit> {
  /**
   * Makes an edit.
   *
   * @throws IllegalArgumentException if the replacement holds a char above 0xff
   */
  public Edit {
    for (int i = 0; i < replacement.length(); i++) {
      if (replacement.charAt(i) > 0xff) {
        throw new IllegalArgumentException("not a byte at index " + i + " of a replacement");
      }
    }
  }

  /** Inserts text before the byte at {@code offset}. */
  public static Edit insert(int offset, String text) {
    return new Edit(new Span(offset, offset), text);
  }

  /** Deletes the bytes of a span. */
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /** Orders by span; edits at the same place keep the order in which they were made. */
  @Override
  public int compareTo(Edit other) {
    return span.compareTo(other.span);
  }

  // Written out: what a record makes of itself is costly when it is first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edit that
        && span.equals(that.span)
        && replacement.equals(that.replacement);
  }

  @Override
  public int hashCode() {
    return 31 * span.hashCode() + replacement.hashCode();
  }
}
