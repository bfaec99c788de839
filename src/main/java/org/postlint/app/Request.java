package org.postlint.app;

import java.util.List;
import java.util.Optional;

/**
 * What is to be checked, and how.
 *
 * @param paths files and directories
 * @param base a file to whose end the paths, which are files then, are joined before it is checked
 * @param given a file that is checked beside them
 * @param since asks for what changed only
 * @param baseline findings that do not count
 * @param templates what becomes of templates
 * @param jobs how many configurations are checked at once, at least 1
 */
public record Request(
    List<String> paths,
    Optional<String> base,
    Optional<Given> given,
    Optional<Since> since,
    Fixing fixing,
    Optional<Baseline> baseline,
    Templates templates,
    int jobs) {
  /**
   * Makes a request; the list is copied.
   *
   * @throws IllegalArgumentException unless {@code jobs} is positive
   */
  public Request {
    paths = List.copyOf(paths);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1");
    }
  }
}
