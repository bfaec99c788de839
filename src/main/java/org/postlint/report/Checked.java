package org.postlint.report;

import java.util.List;
import org.postlint.catalog.Target;

/**
 * What was found out about one configuration.
 *
 * @param directory its directory, as reported: empty, or with {@code /} at its end
 * @param target what it was checked for
 * @param findings sorted by path, line, column and rule
 * @param problems what kept its check from being complete
 */
public record Checked(
    String directory, Target target, List<Reported> findings, List<Problem> problems, Masks masks) {
  /** Makes a result; the lists are copied. */
  public Checked {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }
}
