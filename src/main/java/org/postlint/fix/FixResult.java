package org.postlint.fix;

import java.util.List;
import org.postlint.config.Configuration;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;

/**
 * What became of the fixes of a configuration.
 *
 * @param before the configuration as it was
 * @param after the configuration with all fixes that hold their promise
 * @param applied those fixes, in the order in which they were made
 * @param dropped fixes that broke their promise; nothing of them is in {@code after}
 * @param remaining what is found in {@code after}
 */
public record FixResult(
    Configuration before,
    Configuration after,
    List<Applied> applied,
    List<Dropped> dropped,
    List<Finding> remaining) {
  /** Makes a result; the lists are copied. */
  public FixResult {
    applied = List.copyOf(applied);
    dropped = List.copyOf(dropped);
    remaining = List.copyOf(remaining);
  }

  /** Returns a name of a finding by which it is known in several rounds, while its place moves. */
  public static String key(Finding finding) {
    return Candidate.key(finding);
  }

  /**
   * A fix that was made.
   *
   * @param finding what it repaired, at its place in the files of its round
   * @param differences what it changes in effect; none if it is safe
   * @param commands what should be run afterwards
   */
  public record Applied(
      Finding finding, Fix fix, List<Difference> differences, List<String> commands) {
    /** Makes one; the lists are copied. */
    public Applied {
      differences = List.copyOf(differences);
      commands = List.copyOf(commands);
    }
  }

  /**
   * A fix that was not made.
   *
   * @param finding what it should have repaired, at its place in the files of its round
   * @param reason why, a sentence without a full stop
   */
  public record Dropped(Finding finding, Fix fix, String reason) {}
}
