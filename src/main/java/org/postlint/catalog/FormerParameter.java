package org.postlint.catalog;

/**
 * A parameter that was gone before 2.10, the oldest release of which more is known.
 *
 * @param name the name
 * @param firstSeen the first series that had it; 1.1 means 1.1 or earlier
 * @param lastSeen the last series that had it
 */
public record FormerParameter(String name, Release firstSeen, Release lastSeen) {
  static FormerParameter of(Fields fields) {
    return new FormerParameter(
        fields.text("name"), fields.release("firstSeen"), fields.release("lastSeen"));
  }
}
