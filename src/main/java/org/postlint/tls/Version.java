package org.postlint.tls;

import java.util.Optional;

/** A protocol version, oldest first. */
public enum Version {
  /** SSL 2.0, whose suites are not modelled. */
  SSLV2("SSLv2"),
  /** SSL 3.0. */
  SSLV3("SSLv3"),
  /** TLS 1.0. */
  TLSV1("TLSv1"),
  /** TLS 1.1. */
  TLSV1_1("TLSv1.1"),
  /** TLS 1.2. */
  TLSV1_2("TLSv1.2"),
  /** TLS 1.3, whose suites no Postfix parameter governs. */
  TLSV1_3("TLSv1.3");

  private static final Version[] ALL = values();

  private final String text;

  Version(String text) {
    this.text = text;
  }

  /** Returns the name that Postfix has for it. */
  public String text() {
    return text;
  }

  /** Returns the version of a name, in any case as Postfix does. */
  public static Optional<Version> of(String text) {
    for (Version version : ALL) {
      if (version.text.equalsIgnoreCase(text)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
