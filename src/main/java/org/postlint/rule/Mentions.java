package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that a condition speaks of, in its order: those that are matched, then those that are
 * compared with. Names inside the items of a list are left out.
 */
final class Mentions {
  /** A name, with what it must be, or null where it is only compared with. */
  record Mention(Name name, @Nullable Matcher matcher) {}

  private final List<Mention> matched = new ArrayList<>();
  private final List<Mention> compared = new ArrayList<>();

  private Mentions() {}

  /** Returns the names of the rule's condition and those of its case. */
  static List<Mention> of(Rule rule, Rule.Case found) {
    Mentions mentions = new Mentions();
    mentions.take(rule.when());
    if (found.when() != null) {
      mentions.take(found.when());
    }
    List<Mention> all = new ArrayList<>(mentions.matched);
    all.addAll(mentions.compared);
    return all;
  }

  private void take(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::take);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::take);
    } else if (condition instanceof Condition.Unless unless) {
      unless.parts().forEach(this::take);
    } else if (condition instanceof Condition.Is is) {
      matched.add(new Mention(is.name(), is.matcher()));
      take(is.matcher());
    }
  }

  private void take(Matcher matcher) {
    if (matcher instanceof Matcher.AllOf all) {
      all.matchers().forEach(this::take);
    } else if (matcher instanceof Matcher.OneOf one) {
      take(one.operands());
    } else if (matcher instanceof Matcher.Ordered ordered) {
      take(List.of(ordered.operand()));
    } else if (matcher instanceof Matcher.Overlaps overlaps) {
      take(List.of(overlaps.operand()));
    } else if (matcher instanceof Matcher.Under under) {
      take(under.operands());
    } else if (matcher instanceof Matcher.Covers covers) {
      take(covers.operands());
    } else if (matcher instanceof Matcher.Finds finds) {
      take(List.of(finds.operand()));
    } else if (matcher instanceof ItemMatcher items
        && items.test() instanceof ItemMatcher.ItemTest.OneOf one) {
      take(one.operands());
    }
  }

  private void take(List<Operand> operands) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Reference reference) {
        compared.add(new Mention(reference.name(), null));
      }
    }
  }
}
