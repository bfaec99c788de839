package org.postlint.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.text.Edit;

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

  /** Returns all edits of some candidates, those that coincide once. */
  static Plan.Edits union(List<Candidate> candidates) {
    Set<Edit> main = new LinkedHashSet<>();
    Set<Edit> master = new LinkedHashSet<>();
    Set<String> commands = new LinkedHashSet<>();
    for (Candidate candidate : candidates) {
      main.addAll(candidate.plan.main());
      master.addAll(candidate.plan.master());
      commands.addAll(candidate.plan.commands());
    }
    return new Plan.Edits(List.copyOf(main), List.copyOf(master), List.copyOf(commands));
  }
}
