package org.postlint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that rules look at, or a group of properties that several kinds share.
 *
 * @param name the word in {@code for}, and the prefix of its properties
 * @param selector what a rule may choose its things by
 * @param sentence what one thing of the kind is
 * @param wholes the names of the kinds that such a thing is part of, whose properties it has too
 */
record ThingKind(
    String name,
    Selector selector,
    String sentence,
    List<Property> properties,
    List<String> wholes) {
  /** What stands after the kind in {@code for}. */
  enum Selector {
    /** Nothing: the kind is never looked at by itself. */
    NONE("nothing"),
    /** Programs that services of master.cf run. */
    PROGRAMS("program"),
    /** Names of parameters. */
    PARAMETERS("parameter"),
    /** Names of parameters that hold lists, and {@code service.arguments}. */
    LISTS("list"),
    /** {@code main.cf} and {@code master.cf}. */
    FILES("file"),
    /** {@code server} and {@code client}. */
    SIDES("side"),
    /** Kinds of what reading reported. */
    PROBLEMS("problem");

    private final String word;

    Selector(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  ThingKind {
    properties = List.copyOf(properties);
    wholes = List.copyOf(wholes);
  }

  @Nullable Property property(String wanted) {
    for (Property property : properties) {
      if (property.name().equals(wanted)) {
        return property;
      }
    }
    return null;
  }
}
