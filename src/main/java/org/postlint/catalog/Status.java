package org.postlint.catalog;

/** What a release makes of a name that Postfix has or had. */
public enum Status {
  /** Known, and meant to be used. */
  CURRENT,
  /** Known, or honoured as the old name of another one, but not meant to be used any more. */
  DEPRECATED,
  /** Not known yet: a later release has it. */
  LATER,
  /** Not known any more. */
  REMOVED
}
