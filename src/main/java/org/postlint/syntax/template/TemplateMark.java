package org.postlint.syntax.template;

import org.postlint.text.Span;

/**
 * A place in a template that is replaced when it is filled in.
 *
 * @param span from the first to the last character of the mark
 * @param commented whether it begins in a comment of Postfix
 */
public record TemplateMark(Kind kind, Span span, boolean commented) {
  /** What stands there afterwards. */
  public enum Kind {
    /** Some text. */
    VALUE,
    /** Nothing itself; what follows is there once, several times or not at all. */
    OPEN,
    /** Nothing itself; what follows is there in place of what is before. */
    MIDDLE,
    /** Nothing itself; what follows is there as it was before the {@link #OPEN}. */
    CLOSE,
    /** Nothing: an instruction, or a comment of the template. */
    NOTHING
  }
}
