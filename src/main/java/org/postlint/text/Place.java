package org.postlint.text;

import org.jspecify.annotations.Nullable;

/** A span of one source: where a finding points to, or where a value was written. */
public record Place(Source source, Span span) implements Comparable<Place> {
  /**
   * Makes a place.
   *
   * @throws IllegalArgumentException if the span reaches beyond the source
   */
  public Place {
    if (span.end() > source.length()) {
      throw new IllegalArgumentException(span + " lies outside " + source);
    }
  }

  /** Returns the number of the line where the place begins, the first being 1. */
  public int line() {
    return source.lines().line(span.start());
  }

  /** Returns the bytes covered, one char each. */
  public String text() {
    return source.text(span);
  }

  // Written out: what a record makes of itself is costly when it is first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that && source == that.source && span.equals(that.span);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(source) + span.hashCode();
  }

  /** Orders by path, then by span. */
  @Override
  public int compareTo(Place other) {
    int byPath = source.path().compareTo(other.source.path());
    return byPath != 0 ? byPath : span.compareTo(other.span);
  }
}
