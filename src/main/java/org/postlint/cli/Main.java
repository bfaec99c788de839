package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.postlint.fix.WriteReport;

/** The entry point of the program. */
public final class Main {
  /** The version of this program. */
  static final String VERSION = "0.1.0";

  /** The launcher says with it whether standard output is a terminal. */
  private static final String TERMINAL = "postlint.terminal";

  /** The launcher says with it whether standard error is one, and no pipe carries the output. */
  private static final String PROGRESS = "postlint.progress";

  private static final int BUFFER = 1 << 14;

  private Main() {}

  /**
   * Runs the program and ends the process with its exit code.
   *
   * @param arguments the command line, without the program's name
   */
  public static void main(String[] arguments) {
    // System.out and System.err write in the encoding of the locale.
    StandardOutput stdout = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(new BufferedOutputStream(stdout, BUFFER), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    Console console =
        new Console(
            System.in,
            out,
            err,
            System.getenv(),
            Boolean.getBoolean(TERMINAL),
            Boolean.getBoolean(PROGRESS));
    int code = run(arguments, console);
    out.flush();
    Optional<IOException> failure = stdout.failure();
    if (failure.isPresent()) {
      say(err, "standard output cannot be written: " + WriteReport.words(failure.get()));
      code = Math.max(code, ExitCode.INCOMPLETE);
    }
    System.exit(code);
  }

  /**
   * Runs a command line.
   *
   * @return an {@link ExitCode}
   */
  public static int run(String[] arguments, Console console) {
    boolean debug = false;
    for (String argument : arguments) {
      debug |= argument.equals("--debug");
    }
    try {
      return dispatch(arguments, console);
    } catch (UsageException e) {
      return failed(arguments, console, String.valueOf(e.getMessage()), ExitCode.USAGE);
    } catch (IOException e) {
      return failed(arguments, console, WriteReport.words(e), ExitCode.INCOMPLETE);
    } catch (OutOfMemoryError e) {
      String message = "there is not enough memory; POSTLINT_JAVA_OPTS=-Xmx2g gives more";
      return failed(arguments, console, message, ExitCode.INCOMPLETE);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
      String message =
          "internal error: "
              + e
              + "; please report it, with the configuration if you can"
              + (debug ? "" : " (--debug tells where it happened)");
      int code = failed(arguments, console, message, ExitCode.INCOMPLETE);
      if (debug) {
        e.printStackTrace(console.err());
      }
      return code;
    }
  }

  private static int failed(String[] arguments, Console console, String message, int code) {
    say(console.err(), message);
    return Monitoring.isAskedFor(arguments) ? Monitoring.unknown(console, message) : code;
  }

  private static int dispatch(String[] arguments, Console console) throws IOException {
    Optional<Invocation> plain = OptionScanner.builtIn().scan(arguments);
    if (plain.isPresent()) {
      return run(plain.get(), console);
    }
    CommandModel.Outcome outcome = CommandModel.create().read(arguments);
    if (outcome instanceof CommandModel.Run run) {
      return run(run.invocation(), console);
    }
    if (outcome instanceof CommandModel.Print print) {
      console.out().print(print.text().isEmpty() ? "postlint " + VERSION + "\n" : print.text());
      return ExitCode.CLEAN;
    }
    throw new UsageException(((CommandModel.Wrong) outcome).message());
  }

  private static int run(Invocation invocation, Console console) throws IOException {
    Command command =
        switch (invocation.command()) {
          case "check" -> new CheckCommand();
          case "show" -> new ShowCommand();
          case "set" -> new SetCommand();
          case "compare" -> new CompareCommand();
          case "explain" -> new ExplainCommand();
          case "rules" -> new RulesCommand();
          case "test" -> new TestCommand();
          case "schema" -> new SchemaCommand();
          case "init" -> new InitCommand();
          default -> throw new IllegalStateException(invocation.command());
        };
    return command.run(invocation, console);
  }

  private static void say(PrintStream err, @org.jspecify.annotations.Nullable String message) {
    err.println("postlint: " + message);
  }
}
