package org.postlint.tls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a list of excluded ciphers.
 *
 * @param word the element
 * @param parameter the parameter that lists it; empty for what Postfix adds by itself
 * @param start where it starts in the parameter's value
 */
public record Exclusion(String word, String parameter, int start) {
  private static final String SEPARATORS = ", \t\r\n:";

  /** Splits the value of a parameter such as {@code smtpd_tls_exclude_ciphers}, as Postfix does. */
  public static List<Exclusion> parse(String parameter, String value) {
    List<Exclusion> found = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at == value.length() || SEPARATORS.indexOf(value.charAt(at)) >= 0) {
        if (at > start) {
          found.add(new Exclusion(value.substring(start, at), parameter, start));
        }
        start = at + 1;
      }
    }
    return found;
  }

  /** Returns an exclusion that Postfix adds by itself. */
  public static Exclusion builtIn(String word) {
    return new Exclusion(word, "", 0);
  }

  // Written out, as in Terms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Exclusion that
        && start == that.start
        && word.equals(that.word)
        && parameter.equals(that.parameter);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * word.hashCode() + parameter.hashCode()) + start;
  }

  /** Tells whether it is written in the configuration. */
  public boolean isWritten() {
    return !parameter.isEmpty();
  }

  /**
   * Tells whether Postfix accepts it; otherwise no handshake succeeds ({@code tls_set_ciphers}).
   */
  public boolean isValid() {
    return "!+-@".indexOf(word.charAt(0)) < 0;
  }
}
