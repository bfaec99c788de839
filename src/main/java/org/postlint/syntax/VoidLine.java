package org.postlint.syntax;

import java.util.ArrayList;
import java.util.List;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A physical line that holds no text for Postfix.
 *
 * @param span the line, its line feed included if it has one
 */
public record VoidLine(Span span, Kind kind) {
  /** What a void line consists of. */
  public enum Kind {
    /** The first byte that is not white space is {@code #}. */
    COMMENT,
    /** Nothing but white space. */
    BLANK
  }

  /** Returns the lines of a range that is known to hold void lines only. */
  static List<VoidLine> in(Source source, int start, int end) {
    String text = source.text();
    List<VoidLine> lines = new ArrayList<>();
    int at = start;
    while (at < end) {
      int lf = text.indexOf('\n', at);
      int next = lf < 0 || lf >= end ? end : lf + 1;
      int first = at;
      while (first < next && Ascii.isSpace(text.charAt(first))) {
        first++;
      }
      Kind kind = first < next ? Kind.COMMENT : Kind.BLANK;
      lines.add(new VoidLine(new Span(at, next), kind));
      at = next;
    }
    return List.copyOf(lines);
  }
}
