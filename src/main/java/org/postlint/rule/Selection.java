package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules are asked to speak, and how loud.
 *
 * @param select ids, categories or globs of them; empty: all that the profile asks for
 * @param ignore ids, categories or globs of them, which are silent whatever else says
 * @param severities by id, category or glob of them, in order, the first that fits deciding; an
 *     empty severity means off
 */
public record Selection(
    Profile profile,
    List<String> select,
    List<String> ignore,
    Map<String, Optional<Severity>> severities) {
  /** Makes a selection; the lists are copied, {@code severities} keeps its order. */
  public Selection {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Returns the selection of all rules of a profile. */
  public static Selection of(Profile profile) {
    return new Selection(profile, List.of(), List.of(), Map.of());
  }
}
