package org.postlint.syntax;

import java.util.List;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** A run of comments and blank lines that belongs to no logical line. */
public final class VoidLines implements MainNode, MasterNode {
  private final Source source;
  private final Span span;

  VoidLines(Source source, int start, int end) {
    this.source = source;
    this.span = new Span(start, end);
  }

  @Override
  public Span span() {
    return span;
  }

  /** Returns the lines, in order. */
  public List<VoidLine> lines() {
    return VoidLine.in(source, span.start(), span.end());
  }

  /** Returns the bytes, for messages of tests. */
  @Override
  public String toString() {
    return "VoidLines " + span;
  }
}
