package org.postlint.report;

import java.util.List;
import org.postlint.catalog.Target;

/**
 * What was found out about one configuration.
 *
 * @param directory its directory, as reported: empty, or with {@code /} at its end
 * @param target what it was checked for
 * @param findings sorted by path, line, column and rule; also those that do not count
 * @param problems what kept its check from being complete
 * @param masks what must not be printed
 * @param identities the fingerprints of the findings
 */
public record Checked(
    String directory,
    Target target,
    List<Reported> findings,
    List<Problem> problems,
    Masks masks,
    Identities identities) {
  /** Makes a result; the lists are copied. */
  public Checked {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }

  /** Returns the directory as people name it, without a slash at its end. */
  public String name() {
    int end = directory.length() - (directory.length() > 1 && directory.endsWith("/") ? 1 : 0);
    return directory.isEmpty() ? "." : directory.substring(0, end);
  }
}
