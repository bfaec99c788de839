package org.postlint.catalog;

/** How well a fact about the world outside Postfix is known. */
public enum Certainty {
  /** Seen. */
  HIGH("high"),
  /** Known well, but not checked. */
  MEDIUM("medium"),
  /** Likely. */
  LOW("low"),
  /** Not known. */
  UNKNOWN("unknown");

  private static final Certainty[] ALL = values();

  private final String word;

  Certainty(String word) {
    this.word = word;
  }

  /** Returns the word for it in the data. */
  public String word() {
    return word;
  }

  static Certainty of(String word) {
    for (Certainty certainty : ALL) {
      if (certainty.word.equals(word)) {
        return certainty;
      }
    }
    throw new IllegalArgumentException("no such certainty: " + word);
  }
}
