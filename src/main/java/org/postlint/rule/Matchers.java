package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matchers of the language. Adding one means adding it here, and a record that implements it:
 * the compiler, the schema and the documents go by this list.
 */
enum Matchers {
  IS(
      "is",
      For.ANY,
      Shape.OPERANDS,
      "equal to one of these; of a list: exactly these, in this order"),
  NOT("not", For.ANY, Shape.OPERANDS, "equal to none of these"),
  MATCHES("matches", For.ANY, Shape.PATTERN, "a part of it matches this RE2 pattern"),
  EMPTY("empty", For.ANY, Shape.FLAG, "nothing is in it"),
  VALID("valid", For.ANY, Shape.FLAG, "it is a value of its type"),
  DEFAULT("default", For.PARAMETER, Shape.FLAG, "it means the same as the default of the target"),
  SET("set", For.PARAMETER, Shape.WHERE, "it is written: in a file, in none, in main.cf, as -o"),
  KNOWN("known", For.PARAMETER, Shape.FLAG, "the target has such a parameter"),
  ABOVE("above", For.ORDERED, Shape.OPERAND, "greater than this"),
  BELOW("below", For.ORDERED, Shape.OPERAND, "less than this"),
  AT_LEAST("at-least", For.ORDERED, Shape.OPERAND, "greater than this or equal"),
  AT_MOST("at-most", For.ORDERED, Shape.OPERAND, "less than this or equal"),
  HAS("has", For.LISTS, Shape.ITEMS, "an item is one of these, or as described"),
  LACKS("lacks", For.LISTS, Shape.ITEMS, "no item is one of these, or as described"),
  ONLY("only", For.LISTS, Shape.ITEMS, "every item is one of these, or as described"),
  COUNT("count", For.LISTS, Shape.NUMBER, "the number of items is this, or as described"),
  OVERLAPS("overlaps", For.LISTS, Shape.OPERAND, "it shares an item with this list"),
  UNDER("under", For.BELOW, Shape.OPERANDS, "one of these, or below it"),
  COVERS("covers", For.NETWORKS, Shape.OPERANDS, "it holds every address of one of these"),
  FINDS("finds", For.TABLES, Shape.OPERAND, "a lookup of this text finds something"),
  MISSES("misses", For.TABLES, Shape.OPERAND, "a lookup of this text finds nothing");

  /** What a matcher is for. */
  enum For {
    ANY,
    PARAMETER,
    ORDERED,
    LISTS,
    BELOW,
    NETWORKS,
    TABLES
  }

  /** What stands after a matcher. */
  enum Shape {
    FLAG,
    WHERE,
    PATTERN,
    OPERAND,
    OPERANDS,
    ITEMS,
    NUMBER
  }

  private final String word;
  private final For use;
  private final Shape shape;
  private final String sentence;

  Matchers(String word, For use, Shape shape, String sentence) {
    this.word = word;
    this.use = use;
    this.shape = shape;
    this.sentence = sentence;
  }

  String word() {
    return word;
  }

  Shape shape() {
    return shape;
  }

  String sentence() {
    return sentence;
  }

  static @Nullable Matchers of(String word) {
    for (Matchers matcher : values()) {
      if (matcher.word.equals(word)) {
        return matcher;
      }
    }
    return null;
  }

  /** Tells whether what has a type, and is a parameter's value or is not, has this matcher. */
  boolean fits(ValueType type, boolean parameter) {
    return switch (use) {
      case ANY -> true;
      case PARAMETER -> parameter;
      case ORDERED -> type.isOrdered();
      case LISTS -> type.isList();
      case BELOW ->
          type == ValueType.DOMAIN
              || type == ValueType.PATH
              || type == ValueType.TEXT
              || type == ValueType.SENTENCE
              || type == ValueType.WORD
              || type == ValueType.NETWORKS;
      case NETWORKS -> type == ValueType.NETWORKS;
      case TABLES -> type == ValueType.TABLES;
    };
  }

  /** Returns the words of the matchers that fit. */
  static List<String> words(ValueType type, boolean parameter) {
    List<String> words = new ArrayList<>();
    for (Matchers matcher : values()) {
      if (matcher.fits(type, parameter)) {
        words.add(matcher.word);
      }
    }
    return words;
  }
}
