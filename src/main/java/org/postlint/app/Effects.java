package org.postlint.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postlint.fix.Difference;
import org.postlint.fix.FixResult;
import org.postlint.rule.Finding;

/** What came of trying the fixes: how each changes what Postfix does, or why it is not made. */
final class Effects {
  private final Map<String, List<String>> notes = new HashMap<>();

  private Effects() {}

  /** Returns that nothing was tried. */
  static Effects none() {
    return new Effects();
  }

  static Effects of(FixResult result) {
    Effects effects = new Effects();
    for (FixResult.Applied applied : result.applied()) {
      for (Difference difference : applied.differences()) {
        effects.add(applied.finding(), "effect: " + difference.words());
      }
    }
    for (FixResult.Dropped dropped : result.dropped()) {
      effects.add(dropped.finding(), "not made: " + dropped.reason());
    }
    return effects;
  }

  private void add(Finding finding, String note) {
    List<String> all = notes.computeIfAbsent(FixResult.key(finding), key -> new ArrayList<>());
    if (!all.contains(note)) {
      all.add(note);
    }
  }

  /** Returns a phrase for each thing to be said of the fix of a finding. */
  List<String> notes(Finding finding) {
    return notes.getOrDefault(FixResult.key(finding), List.of());
  }
}
