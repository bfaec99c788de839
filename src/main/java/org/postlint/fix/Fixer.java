package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postlint.config.Configuration;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;

/**
 * Makes the fixes that findings offer, and repeats that with what is found then, until nothing is
 * left to do. Fixes that concern the same text follow one another, in the order of their findings.
 *
 * <p>Every fix has to keep its promise. A safe one must change nothing in effect, an unsafe one
 * only what it names; none may lead to a file that Postfix refuses, to a new finding as bad as the
 * one that it repairs, or back to what was there before. One that does is dropped whole, and all
 * others are made.
 */
public final class Fixer {
  private static final int MOST_ROUNDS = 10;
  private static final int MOST_STARTS = 5;

  private final Checker checker;
  private final boolean unsafe;

  /** Finds what is wrong with a configuration. */
  @FunctionalInterface
  public interface Checker {
    /** Returns what is wrong, sorted; the same for the same files. */
    List<Finding> check(Configuration configuration);
  }

  /**
   * Makes a fixer.
   *
   * @param checker finds what is wrong; suppressed findings are not among it
   * @param unsafe whether fixes are made that change behaviour
   */
  public Fixer(Checker checker, boolean unsafe) {
    this.checker = checker;
    this.unsafe = unsafe;
  }

  /** Fixes what can be fixed. */
  public FixResult fix(Configuration configuration) {
    return fix(configuration, checker.check(configuration));
  }

  /**
   * Fixes what can be fixed.
   *
   * @param findings what the checker finds in the configuration
   */
  public FixResult fix(Configuration configuration, List<Finding> findings) {
    boolean faithful =
        configuration.mainFile().map(Fixer::isFaithful).orElse(true)
            && configuration.masterFile().map(Fixer::isFaithful).orElse(true);
    if (!faithful) {
      // Never seen; but a file that is not understood must not be touched.
      return new FixResult(configuration, configuration, List.of(), List.of(), findings);
    }
    Map<String, FixResult.Dropped> endless = new HashMap<>();
    for (int start = 1; ; start++) {
      Run run = new Run(configuration, findings, endless);
      List<Candidate> left = run.rounds();
      if (left.isEmpty()) {
        return run.result();
      }
      boolean byRule = start >= MOST_STARTS;
      for (Candidate each : left) {
        FixResult.Dropped dropped =
            new FixResult.Dropped(
                each.finding(), each.fix(), "it is not done after " + MOST_ROUNDS + " rounds");
        endless.put(byRule ? each.finding().rule() : each.key(), dropped);
      }
    }
  }

  private static boolean isFaithful(MainFile file) {
    return file.print().equals(file.source().text());
  }

  private static boolean isFaithful(MasterFile file) {
    return file.print().equals(file.source().text());
  }

  private final class Run {
    private final Configuration before;
    private final Map<String, FixResult.Dropped> dropped;
    private final Set<String> printed = new HashSet<>();
    private final List<FixResult.Applied> applied = new ArrayList<>();
    private final Set<Guard.State> seen = new HashSet<>();

    /** The files as they were when a fix was refused; with others it gets another chance. */
    private final Map<String, Guard.State> refusedAt = new HashMap<>();

    private Configuration current;
    private List<Finding> findings;

    Run(Configuration before, List<Finding> findings, Map<String, FixResult.Dropped> endless) {
      this.before = before;
      this.current = before;
      this.findings = findings;
      this.dropped = new HashMap<>(endless);
      seen.add(Guard.State.of(before));
    }

    FixResult result() {
      List<FixResult.Dropped> all = new ArrayList<>(dropped.values());
      all.sort((one, other) -> one.finding().compareTo(other.finding()));
      return new FixResult(before, current, applied, all, findings);
    }

    /** Returns the fixes that would still be made after the last round. */
    List<Candidate> rounds() {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        List<Candidate> candidates = candidates();
        if (candidates.isEmpty() || !round(candidates)) {
          return List.of();
        }
      }
      return candidates();
    }

    private List<Candidate> candidates() {
      ChangePlanner planner = new ChangePlanner(current);
      List<Candidate> found = new ArrayList<>();
      Guard.State now = Guard.State.of(current);
      for (Finding finding : findings) {
        if (finding.fix().isEmpty()
            || isDropped(Candidate.key(finding), now)
            || dropped.containsKey(finding.rule())) {
          continue;
        }
        Fix fix = finding.fix().get();
        if ((unsafe || fix.kind() == Fix.Kind.SAFE)
            && planner.plan(fix.changes()) instanceof Plan.Edits edits) {
          Candidate candidate = new Candidate(finding, fix, edits);
          if (!candidate.changesNothing()) {
            found.add(candidate);
          } else if (!edits.commands().isEmpty() && printed.add(candidate.key())) {
            applied.add(new FixResult.Applied(finding, fix, List.of(), edits.commands()));
          }
        }
      }
      return found;
    }

    /** Makes what can be made at once; tells whether that was anything. */
    private boolean round(List<Candidate> candidates) {
      Guard guard = new Guard(checker, current, findings, seen);
      Batch batch = new Batch();
      candidates.forEach(batch::offer);
      List<Candidate> all = batch.candidates();
      List<Candidate> safe = new ArrayList<>(all);
      safe.removeIf(candidate -> !candidate.isSafe());
      guard.admit(safe);
      for (Candidate candidate : all) {
        if (!candidate.isSafe()) {
          guard.admit(List.of(candidate));
        }
      }
      guard.refused().forEach((candidate, reason) -> drop(candidate, reason));
      if (guard.admitted().isEmpty()) {
        // What was put off because of a fix that is now dropped gets its turn.
        return all.size() < candidates.size() && !guard.refused().isEmpty();
      }
      applied.addAll(guard.admitted());
      guard.admitted().forEach(each -> dropped.remove(Candidate.key(each.finding())));
      current = guard.configuration();
      findings = guard.findings();
      seen.add(Guard.State.of(current));
      return true;
    }

    private boolean isDropped(String key, Guard.State now) {
      return dropped.containsKey(key)
          && (!refusedAt.containsKey(key) || now.equals(refusedAt.get(key)));
    }

    private void drop(Candidate candidate, String reason) {
      FixResult.Dropped why = new FixResult.Dropped(candidate.finding(), candidate.fix(), reason);
      dropped.put(candidate.key(), why);
      refusedAt.put(candidate.key(), Guard.State.of(current));
    }
  }
}
