package org.postlint.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Similar;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Names of rules that somebody wrote. */
public final class RuleNames {
  private RuleNames() {}

  /**
   * Says what is wrong with a name that fits no rule; it would keep silent about what it was meant
   * for.
   */
  public static Optional<String> mistake(RuleSet rules, String name) {
    List<String> known = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.isNamed(name)) {
        return Optional.empty();
      }
      known.add(rule.id());
      if (!known.contains(rule.category())) {
        known.add(rule.category());
      }
    }
    List<String> near = Similar.names(name, known);
    return Optional.of(
        "no rule or category is named '"
            + name
            + "'"
            + (near.isEmpty()
                ? "; see 'postlint rules'"
                : ", did you mean " + String.join(" or ", near) + "?"));
  }
}
