package org.postlint.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postlint.syntax.antlr.LineListener;
import org.postlint.text.Source;

/** Makes nodes of what a grammar reports: logical lines and the void lines around them. */
abstract class TreeBuilder<N> implements LineListener {
  private static final int[] NO_BREAKS = {};

  final Source source;
  private final List<N> nodes = new ArrayList<>();

  /** Where the logical line begins, or -1 where there is none. */
  private int lineStart = -1;

  private boolean orphan;
  private int textEnd;
  private int end;
  private int[] breaks = NO_BREAKS;
  private int breakCount;

  /** The void lines since the last line with text. */
  private int voidStart = -1;

  TreeBuilder(Source source) {
    this.source = source;
  }

  /** Makes the node of a logical line that is complete. */
  abstract N entry(LogicalLine line);

  abstract N orphan(LogicalLine line);

  abstract N voids(int start, int end);

  @Override
  public void comment(int start, int stop) {
    blank(start, stop);
  }

  @Override
  public void blank(int start, int stop) {
    if (voidStart < 0) {
      voidStart = start;
    }
  }

  @Override
  public void lineEnd(int start, int stop) {
    // Blanks before the line feed may be part of it here, but they are text of the line.
    textEnd = stop - 1;
    end = stop;
  }

  @Override
  public void indent(int start, int stop) {
    if (breakCount == breaks.length) {
      breaks = Arrays.copyOf(breaks, Math.max(8, breakCount * 2));
    }
    breaks[breakCount++] = textEnd;
    breaks[breakCount++] = start;
    voidStart = -1;
    end = source.length();
  }

  @Override
  public void orphan(int start, int stop) {
    begin(start);
    orphan = true;
  }

  /** A logical line begins, so the one before it is complete. */
  final void begin(int start) {
    finish(start);
    lineStart = start;
    end = source.length();
  }

  /** Returns all nodes, at the end of the file. */
  final List<N> nodes() {
    finish(source.length());
    return List.copyOf(nodes);
  }

  private void finish(int next) {
    if (lineStart >= 0) {
      int[] own = breakCount == 0 ? NO_BREAKS : Arrays.copyOf(breaks, breakCount);
      LogicalLine line = new LogicalLine(source, lineStart, end, own);
      nodes.add(orphan ? orphan(line) : entry(line));
    }
    if (voidStart >= 0) {
      nodes.add(voids(voidStart, next));
    }
    orphan = false;
    breakCount = 0;
    lineStart = -1;
    voidStart = -1;
  }
}
