package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.postlint.text.Edit;

/** Fixes that can be made at once, each as if it were alone, because their edits do not touch. */
final class Batch {
  private final List<Candidate> candidates = new ArrayList<>();
  private final TreeMap<Integer, Integer> main = new TreeMap<>();
  private final TreeMap<Integer, Integer> master = new TreeMap<>();
  private final Set<List<List<Edit>>> plans = new HashSet<>();

  /** Adds a fix if its edits touch none of those that are there, or coincide with another's. */
  void offer(Candidate candidate) {
    List<List<Edit>> plan = List.of(candidate.plan().main(), candidate.plan().master());
    if (plans.contains(plan)) {
      candidates.add(candidate);
    } else if (isFree(main, plan.get(0)) && isFree(master, plan.get(1))) {
      plan.get(0).forEach(edit -> occupy(main, edit));
      plan.get(1).forEach(edit -> occupy(master, edit));
      plans.add(plan);
      candidates.add(candidate);
    }
  }

  List<Candidate> candidates() {
    return candidates;
  }

  private static void occupy(NavigableMap<Integer, Integer> taken, Edit edit) {
    taken.merge(edit.span().start(), edit.span().end(), Math::max);
  }

  private static boolean isFree(NavigableMap<Integer, Integer> taken, List<Edit> edits) {
    for (Edit edit : edits) {
      Map.Entry<Integer, Integer> before = taken.floorEntry(edit.span().end());
      if (before != null && before.getValue() >= edit.span().start()) {
        return false;
      }
    }
    return true;
  }
}
