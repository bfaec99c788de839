package org.postlint.rule;

import java.util.List;

/** One edit of a fix, as the rule has it. {@link FixPlanner} finds out what it means at hand. */
sealed interface EditSpec {
  /** How a value is given to a parameter. */
  enum Mode {
    SET,
    OPTION,
    PIN
  }

  /** {@code set}, {@code option}, {@code pin}: one parameter and its value. */
  record Assign(Mode mode, Template parameter, Template value) implements EditSpec {}

  /** {@code unset}. */
  record Unset(Template parameter) implements EditSpec {}

  /** {@code rename}: the assignment that is looked at. */
  record Rename(Template name) implements EditSpec {}

  /** {@code field}: a column of the service that is looked at. */
  record Field(String column, Template value) implements EditSpec {}

  /** {@code add-service}. */
  record AddService(Template line) implements EditSpec {}

  /** {@code append} and {@code prepend}. */
  record Add(Template parameter, Template element, boolean first) implements EditSpec {}

  /** {@code remove}: what is looked at, and so many neighbours after it ({@link #TO_END}: all). */
  record Remove(int through) implements EditSpec {}

  /** {@code replace}: likewise, by a text. */
  record Replace(Template text, int through) implements EditSpec {}

  /** {@code move}: before the first of the elements that have one of these names. */
  record Move(List<String> before) implements EditSpec {}

  /** {@code comment-out}. */
  record CommentOut() implements EditSpec {}

  /** {@code own-line}. */
  record OwnLine() implements EditSpec {}

  /** {@code run}. */
  record Run(Template command) implements EditSpec {}

  /** As many neighbours as there are. */
  int TO_END = Integer.MAX_VALUE;
}
