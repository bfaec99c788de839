package org.postlint.catalog;

/**
 * What a parameter's value means, finer than its {@link Kind}. It follows from the set of allowed
 * words where Postfix has one, and from name and use elsewhere.
 */
public enum Semantic {
  /** Yes or no. */
  BOOL("bool"),
  /** A span of time. */
  TIME("time"),
  /** A whole number. */
  NUMBER("number"),
  /** A number of bytes. */
  SIZE("size"),
  /** A three-digit reply code of SMTP. */
  SMTP_REPLY_CODE("smtp-reply-code"),
  /** Text without a finer meaning known. */
  STRING("string"),
  /** The name of a file or directory. */
  PATH("path"),
  /** A list of such names. */
  PATH_LIST("path-list"),
  /** A list of lookup tables, {@code type:name}. */
  TABLE_LIST("table-list"),
  /** One word of a fixed set. */
  ENUM("enum"),
  /** A list of words of a fixed set. */
  SET_OF_ENUM("set-of-enum"),
  /** The name of a service of master.cf. */
  SERVICE_NAME("service-name"),
  /** A mail address. */
  ADDRESS("address"),
  /** A list of network addresses, patterns or mail addresses. */
  ADDRESS_LIST("address-list"),
  /** A transport, a next hop, or both. */
  TRANSPORT_NEXTHOP("transport-nexthop"),
  /** Text with {@code $name} references of its own. */
  TEMPLATE("template"),
  /** The name of a cipher grade. */
  CIPHER_GRADE("cipher-grade"),
  /** A list of OpenSSL cipher names or aliases. */
  CIPHER_LIST("cipher-list"),
  /** A list of names. */
  NAME_LIST("name-list"),
  /** A match list of domain names. */
  DOMAIN_MATCH_LIST("domain-match-list"),
  /** A TLS protocol list. */
  PROTOCOLS("protocols"),
  /** A list of Milter macros. */
  MACRO_LIST("macro-list"),
  /** A list of restrictions. */
  RESTRICTION_LIST("restriction-list"),
  /** A host name. */
  HOSTNAME("hostname"),
  /** A command line. */
  COMMAND("command"),
  /** The name of a message digest. */
  DIGEST_NAME("digest-name"),
  /** A list of patterns for the names in certificates. */
  CERT_MATCH_LIST("cert-match-list"),
  /** A number, optionally divided by a concurrency. */
  FEEDBACK_EXPRESSION("feedback-expression"),
  /** A list of users. */
  ACCESS_LIST("access-list"),
  /** A list of Milter endpoints. */
  MILTER_LIST("milter-list"),
  /** A set of characters. */
  CHARSET("charset");

  private static final Semantic[] ALL = values();

  private final String word;

  Semantic(String word) {
    this.word = word;
  }

  /** Returns the word for it in the data. */
  public String word() {
    return word;
  }

  static Semantic of(String word) {
    for (Semantic semantic : ALL) {
      if (semantic.word.equals(word)) {
        return semantic;
      }
    }
    throw new IllegalArgumentException("no such semantic: " + word);
  }
}
