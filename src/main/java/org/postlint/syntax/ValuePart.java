package org.postlint.syntax;

import org.postlint.text.MappedText;

/** A piece of a value that is to be expanded. */
public sealed interface ValuePart permits ValuePart.Literal, ValuePart.Broken, Reference {
  /** Returns the part as written. */
  MappedText written();

  /**
   * Text that stands for itself.
   *
   * @param meaning the text with one dollar sign in place of two
   */
  record Literal(MappedText written, MappedText meaning) implements ValuePart {}

  /**
   * What makes Postfix give up the rest of the text.
   *
   * @param written the dollar sign and what was taken for its reference
   * @param words what Postfix says about it
   */
  record Broken(MappedText written, String words) implements ValuePart {}
}
