package org.postlint.app;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.postlint.config.Expansion;
import org.postlint.syntax.template.TemplateMark;
import org.postlint.syntax.template.TemplateMark.Kind;
import org.postlint.syntax.template.TemplateMarks;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A file as far as it is known before it is filled in. Every value that is filled in is a hole, and
 * every line of which nothing is known is a comment; all that remains is where it was. What depends
 * on a condition is in one of two texts and not in the other.
 */
final class Unfilled {
  private static final char HOLE = Expansion.Unknown.HOLE;

  /** The columns of an entry of master.cf. */
  private static final int FIELDS = 8;

  private final Source source;
  private final boolean isMaster;
  private final List<TemplateMark> marks;
  private final char[] with;
  private final BitSet conditional = new BitSet();
  private final BitSet doubtful = new BitSet();
  private boolean open;
  private int lastOpen;
  private boolean dropping;
  private int entry;

  private Unfilled(Source source, boolean isMaster) {
    this.source = source;
    this.isMaster = isMaster;
    this.marks = TemplateMarks.of(source.text());
    this.with = source.text().toCharArray();
    read();
  }

  /** Reads a main.cf. */
  static Unfilled main(Source source) {
    return new Unfilled(source, false);
  }

  /** Reads a master.cf. */
  static Unfilled master(Source source) {
    return new Unfilled(source, true);
  }

  /** Returns the file itself. */
  Source source() {
    return source;
  }

  /** Tells whether there may be lines that set what no line shows. */
  boolean isOpen() {
    return open;
  }

  /** Returns the text in which all conditions hold, or none does. */
  Source text(boolean holds) {
    char[] text = with.clone();
    for (int line = conditional.nextSetBit(0); line >= 0 && !holds; ) {
      comment(text, line);
      line = conditional.nextSetBit(line + 1);
    }
    return Source.ofText(source.path(), new String(text), HOLE);
  }

  /** Tells whether something can be said about a place, whatever is filled in. */
  boolean isKnown(Place place) {
    int first = source.lines().line(place.span().start());
    int last = source.lines().line(Math.max(place.span().start(), place.span().end() - 1));
    int doubt = doubtful.nextSetBit(first);
    if (doubt >= 0 && doubt <= last) {
      return false;
    }
    for (TemplateMark mark : marks) {
      if (mark.span().overlaps(place.span())) {
        return false;
      }
    }
    return true;
  }

  private void read() {
    int depth = 0;
    boolean balanced = true;
    int at = 0;
    for (int line = 1; line <= source.lines().count(); line++) {
      List<TemplateMark> here = new ArrayList<>();
      Span span = textSpan(line);
      while (at < marks.size() && marks.get(at).span().end() <= span.start()) {
        at++;
      }
      for (int i = at; i < marks.size() && marks.get(i).span().start() < span.end(); i++) {
        here.add(marks.get(i));
      }
      line(line, span, here, depth > 0);
      for (TemplateMark mark : here) {
        boolean begins = span.contains(mark.span().start());
        depth += !begins ? 0 : mark.kind() == Kind.OPEN ? 1 : mark.kind() == Kind.CLOSE ? -1 : 0;
        balanced &= depth >= 0;
      }
    }
    if (depth != 0 || !balanced) {
      // Then it is not known what depends on what.
      open = true;
      lastOpen = source.lines().count();
      doubtful.set(1, lastOpen + 1);
    }
    if (!isMaster) {
      for (int line = 1; line < lastOpen; line++) {
        // A line that may set anything comes later, and the last one counts.
        forget(line);
      }
    }
  }

  private void line(int line, Span span, List<TemplateMark> here, boolean depends) {
    String text = source.text(span);
    boolean comment = text.stripLeading().startsWith("#");
    boolean indented = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
    if (comment || (here.isEmpty() && !depends && !(dropping && indented))) {
      begin(line, text, indented, comment);
      return;
    }
    if (!here.isEmpty() && isAllMarks(span, here)) {
      marksAlone(line, here, indented);
      return;
    }
    if (text.isBlank()) {
      return;
    }
    begin(line, text, indented, false);
    if (depends) {
      conditional.set(line);
    }
    if (dropping) {
      forgetWhole(line);
      return;
    }
    if (isMaster) {
      master(line, span, here, indented, depends);
      return;
    }
    int value = indented ? span.start() : value(span, here);
    if (value < 0) {
      unknown(line);
    } else if (depends) {
      fill(value, span.end());
    } else {
      fill(span, here);
    }
  }

