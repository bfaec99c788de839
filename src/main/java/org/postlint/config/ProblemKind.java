package org.postlint.config;

import java.util.Optional;

/** What can be wrong with a configuration as text. The words are stable; rules name them. */
public enum ProblemKind {
  /** A file is not there. */
  MISSING_FILE("missing-file"),
  /** Text after a NUL byte is lost. */
  TEXT_AFTER_NUL("text-after-nul"),
  /** An indented line that continues nothing. */
  ORPHAN_LINE("orphan-line"),
  /** A line of main.cf without a name. */
  MISSING_NAME("missing-name"),
  /** A line of main.cf without an equals sign after the name. */
  MISSING_EQUALS("missing-equals"),
  /** A second value for a name, other than the first. */
  OVERRIDING_EARLIER_ENTRY("overriding-earlier-entry"),
  /** A reference to a name that has no value and no default. */
  UNDEFINED_NAME("undefined-name"),
  /** A value for a name that nothing uses. */
  UNUSED_PARAMETER("unused-parameter"),
  /** A name that is meant to be avoided. */
  DEPRECATED_PARAMETER("deprecated-parameter"),
  /** A name that once had a meaning. */
  REMOVED_PARAMETER("removed-parameter"),
  /** The pointer to the documentation that follows the names that are meant to be avoided. */
  DEPRECATION_HINT("deprecation-hint"),
  /** A value for a name that Postfix sets itself. */
  READ_ONLY_PARAMETER("read-only-parameter"),
  /** A {@code $} expression that is no such thing. */
  MACRO_ERROR("macro-error"),
  /** References that lie too deep inside one another, mostly because they form a loop. */
  MACRO_NESTING("macro-nesting"),
  /** An operand of a {@code level} comparison that is no compatibility level. */
  BAD_COMPATIBILITY_LEVEL("bad-compatibility-level"),
  /** The end of a program that met one of the last three. */
  MACRO_FAILURE("macro-failure"),
  /** Text after a number sign, in a value that is a list. */
  COMMENT_AFTER_TEXT("comment-after-text"),
  /** Braces that do not match, or text after the closing one. */
  BRACES("braces"),
  /** A word that postconf itself needs to know and does not. */
  UNKNOWN_WORD("unknown-word"),
  /** A file with the settings of a database client that cannot be read. */
  CLIENT_FILE_UNREADABLE("client-file-unreadable"),
  /** A setting in such a file that its database client does not know. */
  UNUSED_CLIENT_PARAMETER("unused-client-parameter"),
  /** An entry of master.cf with less than eight fields. */
  TOO_FEW_FIELDS("too-few-fields"),
  /** A field of master.cf with a value that it cannot have. */
  BAD_FIELD("bad-field"),
  /** An inet service that is private. */
  PRIVATE_INET_SERVICE("private-inet-service"),
  /** An {@code -o} without a word after it. */
  OPTION_WITHOUT_VALUE("option-without-value"),
  /** The word after {@code -o} is not of the form name=value. */
  OPTION_WITHOUT_EQUALS("option-without-equals"),
  /** The word after {@code -o} has no name. */
  OPTION_WITHOUT_NAME("option-without-name"),
  /** An option that the program does not have. */
  UNKNOWN_OPTION("unknown-option"),
  /** An argument for a program that takes none. */
  UNEXPECTED_ARGUMENT("unexpected-argument");

  private static final ProblemKind[] ALL = values();

  private final String id;

  ProblemKind(String id) {
    this.id = id;
  }

  /** Returns the word for it in rules and reports. */
  public String id() {
    return id;
  }

  /** Returns the kind that goes by a word. */
  public static Optional<ProblemKind> of(String id) {
    for (ProblemKind kind : ALL) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
