package org.postlint.report;

/**
 * What let something pass in a run.
 *
 * @param commented how many findings do not count because of a comment
 * @param baselined how many findings do not count because a baseline has them
 * @param passedOver what was found and not looked at
 * @param settings what settings are in force, in words; empty: none
 */
public record Leniency(int commented, int baselined, PassedOver passedOver, String settings) {
  /** Nothing did. */
  public static final Leniency NONE = new Leniency(0, 0, PassedOver.NONE, "");

  /** Returns how many findings do not count. */
  public int suppressed() {
    return commented + baselined;
  }
}
