package org.postlint.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far a long run is, rewritten in place. It comes after a second
 * and is gone whenever something else is to be written. Not for several threads.
 */
final class ProgressLine {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long NEXT_NANOS = 100_000_000L;

  private final PrintStream terminal;
  private final LongSupplier nanos;
  private final int total;
  private long due;
  private int done;
  private String shown = "";
  private boolean isHidden;

  /**
   * Makes a line that is not shown yet.
   *
   * @param nanos the time that goes by, in nanoseconds from any beginning
   */
  ProgressLine(PrintStream terminal, int total, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.total = total;
    this.due = nanos.getAsLong() + FIRST_NANOS;
  }

  /** Tells whether somebody looks at such a line, and wants to. */
  static boolean isWanted(Invocation invocation, Console console) {
    String kind = console.environment().getOrDefault("TERM", "");
    return console.progress()
        && !kind.isEmpty()
        && !kind.equals("dumb")
        && !invocation.has("quiet");
  }

  /** Counts one more, and shows that when it is time, or when the line has been hidden. */
  void step() {
    done++;
    long now = nanos.getAsLong();
    if (now - due < 0 && !isHidden) {
      return;
    }
    due = now - due < 0 ? due : now + NEXT_NANOS;
    isHidden = false;
    shown = String.format(Locale.ROOT, "checked %,d of %,d configurations", done, total);
    terminal.print("\r" + shown);
    terminal.flush();
  }

  /** Takes the line away, if it is there, so that something else can be written. */
  void hide() {
    if (!shown.isEmpty()) {
      terminal.print("\r" + " ".repeat(shown.length()) + "\r");
      terminal.flush();
      shown = "";
      isHidden = true;
    }
  }
}
