package org.postlint.rule;

import org.jspecify.annotations.Nullable;

/**
 * The edits of the language. Adding one means adding it here, an {@link EditSpec} with its meaning
 * in {@link FixPlanner}, and a {@link Change}.
 */
enum Edits {
  SET("set", Shape.ASSIGNMENTS, "writes a value where the parameter comes from"),
  OPTION("option", Shape.ASSIGNMENTS, "writes an -o on each service of the finding"),
  UNSET("unset", Shape.NAMES, "removes every line of the parameter, or that -o"),
  PIN("pin", Shape.ASSIGNMENTS, "set, with every other value that it would change written out"),
  RENAME("rename", Shape.TEXT, "gives the assignment another name"),
  FIELD("field", Shape.COLUMNS, "writes a column of the service"),
  ADD_SERVICE("add-service", Shape.TEXT, "adds an entry at the end of master.cf"),
  APPEND("append", Shape.ASSIGNMENTS, "adds an element at the end of the list"),
  PREPEND("prepend", Shape.ASSIGNMENTS, "adds an element at the front of the list"),
  REMOVE("remove", Shape.THIS, "removes the thing looked at"),
  REPLACE("replace", Shape.REPLACEMENT, "writes something else in its place"),
  MOVE("move", Shape.BEFORE, "moves the element before others"),
  COMMENT_OUT("comment-out", Shape.THIS, "turns it into a comment"),
  OWN_LINE("own-line", Shape.THIS, "moves a trailing comment to a line above"),
  RUN("run", Shape.TEXT, "names a command to run afterwards");

  /** What stands after an edit. */
  enum Shape {
    ASSIGNMENTS,
    NAMES,
    TEXT,
    COLUMNS,
    THIS,
    REPLACEMENT,
    BEFORE
  }

  private final String word;
  private final Shape shape;
  private final String sentence;

  Edits(String word, Shape shape, String sentence) {
    this.word = word;
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

  static @Nullable Edits of(String word) {
    for (Edits edit : values()) {
      if (edit.word.equals(word)) {
        return edit;
      }
    }
    return null;
  }

  /** Tells whether things of a kind can be edited so. */
  boolean fits(String kind) {
    boolean element = kind.equals("element");
    return switch (this) {
      case RENAME -> kind.equals("assignment");
      case FIELD -> kind.equals("service");
      case REMOVE -> element || kind.equals("assignment") || kind.equals("line");
      case REPLACE ->
          element
              || kind.equals("assignment")
              || kind.equals("line")
              || kind.equals("reference")
              || kind.equals("problem")
              || kind.equals("table");
      case MOVE -> element;
      case COMMENT_OUT ->
          kind.equals("assignment")
              || kind.equals("line")
              || kind.equals("service")
              || kind.equals("problem");
      case OWN_LINE -> kind.equals("line");
      default -> true;
    };
  }
}
