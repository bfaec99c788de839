package org.postlint.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order when the process is told to end (SIGINT, SIGTERM, SIGHUP): what is
 * being written is written to its end, nothing else is begun, and the report ends as a whole.
 */
final class Interruption implements AutoCloseable {
  /** How long a report may take to end; a write has all the time that it needs. */
  private static final int SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  private Interruption(Runnable stop) {
    this.hook = new Thread(() -> end(stop), "interruption");
  }

  /**
   * Watches for signals until it is closed.
   *
   * @param stop lets nothing more begin, and returns when nothing is being written
   */
  static Interruption watch(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Tells whether the process was told to end. */
  boolean hasHappened() {
    return happened;
  }

  private void end(Runnable stop) {
    happened = true;
    stop.run();
    try {
      done.await(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }

  /** Says that the command is done, and all that it had to say is said. */
  @Override
  public void close() {
    if (happened) {
      done.countDown();
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      done.countDown();
    }
  }
}
