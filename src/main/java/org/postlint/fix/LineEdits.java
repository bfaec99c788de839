package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.syntax.LogicalLine;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Edits of whole lines, of either file. */
final class LineEdits {
  private static final int LONGEST_OWN_COMMENT = 3;

  private LineEdits() {}

  /**
   * Returns the edit that removes a logical line with all that belongs to it: the lines that
   * continue it, void lines between them, and a short comment right above that speaks of it alone.
   */
  static Edit remove(LogicalLine line) {
    String text = line.source().text();
    int end = line.span().end();
    int start = withComment(text, line.span().start(), end);
    boolean blankBefore = start == 0 || isBlankLine(text, Bytes.lineStart(text, start - 1));
    if (blankBefore && end < text.length() && isBlankLine(text, end)) {
      end = Bytes.nextLine(text, end);
    }
    boolean endless = end == text.length() && text.charAt(end - 1) != '\n';
    return Edit.delete(new Span(endless ? lineEndBefore(text, start) : start, end));
  }

  /** A file that had no line end at its end has none then either. */
  static int lineEndBefore(String text, int start) {
    return start == 0 ? 0 : Bytes.lineEnd(text, Bytes.lineStart(text, start - 1));
  }

  private static boolean isBlankLine(String text, int start) {
    return Bytes.isVoid(text, start, Bytes.lineEnd(text, start));
  }

  private static boolean isComment(String text, int start) {
    int at = Bytes.skipBlanks(text, start);
    return at < text.length() && text.charAt(at) == '#';
  }

  /** Returns where the comment begins that belongs to a logical line, or the line itself. */
  private static int withComment(String text, int start, int end) {
    boolean followed = end < text.length() && !isBlankLine(text, end) && !isComment(text, end);
    if (followed) {
      return start;
    }
    int first = start;
    int lines = 0;
    while (first > 0) {
      int previous = Bytes.lineStart(text, first - 1);
      if (!isComment(text, previous)) {
        break;
      }
      int hash = Bytes.skipBlanks(text, previous);
      boolean speaks = isWords(text, hash + 1, Bytes.lineEnd(text, previous));
      if (!speaks || ++lines > LONGEST_OWN_COMMENT) {
        return start;
      }
      first = previous;
    }
    // A comment that opens the file speaks of the file.
    return first == 0 ? start : first;
  }

  /** Tells whether a comment is neither a setting put aside nor a rule drawn across the page. */
  private static boolean isWords(String text, int from, int to) {
    boolean letters = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      letters |= Character.isLetter(c);
      if (c == '=') {
        return false;
      }
    }
    return letters;
  }

  /** Returns edits that turn the lines with text of a logical line into comments. */
  static List<Edit> commentOut(LogicalLine line, Span what) throws Withheld {
    String text = line.source().text();
    List<Edit> edits = new ArrayList<>();
    boolean first = true;
    boolean head = false;
    int left = 0;
    for (Span each : line.textLines()) {
      if (each.start() < what.end() && what.start() < each.end()) {
        boolean whole =
            Bytes.isVoid(text, each.start(), Math.max(each.start(), what.start()))
                && Bytes.isVoid(text, Math.min(each.end(), what.end()), each.end());
        if (!whole) {
          throw new Withheld("something else stands on the same line");
        }
        edits.add(Edit.insert(each.start(), "#"));
        head |= first;
      } else {
        left++;
      }
      first = false;
    }
    if (head && left > 0) {
      throw new Withheld("the lines that continue it would be left");
    }
    return edits;
  }

  /** Returns edits that move the end of a line to a line of its own above its logical line. */
  static List<Edit> ownLine(LogicalLine line, Place comment) {
    Source source = line.source();
    Span span = comment.span();
    int start = line.span().start();
    int from = Bytes.trimEnd(source.text(), span.start(), Bytes.lineStart(source.text(), start));
    String eol = Bytes.eol(source, start);
    int end = Math.min(span.end(), Bytes.lineEnd(source.text(), span.start()));
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(start, comment.text().stripTrailing() + eol));
    edits.add(Edit.delete(new Span(from, Math.max(from, end))));
    return edits;
  }

  /** Returns the edit that writes a text in place of a physical line, or removes it. */
  static Edit physical(Place line, Optional<String> replacement) {
    String text = line.source().text();
    int start = line.span().start();
    String eol = Bytes.eol(line.source(), start);
    return replacement.isPresent()
        ? new Edit(
            new Span(start, Bytes.lineEnd(text, start)), replacement.get().replace("\n", eol))
        : Edit.delete(new Span(start, Bytes.nextLine(text, start)));
  }
}
