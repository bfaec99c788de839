package org.postlint.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on several things at once, and hands on the results in the order of the things. */
final class InOrder {
  /** How many results may wait for a slower one before them, for each thread. */
  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Does the work.
   *
   * @param work safe to be called from several threads; what it throws is thrown here
   * @param results called from this thread only
   */
  static <T, R> void run(List<T> things, int jobs, Function<T, R> work, Consumer<R> results) {
    int threads = Math.min(jobs, things.size());
    if (threads < 2) {
      for (T thing : things) {
        results.accept(work.apply(thing));
      }
      return;
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> waiting = new ArrayDeque<>();
      for (T thing : things) {
        if (waiting.size() == threads * AHEAD) {
          results.accept(get(waiting.remove()));
        }
        waiting.add(workers.submit(() -> work.apply(thing)));
      }
      while (!waiting.isEmpty()) {
        results.accept(get(waiting.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R get(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    }
  }
}