  private void begin(int line, String text, boolean indented, boolean comment) {
    if (!indented && !comment && !text.isBlank()) {
      dropping = false;
      entry = line;
    }
  }

  private void marksAlone(int line, List<TemplateMark> here, boolean indented) {
    boolean values = false;
    for (TemplateMark mark : here) {
      values |= mark.kind() == Kind.VALUE;
    }
    if (!values) {
      forgetWhole(line);
    } else if (indented && !isMaster) {
      fill(textSpan(line), here);
    } else {
      unknown(line);
    }
  }

  /** A line of which it is not known what it sets, if anything. */
  private void unknown(int line) {
    open = true;
    lastOpen = line;
    dropping = isMaster;
    if (isMaster && entry > 0) {
      doubtful.set(entry);
    }
    forgetWhole(line);
  }

  /** Returns where the value of an assignment begins, or -1 where the name is not known. */
  private int value(Span span, List<TemplateMark> here) {
    int equals = source.text().indexOf('=', span.start());
    boolean assigns = equals >= 0 && equals < span.end();
    int named = assigns ? equals : span.end();
    for (TemplateMark mark : here) {
      if (mark.span().start() < named) {
        return -1;
      }
    }
    int start = assigns ? equals + 1 : span.end();
    while (start < span.end() && source.text().charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private void master(
      int line, Span span, List<TemplateMark> here, boolean indented, boolean depends) {
    String text = source.text();
    for (TemplateMark mark : here) {
      int start = mark.span().start();
      boolean word = start <= span.start() || isBlank(text.charAt(start - 1));
      boolean field = !indented && words(span.start(), start) < FIELDS;
      if (word || field) {
        unknown(line);
        return;
      }
    }
    int equals = text.indexOf('=', span.start());
    if (depends && indented && equals >= 0 && equals < span.end()) {
      fill(equals + 1, span.end());
    } else {
      fill(span, here);
    }
  }

  private int words(int start, int end) {
    int words = 0;
    for (int i = start; i < end; i++) {
      boolean begins = i == start || isBlank(source.text().charAt(i - 1));
      words += begins && !isBlank(source.text().charAt(i)) ? 1 : 0;
    }
    return words;
  }

  private boolean isAllMarks(Span span, List<TemplateMark> here) {
    int at = span.start();
    for (TemplateMark mark : here) {
      for (; at < mark.span().start(); at++) {
        if (!isBlank(source.text().charAt(at))) {
          return false;
        }
      }
      at = mark.span().end();
    }
    for (; at < span.end(); at++) {
      if (!isBlank(source.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Fills the marks of a line, and what is between the beginning of a condition and its end. */
  private void fill(Span span, List<TemplateMark> here) {
    int depth = 0;
    int since = -1;
    for (TemplateMark mark : here) {
      fill(Math.max(span.start(), mark.span().start()), Math.min(span.end(), mark.span().end()));
      if (mark.kind() == Kind.OPEN && depth++ == 0) {
        since = mark.span().start();
      } else if (mark.kind() == Kind.CLOSE && depth > 0 && --depth == 0) {
        fill(since, Math.min(span.end(), mark.span().end()));
      }
    }
    if (depth > 0) {
      fill(since, span.end());
    }
  }

  private void fill(int start, int end) {
    for (int i = start; i < end; i++) {
      with[i] = isBlank(with[i]) && (i == start || i == end - 1) ? with[i] : HOLE;
    }
  }

  private void forget(int line) {
    Span span = textSpan(line);
    String text = new String(with, span.start(), span.length());
    if (text.isBlank() || text.stripLeading().startsWith("#")) {
      return;
    }
    boolean indented = isBlank(text.charAt(0));
    int start = indented ? span.start() : value(span, List.of());
    fill(start, span.end());
  }

  private void forgetWhole(int line) {
    doubtful.set(line);
    comment(with, line);
  }

  private void comment(char[] text, int line) {
    Span span = textSpan(line);
    for (int i = span.start(); i < span.end(); i++) {
      text[i] = i == span.start() ? '#' : '-';
    }
  }

  private Span textSpan(int line) {
    Span span = source.lines().span(line);
    int end = span.end();
    while (end > span.start() && "\r\n".indexOf(source.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
