package org.postlint.tls;

/** Whether a library has something. */
public enum Presence {
  /** Every build of that series has it. */
  ALWAYS,
  /** A build has it unless somebody turned it off, as some distributions do. */
  BY_DEFAULT,
  /** A build lacks it unless somebody turned it on, as some distributions do. */
  ON_DEMAND
}
