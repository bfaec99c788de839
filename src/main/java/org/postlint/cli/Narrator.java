package org.postlint.cli;

import org.jspecify.annotations.Nullable;
import org.postlint.app.BaselineAccount;
import org.postlint.app.Outcome;
import org.postlint.app.Outcomes;
import org.postlint.report.Printable;

/** Passes on what becomes of configurations while they are checked. Not for several threads. */
final class Narrator implements Outcomes {
  private final Invocation invocation;
  private final Console console;
  private final boolean isKept;
  private final Outputs outputs;
  private final Stats stats;
  private final BaselineAccount account;
  private @Nullable ProgressLine progress;
  private String patchRoot = "";

  /**
   * Makes a narrator.
   *
   * @param isKept whether repairs are written, and so worth a line each
   */
  Narrator(
      Invocation invocation,
      Console console,
      boolean isKept,
      Outputs outputs,
      Stats stats,
      BaselineAccount account) {
    this.invocation = invocation;
    this.console = console;
    this.isKept = isKept;
    this.outputs = outputs;
    this.stats = stats;
    this.account = account;
  }

  @Override
  public void expect(int configurations) {
    if (console.progress() && ProgressLine.isWanted(invocation, console)) {
      progress = new ProgressLine(console.err(), configurations, System::nanoTime);
    }
  }

  @Override
  public void add(Outcome outcome) {
    stats.add(outcome);
    account.add(outcome);
    if (!outcome.patch().isEmpty()) {
      patchRoot = outcome.patchRoot();
    }
    if (progress == null) {
      tell(outcome);
      return;
    }
    if (console.terminal() || isKept || !outcome.notes().isEmpty()) {
      progress.hide();
    }
    tell(outcome);
    if (console.terminal()) {
      // What stands in the buffer must not come behind the line.
      console.out().flush();
    }
    progress.step();
  }

  /** Says that nothing more is to come. */
  void end() {
    if (progress != null) {
      progress.hide();
    }
  }

  /** Returns the directory that the patch is relative to, if there is a patch, or nothing. */
  String patchRoot() {
    return patchRoot;
  }

  private void tell(Outcome outcome) {
    outputs.add(outcome);
    if (isKept) {
      for (Outcome.Repair repair : outcome.repairs()) {
        console.err().println("repaired " + repair.place() + ": " + Printable.of(repair.title()));
        for (String difference : repair.differences()) {
          console.err().println("  now differs: " + Printable.of(difference));
        }
        for (String command : repair.commands()) {
          console.err().println("  then run: " + Printable.of(command));
        }
      }
    }
    for (String note : outcome.notes()) {
      console.err().println("note: " + note);
    }
  }
}
