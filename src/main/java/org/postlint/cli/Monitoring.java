package org.postlint.cli;

import org.postlint.report.Format;
import org.postlint.report.NagiosReport;

/**
 * Speaks to monitoring systems, which read standard output and know exit codes of their own, also
 * where the command line is wrong or the program fails.
 */
final class Monitoring {
  private static final String OPTION = "--format";

  private Monitoring() {}

  /** Tells whether a command line wants the report for monitoring systems on standard output. */
  static boolean isAskedFor(String[] arguments) {
    String word = Format.NAGIOS.word();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(OPTION + "=" + word)
          || (arguments[i].equals(OPTION)
              && i + 1 < arguments.length
              && arguments[i + 1].equals(word))) {
        return true;
      }
    }
    return false;
  }

  /** Prints that nothing is known, and why; returns the exit code for it. */
  static int unknown(Console console, String reason) {
    console.out().print(NagiosReport.unknown(reason));
    return NagiosReport.State.UNKNOWN.code();
  }
}
