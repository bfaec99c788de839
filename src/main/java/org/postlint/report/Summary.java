package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Target;
import org.postlint.rule.Fix;
import org.postlint.rule.Severity;

/**
 * The counts of a whole run.
 *
 * @param configurations how many configurations were read and checked
 * @param targets what they were checked for, without repetition, in order of appearance
 * @param problems what kept the run from being complete, in the order of the configurations
 * @param errors how many findings of that severity count, likewise for the others
 * @param safeFixes how many findings have a safe fix
 * @param unsafeFixes how many findings have an unsafe fix
 * @param leniency what else there was, and did not count
 */
public record Summary(
    int configurations,
    List<Target> targets,
    int errors,
    int warnings,
    int infos,
    int safeFixes,
    int unsafeFixes,
    Leniency leniency,
    List<Problem> problems) {
  /** Makes a summary; the lists are copied. */
  public Summary {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }

  /** Returns the same counts with more problems behind those that are known. */
  public Summary withProblems(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Summary(
        configurations, targets, errors, warnings, infos, safeFixes, unsafeFixes, leniency, all);
  }

  /** Returns how many findings do not count. */
  public int suppressed() {
    return leniency.suppressed();
  }

  /** Returns the number of findings of a severity. */
  public int count(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /** Returns the number of findings that have a fix of a kind. */
  public int fixes(Fix.Kind kind) {
    return switch (kind) {
      case SAFE -> safeFixes;
      case UNSAFE -> unsafeFixes;
    };
  }

  /** Returns the number of findings at or above a severity. */
  public int atLeast(Severity lowest) {
    int count = 0;
    for (Severity severity : Severity.values()) {
      if (severity.compareTo(lowest) >= 0) {
        count += count(severity);
      }
    }
    return count;
  }
}
