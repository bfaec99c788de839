package org.postlint.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.text.Place;

/**
 * What the lists of a service can decide.
 *
 * @param possible everything that may happen; one outcome: it is certain
 * @param place the restriction that decides, or the one that leaves it open, if a file has it
 * @param path how it comes to that: lists and restrictions, in the order in which they are asked
 */
public record Decision(Set<Outcome> possible, Optional<Place> place, List<String> path) {
  /** Makes a decision; the collections are copied. */
  public Decision {
    possible = Set.copyOf(possible);
    path = List.copyOf(path);
  }

  /** Tells whether an outcome is certain; nothing when that is not known. */
  public Optional<Boolean> is(Outcome outcome) {
    if (!possible.contains(outcome)) {
      return Optional.of(false);
    }
    return possible.equals(EnumSet.of(outcome)) ? Optional.of(true) : Optional.empty();
  }
}
