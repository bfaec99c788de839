package org.postlint.syntax;

import org.postlint.text.Span;

/** A logical line that Postfix cannot read and refuses to start with. */
public record Unreadable(LogicalLine line, Reason reason) implements MainNode, MasterNode {
  /** What is wrong with the line. */
  public enum Reason {
    /** main.cf: nothing, or an equals sign, where the name should be. */
    MISSING_NAME,
    /** main.cf: no equals sign follows the name. */
    MISSING_EQUALS,
    /** master.cf: fewer than eight words. */
    FIELD_COUNT
  }

  @Override
  public Span span() {
    return line.span();
  }
}
