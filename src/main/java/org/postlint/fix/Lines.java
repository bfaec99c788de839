package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.syntax.LogicalLine;
import org.postlint.text.Edit;
import org.postlint.text.Span;

/** Removes parts of a logical line so that no empty line and no trailing blank is left behind. */
final class Lines {
  private Lines() {}

  /**
   * Returns edits that remove the text between two offsets, but not the void lines there. A line of
   * which nothing remains goes with its end, unless it is the first.
   */
  static List<Edit> remove(LogicalLine line, int from, int to) {
    String text = line.source().text();
    List<Edit> edits = new ArrayList<>();
    int start = line.span().start();
    for (Span each : line.textLines()) {
      int cut = Math.max(from, each.start());
      int stop = Math.min(to, each.end());
      if (cut >= stop) {
        continue;
      }
      boolean emptyBefore = Bytes.isVoid(text, each.start(), cut);
      boolean emptyBehind = Bytes.isVoid(text, stop, each.end());
      if (emptyBefore && emptyBehind && each.start() != start) {
        int end = Bytes.nextLine(text, each.start());
        boolean endless = end == text.length() && text.charAt(end - 1) != '\n';
        int begin = endless ? LineEdits.lineEndBefore(text, each.start()) : each.start();
        int done = edits.isEmpty() ? 0 : edits.get(edits.size() - 1).span().end();
        edits.add(Edit.delete(new Span(Math.max(begin, done), end)));
      } else if (emptyBehind) {
        int end = Bytes.lineEnd(text, cut);
        edits.add(Edit.delete(new Span(Bytes.trimEnd(text, cut, each.start()), end)));
      } else if (emptyBefore) {
        int kept =
            each.start() == start ? cut : Math.max(cut, Bytes.skipBlanks(text, each.start()));
        edits.add(Edit.delete(new Span(kept, Bytes.skipBlanks(text, stop))));
      } else {
        edits.add(Edit.delete(new Span(cut, stop)));
      }
    }
    return edits;
  }

  /** Tells whether void lines lie between two offsets of a logical line. */
  static boolean hasGap(LogicalLine line, int from, int to) {
    int last = -1;
    for (Span each : line.textLines()) {
      if (last >= from && last < to && each.start() > last + 1 && each.start() <= to) {
        return true;
      }
      last = each.end();
    }
    return false;
  }
}
