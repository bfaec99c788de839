package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.text.LineIndex;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A line of a file as an excerpt shows it, with the marks on it.
 *
 * @param number the number of the line; the same one again where the marks do not fit in one view
 * @param afterGap whether lines between it and the one before are left out
 * @param pieces the parts of marks that can be seen, in order; never empty
 */
record MarkedLine(int number, boolean afterGap, ShownLine shown, List<Piece> pieces) {
  /** Of a mark over more lines only the first ones and the last one are shown. */
  private static final int MOST_LINES = 4;

  MarkedLine {
    pieces = List.copyOf(pieces);
  }

  /**
   * The part of a mark on one line.
   *
   * @param last whether it is the last one of its mark, which bears the label
   */
  record Piece(int line, Span span, Mark mark, boolean last) implements Comparable<Piece> {
    @Override
    public int compareTo(Piece other) {
      return line != other.line
          ? Integer.compare(line, other.line)
          : Integer.compare(span.start(), other.span.start());
    }
  }

  /**
   * Returns the lines of a file that marks point to.
   *
   * @param marks places in {@code source}; not empty
   */
  static List<MarkedLine> of(Source source, List<Mark> marks, Masks masks) {
    List<Piece> pieces = new ArrayList<>();
    for (Mark mark : marks) {
      cut(source, mark, pieces);
    }
    pieces.sort(null);
    List<Span> secrets = masks.in(source);
    List<MarkedLine> lines = new ArrayList<>();
    int previous = 0;
    int at = 0;
    while (at < pieces.size()) {
      int line = pieces.get(at).line;
      Span bytes = Excerpt.text(source, line);
      ShownLine shown = new ShownLine(source, bytes, pieces.get(at).span, secrets);
      int end = at + 1;
      while (end < pieces.size()
          && pieces.get(end).line == line
          && shown.shows(pieces.get(end).span)) {
        end++;
      }
      boolean gap = previous != 0 && line > previous + 1;
      lines.add(new MarkedLine(line, gap, shown, pieces.subList(at, end)));
      previous = line;
      at = end;
    }
    return lines;
  }

  /** Returns the number of the last line that a mark shows. */
  static int lastLine(Mark mark) {
    Span span = trimmed(mark);
    return mark.place().source().lines().line(span.isEmpty() ? span.start() : span.end() - 1);
  }

  private static void cut(Source source, Mark mark, List<Piece> pieces) {
    LineIndex lines = source.lines();
    Span span = trimmed(mark);
    int first = lines.line(span.start());
    int last = lastLine(mark);
    for (int line = first; line <= last; line++) {
      if (last - first >= MOST_LINES && line >= first + MOST_LINES - 2 && line < last) {
        line = last;
      }
      Span text = Excerpt.text(source, line);
      int start = Math.max(span.start(), firstPrinted(source, text));
      int end = Math.max(start, Math.min(span.end(), text.end()));
      if (line == first || start < end || line == last) {
        Span part =
            line == first
                ? new Span(span.start(), Math.max(span.start(), end))
                : new Span(start, end);
        pieces.add(new Piece(line, part, mark, line == last));
      }
    }
  }

  /** Returns the span of a mark without the white space and line feeds at its end. */
  private static Span trimmed(Mark mark) {
    Span span = mark.place().span();
    String text = mark.place().source().text();
    int end = span.end();
    while (end > span.start() && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end == span.start()
        ? new Span(end, Math.min(span.end(), end + 1))
        : new Span(span.start(), end);
  }

  private static int firstPrinted(Source source, Span line) {
    int at = line.start();
    while (at < line.end() && source.text().charAt(at) <= ' ') {
      at++;
    }
    return at == line.end() ? line.start() : at;
  }
}
