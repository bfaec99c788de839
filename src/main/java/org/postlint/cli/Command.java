package org.postlint.cli;

import java.io.IOException;

/** What a command does. */
interface Command {
  /**
   * Runs it.
   *
   * @return an {@link ExitCode}
   * @throws UsageException if the command line asks for what there is not
   * @throws IOException if what was asked for cannot be written
   */
  int run(Invocation invocation, Console console) throws IOException;
}
