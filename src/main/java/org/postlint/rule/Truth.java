package org.postlint.rule;

/** What a condition says: a rule fires only on {@link #TRUE}. */
enum Truth {
  TRUE,
  FALSE,
  /** It cannot be read, or only a running system knows. */
  UNKNOWN;

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  Truth negate() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }

  /** False if one is false; true if both are; else unknown. */
  Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  /** True if one is true; false if both are; else unknown. */
  Truth or(Truth other) {
    if (this == TRUE || other == TRUE) {
      return TRUE;
    }
    return this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }
}
