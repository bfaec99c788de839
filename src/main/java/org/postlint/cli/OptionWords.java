package org.postlint.cli;

/**
 * What the help of a command says of an option.
 *
 * @param name the long name, with its dashes; a short one may stand before it, after a comma
 * @param value how its value is named; empty: the option is a switch; in brackets: the value may be
 *     left out, and is written after an equals sign
 */
record OptionWords(String name, String value, String description) {
  /** Returns all names. */
  String[] names() {
    int comma = name.indexOf(',');
    return comma < 0
        ? new String[] {name}
        : new String[] {name.substring(0, comma), name.substring(comma + 1)};
  }

  /** Tells whether the value may be left out. */
  boolean isOptional() {
    return value.startsWith("[");
  }

  /** Returns how the value is named, without brackets. */
  String label() {
    return isOptional() ? value.substring(1, value.length() - 1) : value;
  }

  static OptionWords flag(String name, String description) {
    return new OptionWords(name, "", description);
  }
}
