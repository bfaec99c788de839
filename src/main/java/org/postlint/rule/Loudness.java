package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a rule speaks in a selection, and how loud. */
final class Loudness {
  private final Selection selection;

  Loudness(Selection selection) {
    this.selection = selection;
  }

  /** Tells whether a rule may speak at all. */
  boolean isSelected(Rule rule) {
    if (matchesAny(selection.ignore(), rule)) {
      return false;
    }
    if (rule.isOptIn()) {
      return isNamed(rule);
    }
    return selection.select().isEmpty() || matchesAny(selection.select(), rule);
  }

  /**
   * Returns the severity of a finding; nothing where the rule is silent. The settings come first,
   * then the case, then the rule; what a profile says comes before what holds everywhere. A rule
   * that is selected by its own name is not silenced by a profile.
   */
  Optional<Severity> of(Rule rule, Rule.Case found) {
    for (Map.Entry<String, Optional<Severity>> each : selection.severities().entrySet()) {
      if (rule.isNamed(each.getKey())) {
        return each.getValue();
      }
    }
    Severity usual = found.severity().orElse(rule.severity());
    Profile profile = selection.profile();
    Optional<Severity> said =
        found
            .profiles()
            .said(profile)
            .or(() -> rule.profileRules().said(profile))
            .orElse(Optional.of(usual));
    return said.isEmpty() && isNamed(rule) ? Optional.of(usual) : said;
  }

  private boolean isNamed(Rule rule) {
    return selection.select().contains(rule.id())
        || selection.select().contains(rule.category() + "/" + rule.id());
  }

  private static boolean matchesAny(List<String> patterns, Rule rule) {
    for (String pattern : patterns) {
      if (rule.isNamed(pattern)) {
        return true;
      }
    }
    return false;
  }
}
