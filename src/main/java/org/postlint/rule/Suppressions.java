package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postlint.text.Place;
import org.postlint.text.Source;

/**
 * The comments of a configuration that suppress findings, kept by what they stand above and by the
 * names in them, because a file may hold as many of them as findings. Not for threads.
 */
final class Suppressions {
  /** By file, then by where the parameter or service begins; no two of these share a byte. */
  private final IdentityHashMap<Source, TreeMap<Integer, Above>> covering = new IdentityHashMap<>();

  private final Map<String, List<SuppressionThing>> byName = new HashMap<>();

  Suppressions(List<SuppressionThing> comments) {
    for (SuppressionThing comment : comments) {
      byName.computeIfAbsent(comment.word(), key -> new ArrayList<>()).add(comment);
      Optional<Place> covered = comment.covered();
      if (covered.isPresent()) {
        covering
            .computeIfAbsent(covered.get().source(), key -> new TreeMap<>())
            .computeIfAbsent(covered.get().span().start(), key -> new Above(covered.get()))
            .comments
            .add(comment);
      }
    }
  }

  /** The comments right above one parameter or service, in their order. */
  private static final class Above {
    private final Place covered;
    private final List<SuppressionThing> comments = new ArrayList<>();
    private final Map<String, Optional<SuppressionThing>> byRule = new HashMap<>();

    Above(Place covered) {
      this.covered = covered;
    }

    Optional<SuppressionThing> first(String id, RuleSet rules) {
      Optional<SuppressionThing> known = byRule.get(id);
      if (known == null) {
        known = rules.rule(id).flatMap(this::first);
        byRule.put(id, known);
      }
      return known;
    }

    private Optional<SuppressionThing> first(Rule rule) {
      for (SuppressionThing comment : comments) {
        if (comment.holdsFor(rule)) {
          return Optional.of(comment);
        }
      }
      return Optional.empty();
    }
  }

  /** Notes that there is a rule, and whether it was run. */
  void meet(Rule rule, boolean wasRun) {
    byName.forEach(
        (name, comments) -> {
          if (rule.isNamed(name)) {
            comments.forEach(comment -> comment.meet(wasRun));
          }
        });
  }

  /** Returns the comment that suppresses a finding of a rule of that set, and notes its use. */
  Optional<SuppressionThing> use(Finding finding, RuleSet rules) {
    Place place = finding.place();
    TreeMap<Integer, Above> inFile = covering.get(place.source());
    Map.Entry<Integer, Above> before =
        inFile == null ? null : inFile.floorEntry(place.span().start());
    if (before == null || !before.getValue().covered.span().contains(place.span())) {
      return Optional.empty();
    }
    Optional<SuppressionThing> comment = before.getValue().first(finding.rule(), rules);
    comment.ifPresent(SuppressionThing::use);
    return comment;
  }
}
