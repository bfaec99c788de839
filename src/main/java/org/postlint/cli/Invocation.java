package org.postlint.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command line, read but not yet understood.
 *
 * @param command the name of the command
 * @param options the long name of each option that was given, without its dashes, with its values
 *     in order; a switch has the value {@code true}
 * @param arguments what is no option, in order
 */
record Invocation(String command, Map<String, List<String>> options, List<String> arguments) {
  /** Makes an invocation; the collections are copied. */
  Invocation {
    options = Map.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  /** Tells whether an option was given. */
  boolean has(String option) {
    return options.containsKey(option);
  }

  /** Returns all values of an option, in order. */
  List<String> all(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** Returns the last value of an option. */
  Optional<String> last(String option) {
    List<String> values = all(option);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }
}
