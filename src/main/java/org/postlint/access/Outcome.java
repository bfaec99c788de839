package org.postlint.access;

/** What becomes of a recipient. */
public enum Outcome {
  /** It is accepted. */
  PERMIT("permit"),
  /** It is refused for good. */
  REJECT("reject"),
  /** It is refused for the time being. */
  DEFER("defer");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** Returns the word for it in rules. */
  public String word() {
    return word;
  }
}
