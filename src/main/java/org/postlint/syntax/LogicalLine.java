package org.postlint.syntax;

import java.util.ArrayList;
import java.util.List;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * What Postfix reads as one line: a physical line with text, and those that continue it by
 * beginning with white space. VoidLines lines may lie between them. Immutable.
 */
public final class LogicalLine {
  private final Source source;
  private final int start;
  private final int end;

  /**
   * For each line that continues: where the text of the one before it ends, and where it starts.
   */
  private final int[] breaks;

  LogicalLine(Source source, int start, int end, int[] breaks) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.breaks = breaks;
  }

  /** Returns the file that the line is in. */
  public Source source() {
    return source;
  }

  /**
   * Returns the bytes from the first one of the first line to the line feed of the last line with
   * text, the void lines between them included.
   */
  public Span span() {
    return new Span(start, end);
  }

  /** Returns the same as {@link #span()}, with its file. */
  public Place place() {
    return new Place(source, span());
  }

  /** Returns the physical lines with text, in order, without their line feeds. */
  public List<Span> textLines() {
    List<Span> lines = new ArrayList<>();
    int from = start;
    for (int i = 0; i < breaks.length; i += 2) {
      lines.add(new Span(from, breaks[i]));
      from = breaks[i + 1];
    }
    lines.add(new Span(from, textEnd()));
    return List.copyOf(lines);
  }

  /** Returns the void lines between the first and the last line, in order. */
  public List<VoidLine> gaps() {
    List<VoidLine> gaps = new ArrayList<>();
    for (int i = 0; i < breaks.length; i += 2) {
      gaps.addAll(VoidLine.in(source, breaks[i] + 1, breaks[i + 1]));
    }
    return List.copyOf(gaps);
  }

  /** Returns the lines joined as Postfix joins them: without line feeds and void lines. */
  public MappedText text() {
    return between(start, textEnd());
  }

  /** Returns the number of the first physical line. */
  public int line() {
    return source.lines().line(start);
  }

  /** Returns the number of the last physical line with text. */
  public int lastLine() {
    return source.lines().line(breaks.length == 0 ? start : breaks[breaks.length - 1]);
  }

  /**
   * Returns the index in {@link #text()} of the first NUL, or -1. Postfix loses what follows it, on
   * later lines too.
   */
  public int nul() {
    int at = source.text().indexOf('\0', start);
    // A NUL in a comment between the lines cuts nothing.
    return at < 0 || at >= end ? -1 : text().text().indexOf('\0');
  }

  /** Returns the text between two offsets, which lie in text lines, joined. */
  MappedText between(int from, int to) {
    if (breaks.length == 0) {
      return MappedText.of(source, new Span(from, to));
    }
    MappedText.Builder text = new MappedText.Builder();
    int at = from;
    for (int i = 0; i < breaks.length && at < to; i += 2) {
      if (breaks[i] >= at) {
        text.append(source, new Span(at, Math.min(to, breaks[i])));
        at = breaks[i + 1];
      }
    }
    if (at < to) {
      text.append(source, new Span(at, to));
    }
    return text.build();
  }

  private int textEnd() {
    return end > start && source.text().charAt(end - 1) == '\n' ? end - 1 : end;
  }

  /** Returns the bytes, for messages of tests. */
  @Override
  public String toString() {
    return source.path() + ':' + line() + ": " + text();
  }
}
