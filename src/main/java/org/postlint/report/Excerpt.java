package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.Severity;
import org.postlint.text.LineIndex;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Prints the lines of one file that marks point to, each mark drawn below its line. */
final class Excerpt {
  /** Of a mark over more lines only the first ones and the last one are shown. */
  private static final int MOST_LINES = 4;

  private final StringBuilder out;
  private final int gutter;
  private final Style style;
  private final Severity severity;
  private final Masks masks;

  /**
   * Makes a printer.
   *
   * @param gutter the number of digits of the highest line number
   */
  Excerpt(StringBuilder out, int gutter, Style style, Severity severity, Masks masks) {
    this.out = out;
    this.gutter = gutter;
    this.style = style;
    this.severity = severity;
    this.masks = masks;
  }

  /** The part of a mark on one line. */
  private record Piece(int line, Span span, Mark mark, boolean last) implements Comparable<Piece> {
    @Override
    public int compareTo(Piece other) {
      return line != other.line
          ? Integer.compare(line, other.line)
          : Integer.compare(span.start(), other.span.start());
    }
  }

  /** Returns the number of the last line that a mark shows. */
  static int lastLine(Mark mark) {
    Span span = trimmed(mark);
    return mark.place().source().lines().line(span.isEmpty() ? span.start() : span.end() - 1);
  }

  /**
   * Prints the lines of a file.
   *
   * @param marks places in {@code source}; not empty
   */
  void print(Source source, List<Mark> marks) {
    List<Piece> pieces = new ArrayList<>();
    for (Mark mark : marks) {
      cut(source, mark, pieces);
    }
    pieces.sort(null);
    int previous = 0;
    int at = 0;
    while (at < pieces.size()) {
      int line = pieces.get(at).line;
      if (previous != 0 && line > previous + 1) {
        out.append(style.frame(" ".repeat(gutter) + " :")).append('\n');
      }
      previous = line;
      at = printLine(source, pieces, at);
    }
  }

  /** Prints an empty line of the frame. */
  void rule() {
    out.append(style.frame(" ".repeat(gutter) + " |")).append('\n');
  }

  private int printLine(Source source, List<Piece> pieces, int first) {
    int line = pieces.get(first).line;
    Span bytes = text(source, line);
    List<Span> secrets = masks.in(source);
    int at = first;
    while (at < pieces.size() && pieces.get(at).line == line) {
      ShownLine shown = new ShownLine(source, bytes, pieces.get(at).span, secrets);
      String number = Integer.toString(line);
      out.append(style.frame(" ".repeat(gutter - number.length()) + number + " |"));
      out.append(shown.text().isEmpty() ? "" : " ").append(shown.text()).append('\n');
      do {
        printMark(shown, pieces.get(at++));
      } while (at < pieces.size()
          && pieces.get(at).line == line
          && shown.shows(pieces.get(at).span));
    }
    return at;
  }

  private void printMark(ShownLine line, Piece piece) {
    int start = line.cell(piece.span.start());
    int length = Math.max(1, line.cell(piece.span.end()) - start);
    String drawn = (piece.mark.primary() ? "^" : "-").repeat(length);
    if (piece.last && !piece.mark.label().isEmpty()) {
      drawn += " " + Printable.of(piece.mark.label());
    }
    out.append(style.frame(" ".repeat(gutter) + " |")).append(" ".repeat(start + 1));
    out.append(piece.mark.primary() ? style.severity(severity, drawn) : style.frame(drawn));
    out.append('\n');
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
      Span text = text(source, line);
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

  /** Returns the span of a line without its LF. */
  static Span text(Source source, int line) {
    Span span = source.lines().span(line);
    boolean ends = !span.isEmpty() && source.text().charAt(span.end() - 1) == '\n';
    return ends ? new Span(span.start(), span.end() - 1) : span;
  }
}
