package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.Configuration;
import org.postlint.config.Problem;
import org.postlint.rule.Finding;
import org.postlint.rule.Severity;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.Unreadable;

/** Tries fixes on one configuration and admits those that keep their promise. */
final class Guard {
  private final Fixer.Checker checker;
  private final Configuration base;
  private final Set<State> seen;
  private final List<Candidate> good = new ArrayList<>();
  private final List<FixResult.Applied> admitted = new ArrayList<>();
  private final Map<Candidate, String> refused = new LinkedHashMap<>();
  private Configuration configuration;
  private List<Finding> findings;

  /**
   * Makes a guard.
   *
   * @param base the configuration that all plans are made for
   * @param findings what is found in it
   * @param seen all earlier states
   */
  Guard(Fixer.Checker checker, Configuration base, List<Finding> findings, Set<State> seen) {
    this.checker = checker;
    this.base = base;
    this.configuration = base;
    this.findings = findings;
    this.seen = Set.copyOf(seen);
  }

  /** The texts of both files, by their hashes. */
  record State(int main, int mainLength, int master, int masterLength) {
    static State of(Configuration configuration) {
      String main = configuration.mainFile().map(file -> file.source().text()).orElse("");
      String master = configuration.masterFile().map(file -> file.source().text()).orElse("");
      return new State(main.hashCode(), main.length(), master.hashCode(), master.length());
    }
  }

  /** Returns the configuration with all that was admitted. */
  Configuration configuration() {
    return configuration;
  }

  /** Returns what is found in that. */
  List<Finding> findings() {
    return findings;
  }

  List<FixResult.Applied> admitted() {
    return admitted;
  }

  Map<Candidate, String> refused() {
    return refused;
  }

  /** Admits candidates that go together, or if one of them breaks a promise, the others. */
  void admit(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    Optional<String> trouble = attempt(candidates);
    if (trouble.isEmpty()) {
      return;
    }
    if (candidates.size() == 1) {
      refused.put(candidates.get(0), trouble.get());
      return;
    }
    int half = candidates.size() / 2;
    admit(candidates.subList(0, half));
    admit(candidates.subList(half, candidates.size()));
  }

  private Optional<String> attempt(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>(good);
    all.addAll(candidates);
    Configuration tried = Revision.of(base, Candidate.union(all));
    State state = State.of(tried);
    boolean same = state.equals(State.of(configuration));
    if (!same && seen.contains(state)) {
      return Optional.of("it undoes what another fix does");
    }
    Optional<String> broken = refusedByPostfix(tried);
    if (broken.isPresent()) {
      return broken;
    }
    List<Difference> differences = EffectDiff.between(configuration, tried);
    for (Difference difference : differences) {
      if (!allowed(candidates, difference, tried)) {
        boolean safe = candidates.get(0).isSafe();
        return Optional.of(
            (safe ? "it is not safe, for it changes " : "it also changes ") + difference.words());
      }
    }
    List<Finding> now = same ? findings : checker.check(tried);
    Optional<String> worse = worse(candidates, now);
    if (worse.isPresent()) {
      return worse;
    }
    good.addAll(candidates);
    for (Candidate each : candidates) {
      List<Difference> own = each.isSafe() ? List.of() : differences;
      admitted.add(new FixResult.Applied(each.finding(), each.fix(), own, each.plan().commands()));
    }
    if (!same) {
      // The places of what was found are places in the files that it was found in.
      configuration = tried;
      findings = now;
    }
    return Optional.empty();
  }

  private boolean allowed(List<Candidate> candidates, Difference difference, Configuration tried) {
    for (Candidate candidate : candidates) {
      if (candidate.isSafe()
          || !Bounds.of(base, candidate.fix().changes()).allows(difference, tried)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> refusedByPostfix(Configuration tried) {
    Set<String> known = new HashSet<>();
    for (Problem problem : configuration.problems()) {
      if (problem.fatal()) {
        known.add(problem.message());
      }
    }
    for (Problem problem : tried.problems()) {
      if (problem.fatal() && !known.contains(problem.message())) {
        return Optional.of("Postfix would refuse the result: " + problem.message());
      }
    }
    boolean whole =
        tried.mainFile().map(MainFile::nodes).map(Guard::unread).orElse(0L)
                <= configuration.mainFile().map(MainFile::nodes).map(Guard::unread).orElse(0L)
            && tried.masterFile().map(MasterFile::nodes).map(Guard::unread).orElse(0L)
                <= configuration.masterFile().map(MasterFile::nodes).map(Guard::unread).orElse(0L);
    return whole ? Optional.empty() : Optional.of("the result cannot be read");
  }

  private static long unread(List<?> nodes) {
    long count = 0;
    for (Object node : nodes) {
      if (node instanceof Unreadable || node instanceof Orphan) {
        count++;
      }
    }
    return count;
  }

  /** Looks for a rule that finds more than before, and as bad as what is to be repaired. */
  private Optional<String> worse(List<Candidate> candidates, List<Finding> now) {
    Severity least = candidates.get(0).finding().severity();
    for (Candidate candidate : candidates) {
      Severity severity = candidate.finding().severity();
      least = severity.compareTo(least) < 0 ? severity : least;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.rule() + finding.severity(), 1, Integer::sum);
    }
    for (Finding finding : now) {
      int left = counts.merge(finding.rule() + finding.severity(), -1, Integer::sum);
      if (left < 0 && finding.severity().compareTo(least) >= 0) {
        return Optional.of("it leads to " + finding.rule() + ": " + finding.message());
      }
    }
    return Optional.empty();
  }
}
