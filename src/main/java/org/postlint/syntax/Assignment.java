package org.postlint.syntax;

import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Span;

/** A logical line of main.cf that gives a parameter a value. */
public final class Assignment implements MainNode {
  private final LogicalLine line;
  private final int nameEnd;
  private final int equals;
  private final int valueStart;
  private final int valueEnd;

  Assignment(LogicalLine line, int nameEnd, int equals, int valueStart, int valueEnd) {
    this.line = line;
    this.nameEnd = nameEnd;
    this.equals = equals;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  @Override
  public Span span() {
    return line.span();
  }

  /** Returns the logical line. */
  public LogicalLine line() {
    return line;
  }

  /** Returns the name, as written. */
  public String name() {
    return line.source().text(nameSpan());
  }

  /** Returns where the name is. */
  public Span nameSpan() {
    return new Span(line.span().start(), nameEnd);
  }

  /** Returns where the name is, with its file. */
  public Place namePlace() {
    return line.source().place(nameSpan());
  }

  /** Returns the offset of the equals sign. */
  public int equals() {
    return equals;
  }

  /**
   * Returns the value as Postfix reads it: lines joined, white space trimmed at both ends, nothing
   * from the first NUL on.
   */
  public MappedText value() {
    return line.between(valueStart, valueEnd);
  }

  /**
   * Returns where the value is, from its first to its last byte; if it is empty, the position where
   * it would begin, behind the equals sign and the blanks that follow it.
   */
  public Span valueSpan() {
    return new Span(valueStart, valueEnd);
  }

  /** Returns the logical line, for messages of tests. */
  @Override
  public String toString() {
    return line.toString();
  }
}
