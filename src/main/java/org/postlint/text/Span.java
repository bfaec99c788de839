package org.postlint.text;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of byte offsets in one {@link Source}: {@code start} is the first byte, {@code
 * end} the one after the last. An empty span marks a position between two bytes.
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Makes a span.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Returns the number of bytes covered. */
  public int length() {
    return end - start;
  }

  /** Tells whether no byte is covered. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Tells whether {@code offset} is one of the bytes covered. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Tells whether every byte of {@code other} lies within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Tells whether the two spans share at least one byte. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  // Written out: what a record makes of itself is costly when it is first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that && start == that.start && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
