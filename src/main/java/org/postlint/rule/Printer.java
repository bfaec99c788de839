package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import org.postlint.config.value.InPlaceSecrets;
import org.postlint.rule.Value.Items;
import org.postlint.rule.Value.Unknown;

/** Prints values for people. */
final class Printer {
  private static final int MOST_ITEMS = 5;
  private static final int LONGEST = 60;

  private Printer() {}

  /** Returns what a name stands for in all views; values that differ are joined. */
  static String joined(List<View> views, Name name) {
    List<String> different = new ArrayList<>();
    for (View view : views) {
      Value value = view.value(name);
      String printed =
          name.type() == ValueType.SENTENCE && value instanceof Value.Text sentence
              ? InPlaceSecrets.mask(sentence.text())
              : print(value);
      if (!different.contains(printed)) {
        different.add(printed);
      }
    }
    return and(different);
  }

  /** Tells whether a name stands for one: the number 1, or a list of one item. */
  static boolean isOne(List<View> views, Name name) {
    for (View view : views) {
      Value value = view.value(name);
      boolean one =
          value instanceof Items items
              ? items.items().size() == 1
              : !(value instanceof Value.Amount number) || number.number() == 1;
      if (!one) {
        return false;
      }
    }
    return true;
  }

  /** Returns a value in words. */
  static String print(Value value) {
    if (value instanceof Unknown) {
      return "?";
    }
    if (value instanceof Items items) {
      List<String> words = new ArrayList<>();
      for (Thing item : items.items()) {
        words.add(single(item.word()));
      }
      return words.isEmpty() ? "(empty)" : and(words);
    }
    return single(Comparison.text(value));
  }

  /** Returns a single text in words: quoted where it has blanks, masked, and cut. */
  static String single(String text) {
    if (text.isEmpty()) {
      return "(empty)";
    }
    String masked = InPlaceSecrets.mask(text);
    String cut = masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
    return cut.indexOf(' ') >= 0 || cut.indexOf('\t') >= 0 ? '"' + cut + '"' : cut;
  }

  private static String and(List<String> words) {
    int size = words.size();
    if (size == 1) {
      return words.get(0);
    }
    int shown = size > MOST_ITEMS ? MOST_ITEMS : size - 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown; i++) {
      text.append(i == 0 ? "" : ", ").append(words.get(i));
    }
    text.append(" and ");
    return size > MOST_ITEMS
        ? text.append(size - MOST_ITEMS).append(" more").toString()
        : text.append(words.get(size - 1)).toString();
  }
}
