package org.postlint.fix;

/** Says why a change cannot be made as text. */
final class Withheld extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param reason a phrase without a full stop
   */
  Withheld(String reason) {
    super(reason, null, false, false);
  }

  /** Returns the phrase. */
  String reason() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
