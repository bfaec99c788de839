package org.postlint;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints one line that counts the tests, also when the build is told to be quiet. */
public final class Tally implements TestExecutionListener {
  private final AtomicInteger passed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger skipped = new AtomicInteger();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          passed.incrementAndGet();
        }
      }
      // A container that fails (a @BeforeAll, say) takes its tests with it and must be counted.
      case FAILED -> failed.incrementAndGet();
      case ABORTED -> skipped.incrementAndGet();
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.incrementAndGet();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String line = passed + " passed, " + failed + " failed";
    System.out.println(skipped.get() == 0 ? line : line + ", " + skipped + " skipped");
  }
}
