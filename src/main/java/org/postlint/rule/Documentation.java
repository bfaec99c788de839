package org.postlint.rule;

import java.util.List;

/**
 * What a rule file says to people beyond its summary.
 *
 * @param why why it matters; empty where a user's rule does not say
 * @param logs what Postfix logs when it bites, {@code {braces}} standing for anything
 * @param references manual pages, RFCs, release notes
 */
public record Documentation(String why, List<String> logs, List<String> references) {
  /** Makes a documentation; the lists are copied. */
  public Documentation {
    logs = List.copyOf(logs);
    references = List.copyOf(references);
  }
}
