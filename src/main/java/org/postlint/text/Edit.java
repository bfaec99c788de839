package org.postlint.text;

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
}
