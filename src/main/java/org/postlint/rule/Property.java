package org.postlint.rule;

import java.util.List;

/**
 * One property of a kind of thing, as rules name it after the dot.
 *
 * @param sentence what it is, for documents and editors; where it can be unknown, it says when
 * @param words the words it can have; empty: any
 * @param items the kind of the items of a list; the word {@code "word"} for plain ones
 */
record Property(String name, ValueType type, String sentence, List<String> words, String items) {
  static Property of(String name, ValueType type, String sentence) {
    return new Property(name, type, sentence, List.of(), "word");
  }

  /** A property with one word of a fixed set. */
  static Property choice(String name, String sentence, String... words) {
    return new Property(name, ValueType.WORD, sentence, List.of(words), "word");
  }

  static Property flag(String name, String sentence) {
    return new Property(name, ValueType.FLAG, sentence, List.of(), "word");
  }

  static Property text(String name, String sentence) {
    return new Property(name, ValueType.TEXT, sentence, List.of(), "word");
  }

  static Property number(String name, String sentence) {
    return new Property(name, ValueType.NUMBER, sentence, List.of(), "word");
  }

  static Property list(String name, String items, String sentence) {
    return new Property(name, ValueType.LIST, sentence, List.of(), items);
  }
}
