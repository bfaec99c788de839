package org.postlint.rule;

import java.util.List;

/**
 * How a finding is repaired: all of its changes, or none. Placeholders are filled in already, and
 * what could not be filled in was withheld with the whole fix.
 *
 * @param rule the id of the rule that offers it
 * @param title what it does, as an order, without a full stop
 * @param changes what to change; never empty
 */
public record Fix(String rule, String title, Kind kind, List<Change> changes) {
  /** What a fix promises about the effective configuration. */
  public enum Kind {
    /**
     * The effective configuration of every service stays the same, old names counted as their
     * successors.
     */
    SAFE("safe"),
    /** Only parameters, columns and entries that the changes name change in effect. */
    UNSAFE("unsafe");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word for it in rule files and reports. */
    public String word() {
      return word;
    }
  }

  /**
   * Makes a fix.
   *
   * @throws IllegalArgumentException if there is no change
   */
  public Fix {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a fix without changes: " + rule);
    }
  }
}
