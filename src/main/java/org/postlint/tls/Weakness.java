package org.postlint.tls;

import java.util.Optional;

/** A reason to call a suite weak. */
public enum Weakness {
  /** Nothing is encrypted. */
  NULL("null"),
  /** Made weak for export: 40 bits. */
  EXPORT("export"),
  /** Single DES, 56 bits or less. */
  DES("des"),
  /** The RC4 stream cipher (RFC 7465). */
  RC4("rc4"),
  /** MD5 authenticates the records. */
  MD5("md5"),
  /** Blocks of 64 bits: DES, 3DES, IDEA, RC2 (CVE-2016-2183). */
  SMALL_BLOCK("small-block"),
  /** Nobody is authenticated. */
  ANONYMOUS("anonymous");

  private static final Weakness[] ALL = values();

  private final String word;

  Weakness(String word) {
    this.word = word;
  }

  /** Returns the word that rules have for it. */
  public String word() {
    return word;
  }

  /** Returns the weakness of a word of the rule language. */
  public static Optional<Weakness> of(String word) {
    for (Weakness weakness : ALL) {
      if (weakness.word.equals(word)) {
        return Optional.of(weakness);
      }
    }
    return Optional.empty();
  }
}
