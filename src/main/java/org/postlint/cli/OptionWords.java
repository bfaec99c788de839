package org.postlint.cli;

/**
 * What the help of a command says of an option.
 *
 * @param name the long name, with its dashes; a short one may stand before it, after a comma
 * @param value how its value is named; empty: the option is a switch
 */
record OptionWords(String name, String value, String description) {
  /** Returns all names. */
  String[] names() {
    int comma = name.indexOf(',');
    return comma < 0
        ? new String[] {name}
        : new String[] {name.substring(0, comma), name.substring(comma + 1)};
  }

  static OptionWords flag(String name, String description) {
    return new OptionWords(name, "", description);
  }
}
