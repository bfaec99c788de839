package org.postlint.syntax;

import org.postlint.text.Span;

/**
 * Indented text before the first entry of a file. Postfix complains and drops it, with all lines
 * that continue it.
 */
public record Orphan(LogicalLine line) implements MainNode, MasterNode {
  @Override
  public Span span() {
    return line.span();
  }
}
