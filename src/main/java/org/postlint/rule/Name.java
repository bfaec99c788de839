package org.postlint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name in a rule, resolved against the vocabulary: what it stands for, and its type. */
sealed interface Name {
  /** Returns the name as the rule has it. */
  String text();

  /** Returns the type of what it stands for. */
  ValueType type();

  /** Returns the kind of the items, where it stands for a list; {@code word} for plain words. */
  String items();

  /** What is asked of a parameter. */
  enum Facet {
    /** Its effective value. */
    VALUE(""),
    /** The text as it is written, unexpanded. */
    WRITTEN("written"),
    /** The default of the target. */
    DEFAULT("default"),
    /** The versions that a protocol list leaves. */
    ENABLED("enabled"),
    /** The restrictions up to the first that permits all. */
    REACHED("reached"),
    /** Whether the file or socket is there, as the service sees it. */
    EXISTS("exists"),
    /** The path below the queue directory. */
    RELATIVE("relative"),
    /** The certificates in the file. */
    CERTIFICATES("certificates");

    private final String word;

    Facet(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A parameter or something of it.
   *
   * @param parameter its name; for a member of a family the suffix, with its underscore
   * @param family whether it is the member of a family for the service at hand
   * @param main whether main.cf alone counts
   */
  record OfParameter(
      String text,
      String parameter,
      boolean family,
      boolean main,
      Facet facet,
      ValueType type,
      String items)
      implements Name {
    // The text says all the rest. Written out, since what a record makes of itself is costly when
    // it is first used.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfParameter that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A property of the thing at hand, or of what it is part of. */
  record OfThing(
      String text, String kind, String property, ValueType type, String items, List<String> words)
      implements Name {}

  /** What an analysis found out. */
  record OfAnalysis(String text, String analysis, String output, ValueType type, String items)
      implements Name {}
}
