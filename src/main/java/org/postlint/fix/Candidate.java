package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.text.Edit;
import org.postlint.text.Span;

/** A fix that could be made in this round. */
record Candidate(Finding finding, Fix fix, Plan.Edits plan) {
  private static final int LONGEST_TEXT = 200;

  boolean changesNothing() {
    return plan.main().isEmpty() && plan.master().isEmpty();
  }

  boolean isSafe() {
    return fix.kind() == Fix.Kind.SAFE;
  }

  /** Names a finding over several rounds, in which its offset may change. */
  static String key(Finding finding) {
    String text = finding.place().text();
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return finding.rule() + '\0' + finding.message() + '\0' + cut;
  }

  String key() {
    return key(finding);
  }

  /** Tells whether the edits of both can be made at once, each as if it were alone. */
  boolean goesWith(Candidate other) {
    return (plan.main().equals(other.plan.main()) && plan.master().equals(other.plan.master()))
        || (apart(plan.main(), other.plan.main()) && apart(plan.master(), other.plan.master()));
  }

  private static boolean apart(List<Edit> some, List<Edit> others) {
    for (Edit one : some) {
      for (Edit two : others) {
        Span a = one.span();
        Span b = two.span();
        if (a.start() <= b.end() && b.start() <= a.end()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns all edits of some candidates, those that coincide once. */
  static Plan.Edits union(List<Candidate> candidates) {
    List<Edit> main = new ArrayList<>();
    List<Edit> master = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (Candidate candidate : candidates) {
      add(main, candidate.plan.main());
      add(master, candidate.plan.master());
      add(commands, candidate.plan.commands());
    }
    return new Plan.Edits(main, master, commands);
  }

  private static <T> void add(List<T> all, List<T> some) {
    for (T each : some) {
      if (!all.contains(each)) {
        all.add(each);
      }
    }
  }
}
