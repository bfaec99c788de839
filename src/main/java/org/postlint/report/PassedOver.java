package org.postlint.report;

/**
 * What was found and not looked at.
 *
 * @param excluded how many configurations, because they are excluded
 * @param ignored how many files, because git ignores them
 * @param unchanged how many configurations, because nothing about them changed
 * @param since the revision since which it did not; empty: none was named
 */
public record PassedOver(int excluded, int ignored, int unchanged, String since) {
  /** Nothing. */
  public static final PassedOver NONE = new PassedOver(0, 0, 0, "");
}
