package org.postlint.text;

import java.util.Arrays;

/**
 * The physical lines of a text. Only LF ends a line, as in Postfix; the text after the last LF is a
 * line too, unless it is empty. Lines are numbered from 1.
 */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  static LineIndex of(String text) {
    int[] starts = new int[64];
    int count = 0;
    starts[count++] = 0;
    for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) {
      if (lf + 1 == text.length()) {
        break;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = lf + 1;
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  /** Returns the number of lines; an empty text has one empty line. */
  public int count() {
    return starts.length;
  }

  /** Returns the number of the line that holds the byte at {@code offset} (the size included). */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the offset of the first byte of a line. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Returns the span of a line, its LF (if it has one) included. */
  public Span span(int line) {
    return new Span(starts[line - 1], line == starts.length ? length : starts[line]);
  }
}
