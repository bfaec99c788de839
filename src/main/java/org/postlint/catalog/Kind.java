package org.postlint.catalog;

/** How Postfix reads a parameter's value; each is one of the tables that its programs declare. */
public enum Kind {
  /** Any text, expanded when the program starts. */
  STRING("string"),
  /** Text whose {@code $name} references are expanded later, with names of their own. */
  RAW("raw"),
  /** {@code yes} or {@code no}. */
  BOOL("bool"),
  /** Like {@link #BOOL}, but the default may refer to other parameters. */
  NBOOL("nbool"),
  /** A whole number of 32 bits. */
  INT("int"),
  /** Like {@link #INT}, but the default may refer to other parameters. */
  NINT("nint"),
  /** A whole number of the machine's long type. */
  LONG("long"),
  /** A whole number and a unit of time. */
  TIME("time");

  private static final Kind[] ALL = values();

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** Returns the word for it in the data. */
  public String word() {
    return word;
  }

  /** Tells whether the value is text, of which the limits bound the length. */
  public boolean isText() {
    return this == STRING || this == RAW;
  }

  /** Tells whether the value is {@code yes} or {@code no}. */
  public boolean isBoolean() {
    return this == BOOL || this == NBOOL;
  }

  /** Tells whether the value is a whole number without a unit. */
  public boolean isNumber() {
    return this == INT || this == NINT || this == LONG;
  }

  static Kind of(String word) {
    for (Kind kind : ALL) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such kind: " + word);
  }
}
