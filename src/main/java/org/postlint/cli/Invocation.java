package org.postlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line, read but not yet understood.
 *
 * @param command the name of the command
 * @param words its options and arguments, in order
 */
record Invocation(String command, List<Word> words) {
  /** Makes an invocation; the list is copied. */
  Invocation {
    words = List.copyOf(words);
  }

  /**
   * An option or an argument.
   *
   * @param option the long name of an option without its dashes; empty for an argument
   * @param value the option's value, {@code true} for a switch; or the argument
   */
  record Word(String option, String value) {
    static Word argument(String value) {
      return new Word("", value);
    }

    boolean isArgument() {
      return option.isEmpty();
    }
  }

  /** Returns what is no option, in order. */
  List<String> arguments() {
    return all("");
  }

  /** Tells whether an option was given. */
  boolean has(String option) {
    for (Word word : words) {
      if (word.option().equals(option)) {
        return true;
      }
    }
    return false;
  }

  /** Returns all values of an option, in order. */
  List<String> all(String option) {
    List<String> values = new ArrayList<>();
    for (Word word : words) {
      if (word.option().equals(option)) {
        values.add(word.value());
      }
    }
    return values;
  }

  /** Returns the last value of an option. */
  Optional<String> last(String option) {
    List<String> values = all(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }
}
