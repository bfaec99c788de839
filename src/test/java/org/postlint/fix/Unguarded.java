package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postlint.config.Configuration;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;

/**
 * Makes fixes without the guard, which would drop one of two that undo each other, to see whether
 * they come to rest by themselves.
 */
public final class Unguarded {
  private static final int MOST_ROUNDS = 30;

  private Unguarded() {}

  /**
   * Makes fixes until none is left.
   *
   * @param checker finds what is wrong
   * @param unsafe whether fixes are made that change behaviour
   * @return the rules whose fixes go on for ever, sorted; empty where all come to rest
   */
  public static List<String> restless(
      Configuration configuration, Fixer.Checker checker, boolean unsafe) {
    Configuration current = configuration;
    List<Guard.State> states = new ArrayList<>();
    List<Set<String>> rules = new ArrayList<>();
    Set<Guard.State> seen = new HashSet<>();
    while (seen.add(Guard.State.of(current)) && rules.size() < MOST_ROUNDS) {
      states.add(Guard.State.of(current));
      List<Candidate> made = made(current, checker.check(current), unsafe);
      if (made.isEmpty()) {
        return List.of();
      }
      Set<String> names = new TreeSet<>();
      made.forEach(each -> names.add(each.finding().rule()));
      rules.add(names);
      current = Revision.of(current, Candidate.union(made));
    }
    int first = Math.max(0, states.indexOf(Guard.State.of(current)));
    Set<String> all = new TreeSet<>();
    rules.subList(first, rules.size()).forEach(all::addAll);
    return List.copyOf(all);
  }

  /** Returns what says which fixes findings offer: equal for those whose fixes are the same. */
  public static Set<String> fixes(List<Finding> findings) {
    Set<String> fixes = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.fix().isPresent()) {
        fixes.add(Candidate.key(finding));
      }
    }
    return fixes;
  }

  private static List<Candidate> made(
      Configuration current, List<Finding> findings, boolean unsafe) {
    ChangePlanner planner = new ChangePlanner(current);
    Batch batch = new Batch();
    for (Finding finding : findings) {
      if (finding.fix().isPresent() && (unsafe || finding.fix().get().kind() == Fix.Kind.SAFE)) {
        Fix fix = finding.fix().get();
        if (planner.plan(fix.changes()) instanceof Plan.Edits edits) {
          Candidate candidate = new Candidate(finding, fix, edits);
          if (!candidate.changesNothing()) {
            batch.offer(candidate);
          }
        }
      }
    }
    return batch.candidates();
  }
}
