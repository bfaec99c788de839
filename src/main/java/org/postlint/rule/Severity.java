package org.postlint.rule;

import java.util.Optional;

/** How bad a finding is, from the least to the worst. */
public enum Severity {
  /** Worth knowing; nothing is wrong. */
  INFO("info"),
  /** Probably not what was meant, or a risk. */
  WARNING("warning"),
  /** Mail is lost, refused or exposed, or Postfix does not start. */
  ERROR("error");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** Returns the word for it in rule files, settings and reports. */
  public String word() {
    return word;
  }

  /** Returns the severity of that word, if there is one. */
  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.word.equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
