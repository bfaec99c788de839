package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/**
 * Lists of words that rules refer to as {@code $list.NAME}: public mail providers, old DNS lists.
 * Immutable.
 */
final class WordLists {
  static final WordLists NONE = new WordLists(Map.of());

  private static final String WORDS = "words";
  private static final List<String> KEYS = List.of("date", "source", WORDS);

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

  /** Returns these lists with others added, which hide those of the same name. */
  WordLists with(Map<String, List<String>> byName) {
    Map<String, Iterable<String>> all = new TreeMap<>(lists);
    all.putAll(byName);
    return new WordLists(all);
  }

  /**
   * Returns the words of a list as its file has them: a sequence, or a map with one under {@code
   * words} beside the date and the source.
   */
  static List<String> read(Node node, Mistakes mistakes) {
    Node list = node;
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (!KEYS.contains(entry.key())) {
          String message = "no such key of a word list: " + entry.key();
          mistakes.add(entry.keyPosition(), Context.withSuggestion(message, entry.key(), KEYS));
        }
      }
      list = mapping.find(WORDS).orElse(node);
    }
    if (!(list instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
      mistakes.add(list.position(), "expected a list of words");
      return List.of();
    }
    List<String> words = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Node item : sequence.items()) {
      if (!(item instanceof Node.Scalar word) || word.text().isEmpty()) {
        mistakes.add(item.position(), "expected a word");
      } else if (!seen.add(word.text().toLowerCase(Locale.ROOT))) {
        mistakes.add(word.position(), "repeated word: " + word.text());
      } else {
        words.add(word.text());
      }
    }
    return words;
  }
}
