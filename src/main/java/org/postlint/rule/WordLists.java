package org.postlint.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lists of words that rules refer to as {@code $list.NAME}: public mail providers, old DNS lists.
 * Immutable.
 */
final class WordLists {
  static final WordLists NONE = new WordLists(Map.of());

  private final Map<String, Set<String>> lists;

  /** Makes lists by name; words count without case. */
  WordLists(Map<String, ? extends Iterable<String>> byName) {
    Map<String, Set<String>> made = new TreeMap<>();
    byName.forEach(
        (name, words) -> {
          Set<String> lower = new TreeSet<>();
          for (String word : words) {
            lower.add(word.toLowerCase(Locale.ROOT));
          }
          made.put(name, Set.copyOf(lower));
        });
    lists = Map.copyOf(made);
  }

  @Nullable Set<String> words(String name) {
    return lists.get(name);
  }

  List<String> names() {
    return lists.keySet().stream().sorted().toList();
  }
}
