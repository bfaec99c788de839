package org.postlint.report;

import java.util.List;
import org.postlint.rule.Severity;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Prints the lines of one file that marks point to, each mark drawn below its line. */
final class Excerpt {
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

  /**
   * Prints the lines of a file.
   *
   * @param marks places in {@code source}; not empty
   */
  void print(Source source, List<Mark> marks) {
    for (MarkedLine line : MarkedLine.of(source, marks, masks)) {
      if (line.afterGap()) {
        out.append(style.frame(" ".repeat(gutter) + " :")).append('\n');
      }
      String number = Integer.toString(line.number());
      String text = line.shown().text();
      out.append(style.frame(" ".repeat(gutter - number.length()) + number + " |"));
      out.append(text.isEmpty() ? "" : " ").append(text).append('\n');
      for (MarkedLine.Piece piece : line.pieces()) {
        printMark(line.shown(), piece);
      }
    }
  }

  /** Prints an empty line of the frame. */
  void rule() {
    out.append(style.frame(" ".repeat(gutter) + " |")).append('\n');
  }

  private void printMark(ShownLine line, MarkedLine.Piece piece) {
    Mark mark = piece.mark();
    int start = line.cell(piece.span().start());
    int length = Math.max(1, line.cell(piece.span().end()) - start);
    String drawn = (mark.primary() ? "^" : "-").repeat(length);
    if (piece.last() && !mark.label().isEmpty()) {
      drawn += " " + Printable.of(mark.label());
    }
    out.append(style.frame(" ".repeat(gutter) + " |")).append(" ".repeat(start + 1));
    out.append(mark.primary() ? style.severity(severity, drawn) : style.frame(drawn));
    out.append('\n');
  }

  /** Returns the span of a line without its LF. */
  static Span text(Source source, int line) {
    Span span = source.lines().span(line);
    boolean ends = !span.isEmpty() && source.text().charAt(span.end() - 1) == '\n';
    return ends ? new Span(span.start(), span.end() - 1) : span;
  }
}
