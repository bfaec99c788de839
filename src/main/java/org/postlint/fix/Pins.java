package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Origin;
import org.postlint.rule.Change;
import org.postlint.rule.Setting;

/**
 * Unfolds pinned settings: the setting itself, and beside it a line for every other value that
 * would change with it, as it is now.
 */
final class Pins {
  private final Configuration configuration;

  Pins(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Returns the changes with every pin unfolded. */
  List<Change> unfold(List<Change> changes) throws Withheld {
    List<Change> unfolded = new ArrayList<>();
    Set<String> named = new HashSet<>();
    boolean pinned = false;
    for (Change change : changes) {
      if (change instanceof Change.Pin pin) {
        unfolded.add(pin.set());
        named.add(pin.set().parameter());
        pinned = true;
      } else {
        unfolded.add(change);
      }
    }
    if (pinned) {
      unfolded.addAll(freeze(unfolded, named));
    }
    return unfolded;
  }

  private List<Change> freeze(List<Change> changes, Set<String> named) throws Withheld {
    Plan plan = new ChangePlanner(configuration, Optional.empty()).plan(changes);
    if (!(plan instanceof Plan.Edits edits)) {
      throw new Withheld(((Plan.Refused) plan).reason());
    }
    Configuration after = Revision.of(configuration, edits);
    List<Difference> differences = EffectDiff.between(configuration, after);
    Set<String> all = new HashSet<>(named);
    differences.forEach(difference -> all.add(difference.name()));
    List<Change> frozen = new ArrayList<>();
    for (Difference difference : differences) {
      Set<String> others = new HashSet<>(all);
      others.remove(difference.name());
      if (named.contains(difference.name()) || Consequence.isOne(after, difference, others)) {
        // It follows what is set, or what is frozen.
        continue;
      }
      boolean inMain = difference.where().contains(Difference.MAIN);
      if (difference.kind() != Difference.Kind.PARAMETER || !inMain) {
        throw new Withheld("it would also change " + difference.words());
      }
      EffectiveValue value = configuration.main().value(difference.name());
      String text =
          value.string().orElseThrow(() -> new Withheld("the value is not known: " + value.name()));
      frozen.add(new Change.Set(value.name(), written(value), text));
    }
    return frozen;
  }

  private static Optional<Setting> written(EffectiveValue value) {
    return value.origin() instanceof Origin.MainLine line
        ? Optional.of(new Setting(value.name(), line.assignment().line().place()))
        : Optional.empty();
  }
}
