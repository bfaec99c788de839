package org.postlint.config.value;

import java.util.List;
import java.util.Locale;

/**
 * Words of a fixed set.
 *
 * @param items the words as written, unknown ones included
 * @param words the known ones as Postfix knows them, in the order of the value
 */
public record KeywordSet(List<Item> items, List<String> words) implements TypedValue {
  /** Makes a set. */
  public KeywordSet {
    items = List.copyOf(items);
    words = List.copyOf(words);
  }

  /** Tells whether a word is in the set; case does not matter. */
  public boolean has(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (String each : words) {
      if (each.toLowerCase(Locale.ROOT).equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
