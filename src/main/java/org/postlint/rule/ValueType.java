package org.postlint.rule;

import org.postlint.catalog.Parameter;

/**
 * The types that names in rules have. A type decides which matchers a name has and how an operand
 * is read and compared.
 */
enum ValueType {
  /** Text of which the case counts. */
  TEXT("text"),
  /** A text in our own words, which is shown whole and without quotes. */
  SENTENCE("sentence"),
  /** A word or text of which the case does not count. */
  WORD("word"),
  /** Yes or no. */
  FLAG("yes or no"),
  /** A whole number. */
  NUMBER("number"),
  /** A span of time; literals carry a unit. */
  TIME("time"),
  /** A number of bytes. */
  SIZE("size"),
  /** Numbers with dots between them. */
  VERSION("version"),
  /** The name of a host or domain. */
  DOMAIN("domain"),
  /** The name of a file or directory. */
  PATH("path"),
  /** A list of words or things. */
  LIST("list"),
  /** A list of networks or addresses. */
  NETWORKS("networks"),
  /** A list of lookup tables. */
  TABLES("table list");

  private final String word;

  ValueType(String word) {
    this.word = word;
  }

  /** Returns the name of the type in messages and documents. */
  String word() {
    return word;
  }

  boolean isOrdered() {
    return this == NUMBER || this == TIME || this == SIZE || this == VERSION;
  }

  boolean isList() {
    return this == LIST || this == NETWORKS || this == TABLES;
  }

  boolean isCaseless() {
    return this == WORD || this == DOMAIN || isList();
  }

  /** Returns the type of a parameter's value. */
  static ValueType of(Parameter parameter) {
    return switch (parameter.semantic()) {
      case BOOL -> FLAG;
      case TIME -> TIME;
      case NUMBER, SMTP_REPLY_CODE -> NUMBER;
      case SIZE -> SIZE;
      case PATH -> PATH;
      case HOSTNAME -> DOMAIN;
      case ENUM, CIPHER_GRADE, DIGEST_NAME -> WORD;
      case TABLE_LIST -> TABLES;
      case ADDRESS_LIST -> NETWORKS;
      case PATH_LIST,
          SET_OF_ENUM,
          NAME_LIST,
          DOMAIN_MATCH_LIST,
          PROTOCOLS,
          CIPHER_LIST,
          MACRO_LIST,
          RESTRICTION_LIST,
          CERT_MATCH_LIST,
          ACCESS_LIST,
          MILTER_LIST ->
          LIST;
      default -> TEXT;
    };
  }
}
