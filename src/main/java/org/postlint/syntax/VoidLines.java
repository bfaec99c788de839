package org.postlint.syntax;

import java.util.List;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** A run of comments and blank lines that belongs to no logical line. */
public final class VoidLines implements MainNode, MasterNode {
  private final Source source;
  private final int start;
  private final int end;

  VoidLines(Source source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  @Override
  public Span span() {
    return new Span(start, end);
  }

  /** Returns the lines, in order. */
  public List<VoidLine> lines() {
    return VoidLine.in(source, start, end);
  }

  /** Returns the bytes, for messages of tests. */
  @Override
  public String toString() {
    return "VoidLines " + span();
  }
}
