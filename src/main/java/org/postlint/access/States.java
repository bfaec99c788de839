package org.postlint.access;

/**
 * Sets of states in which smtpd may be between two restrictions, as bits. A state remembers whether
 * {@code defer_if_permit} and {@code defer_if_reject} have been met.
 */
final class States {
  /** No state: nothing gets there. */
  static final int NONE = 0;

  /** The state in which a transaction begins, alone. */
  static final int FRESH = 1;

  private static final int PERMITS_DEFERRED = 0b1010;
  private static final int REJECTS_DEFERRED = 0b1100;

  private States() {}

  /** Returns the states after {@code defer_if_permit}. */
  static int deferPermits(int states) {
    return (states & PERMITS_DEFERRED) | (states & ~PERMITS_DEFERRED) << 1;
  }

  /** Returns the states after {@code defer_if_reject}. */
  static int deferRejects(int states) {
    return (states & REJECTS_DEFERRED) | (states & ~REJECTS_DEFERRED) << 2;
  }

  /** Returns those in which a permit becomes a deferral. */
  static int permitsDeferred(int states) {
    return states & PERMITS_DEFERRED;
  }

  /** Returns those in which a reject becomes a deferral. */
  static int rejectsDeferred(int states) {
    return states & REJECTS_DEFERRED;
  }

  /** Returns those in which the rest of a list is not asked any more: all is deferred. */
  static int allDeferred(int states) {
    return states & PERMITS_DEFERRED & REJECTS_DEFERRED;
  }

  /** Returns the states after {@code defer_if_reject} has been forgotten. */
  static int forgetRejects(int states) {
    return (states & ~REJECTS_DEFERRED) | (states & REJECTS_DEFERRED) >> 2;
  }

  /** Returns the states after both have been forgotten. */
  static int forgetAll(int states) {
    return states == NONE ? NONE : FRESH;
  }
}
