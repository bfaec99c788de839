package org.postlint.cli;

import java.io.PrintStream;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param arguments the command line, without the program's name
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /**
   * Answers {@code --version}; anything else is a usage error.
   *
   * @return 0, or 2 for a usage error
   */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      out.println("postlint 0.1.0");
      return 0;
    }
    err.println("usage: postlint --version");
    return 2;
  }
}
