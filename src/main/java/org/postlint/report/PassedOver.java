package org.postlint.report;

/**
 * What was found and not looked at.
 *
 * @param excluded how many configurations, because they are excluded
 * @param ignored how many files, because git ignores them
 */
public record PassedOver(int excluded, int ignored) {
  /** Nothing. */
  public static final PassedOver NONE = new PassedOver(0, 0);
}
