package org.postlint.cli;

/** The exit codes of every command. Where several fit, the first of 2, 3, 1, 0 is given. */
final class ExitCode {
  /** All was done, and nothing remains to be said. */
  static final int CLEAN = 0;

  /** All was done, and findings at or above the level asked for remain. */
  static final int FINDINGS = 1;

  /** The command line, settings or a rule file are wrong, or there is no configuration. */
  static final int USAGE = 2;

  /** Something could not be read, repaired or written, or postlint itself failed. */
  static final int INCOMPLETE = 3;

  /** The process was told to end; what was begun to be written is written. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
