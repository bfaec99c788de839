package org.postlint.app;

import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** What every write passes through, so that it can be closed between two of them. */
final class Gate {
  private final ReadWriteLock passing = new ReentrantReadWriteLock();
  private volatile boolean shut;

  boolean isShut() {
    return shut;
  }

  /** Does some work to its end, or nothing if the gate is shut. */
  <T> Optional<T> pass(Supplier<T> work) {
    passing.readLock().lock();
    try {
      return shut ? Optional.empty() : Optional.of(work.get());
    } finally {
      passing.readLock().unlock();
    }
  }

  /** Lets nothing pass any more, and returns when what has passed is done. */
  void shut() {
    // Before the lock, so that no further work begins while this waits for it.
    shut = true;
    passing.writeLock().lock();
    try {
      shut = true;
    } finally {
      passing.writeLock().unlock();
    }
  }
}
