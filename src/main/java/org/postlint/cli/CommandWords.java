package org.postlint.cli;

import java.util.List;

/**
 * What the help of a command says.
 *
 * @param arguments how its arguments are named
 * @param description lines before the options
 * @param footer lines after them
 */
record CommandWords(
    String name,
    String arguments,
    List<String> description,
    List<OptionWords> options,
    List<String> footer) {
  /** Makes the words; the lists are copied. */
  CommandWords {
    description = List.copyOf(description);
    options = List.copyOf(options);
    footer = List.copyOf(footer);
  }
}
