package org.postlint.report;

import org.jspecify.annotations.Nullable;
import org.postlint.text.LineIndex;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * Turns offsets into lines and columns, both counted from 1. A column counts characters where the
 * line is valid UTF-8, else bytes. Asking in ascending order costs one pass over each line, however
 * long it is. Not for use by several threads.
 */
public final class Columns {
  private @Nullable Source source;
  private int lineStart;
  private int lineEnd;
  private boolean utf8;
  private int offset;
  private int column;

  /** Makes a counter. */
  public Columns() {}

  /**
   * Returns the column of the byte at {@code at} of a source (its size included); inside a
   * character, the column of the one that follows.
   */
  public int column(Source of, int at) {
    LineIndex lines = of.lines();
    if (of != source || at < lineStart || at >= lineEnd) {
      Span span = lines.span(lines.line(at));
      source = of;
      lineStart = span.start();
      lineEnd = at < span.end() ? span.end() : at;
      utf8 = Utf8.isValid(of.text(), span.start(), span.end());
      offset = lineStart;
      column = 1;
    } else if (at < offset) {
      offset = lineStart;
      column = 1;
    }
    String text = of.text();
    for (; offset < at; offset++) {
      if (!utf8 || !Utf8.isContinuation(text.charAt(offset))) {
        column++;
      }
    }
    return column;
  }
}
