package org.postlint.report;

/**
 * Why a finding does not count.
 *
 * @param reason in the words of whoever decided it, one char for each byte; possibly empty for a
 *     baseline
 */
public record Suppression(Kind kind, String reason) {
  /** Where it is written that a finding does not count. */
  public enum Kind {
    /** In a comment beside the place. */
    COMMENT("comment"),
    /** In a baseline: it was there before. */
    BASELINE("baseline");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word for it in reports. */
    public String word() {
      return word;
    }
  }
}
