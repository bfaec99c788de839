package org.postlint.tls;

/** What is known of a yes-or-no question. */
public enum Answer {
  /** It is so, whatever is unknown. */
  YES,
  /** It is not so, whatever is unknown. */
  NO,
  /** It depends on what is unknown. */
  UNKNOWN
}
