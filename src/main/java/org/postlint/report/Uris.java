package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes paths as references to files. */
final class Uris {
  private static final String DIGITS = "0123456789ABCDEF";
  private static final String PLAIN = "-._~/";

  private Uris() {}

  /**
   * Returns a path as a URI (RFC 3986): a relative reference for a relative path, a {@code file:}
   * URI for an absolute one. Everything but letters, digits and {@code -._~/} is escaped.
   */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    if (path.startsWith("/")) {
      uri.append("file://");
    }
    for (byte each : path.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 15));
      }
    }
    return uri.toString();
  }
}
