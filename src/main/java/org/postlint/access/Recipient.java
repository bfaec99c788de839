package org.postlint.access;

/** A kind of recipient. */
public enum Recipient {
  /** One that exists, in a domain that the host is responsible for. */
  HOSTED("hosted"),
  /** One in any other domain. */
  ELSEWHERE("elsewhere");

  private final String word;

  Recipient(String word) {
    this.word = word;
  }

  /** Returns the word for it in rules. */
  public String word() {
    return word;
  }
}
