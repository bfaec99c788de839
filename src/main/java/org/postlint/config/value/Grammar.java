package org.postlint.config.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Semantic;

/** How the text of a value is put together. */
enum Grammar {
  /** One text. */
  TEXT("text"),
  /** The name of a host, which has to be one. */
  HOST_NAME("host-name"),
  /** One network address, with or without brackets, or nothing. */
  ADDRESS("address"),
  /** A compatibility level. */
  LEVEL("level"),
  /** One word of a fixed set. */
  WORD("word"),
  /** Words of a fixed set. */
  WORDS("words"),
  /** Items without a structure that matters here; braces are text. */
  ITEMS("items"),
  /** The same, but braces hold an item together. */
  BRACED_ITEMS("braced-items"),
  /** Items between which a colon may stand, too. */
  COLON_ITEMS("colon-items"),
  /** TLS protocol versions. */
  PROTOCOLS("protocols"),
  /** Patterns. */
  MATCH("match"),
  /** Lookup tables. */
  TABLES("tables"),
  /** Restrictions. */
  RESTRICTIONS("restrictions"),
  /** Milters. */
  MILTERS("milters"),
  /** A transport, mostly with a next hop after a colon. */
  TRANSPORT("transport"),
  /** A next hop, or several where the release takes a list. */
  NEXT_HOP("next-hop"),
  /** Next hops that are tried in turn. */
  NEXT_HOPS("next-hops"),
  /** The endpoint of one server. */
  ENDPOINT("endpoint");

  private static final Grammar[] ALL = values();

  private final String word;

  Grammar(String word) {
    this.word = word;
  }

  static Optional<Grammar> of(@Nullable String word) {
    for (Grammar grammar : ALL) {
      if (grammar.word.equals(word)) {
        return Optional.of(grammar);
      }
    }
    return Optional.empty();
  }

  /** Returns the grammar of most parameters of a meaning. */
  static Grammar of(Semantic semantic) {
    return switch (semantic) {
      case ENUM, CIPHER_GRADE -> WORD;
      case SET_OF_ENUM -> WORDS;
      case PROTOCOLS -> PROTOCOLS;
      case TABLE_LIST -> TABLES;
      case DOMAIN_MATCH_LIST, ADDRESS_LIST -> MATCH;
      case RESTRICTION_LIST -> RESTRICTIONS;
      case MILTER_LIST -> MILTERS;
      case TRANSPORT_NEXTHOP -> TRANSPORT;
      case NAME_LIST, PATH_LIST, MACRO_LIST -> ITEMS;
      case ACCESS_LIST -> BRACED_ITEMS;
      case CERT_MATCH_LIST, CIPHER_LIST -> COLON_ITEMS;
      default -> TEXT;
    };
  }
}
