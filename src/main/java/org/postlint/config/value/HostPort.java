package org.postlint.config.value;

import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code host:port} or {@code [host]:port}, as all of Postfix reads them.
 *
 * @param host the host without brackets; null where there is none
 * @param port the port; null where there is none
 * @param error what Postfix says about the text; null where it accepts it
 */
record HostPort(
    @Nullable String host, @Nullable String port, boolean bracketed, @Nullable String error) {
  private static final String UNCLOSED = "missing \"]\"";
  private static final String AFTER_BRACKET = "garbage after \"]\"";
  private static final String NO_VERSION_6 = "malformed IPv6 address";
  private static final String NO_HOST = "missing host information";
  private static final String BAD_HOST = "valid hostname or network address required";
  private static final String BAD_PORT = "garbage after numerical service";
  private static final String NO_PORT = "missing service information";

  /** Tells whether the brackets are at fault, which no transport understands. */
  boolean hasBadBrackets() {
    return UNCLOSED.equals(error) || AFTER_BRACKET.equals(error);
  }

  /** Reads a destination: a lone word is the host. */
  static HostPort ofDestination(String text) {
    HostPort found = split(text);
    if (found.error != null) {
      return found;
    }
    boolean none = found.host == null || found.host.isEmpty();
    return found.with(none ? NO_HOST : complaint(found));
  }

  /** Reads a server's address: a lone word is the port, on this host. */
  static HostPort ofServer(String text) {
    HostPort found = split(text);
    if (found.error != null) {
      return found;
    }
    if (found.port == null && !found.bracketed && text.indexOf(':') < 0) {
      found = new HostPort(null, found.host, false, null);
    }
    String host = found.host;
    if (host != null && host.isEmpty()) {
      found = new HostPort(null, found.port, found.bracketed, null);
    }
    if (found.port == null || found.port.isEmpty()) {
      return found.with(NO_PORT);
    }
    return found.with(complaint(found));
  }

  /** Returns what is wrong in our words; empty where nothing is. */
  String message() {
    if (error == null) {
      return "";
    }
    return switch (error) {
      case UNCLOSED -> "the bracket is never closed";
      case AFTER_BRACKET -> "text other than :port follows the bracket";
      case NO_VERSION_6 -> host + " is no IPv6 address";
      case NO_HOST -> "names no host";
      case BAD_HOST -> host + " is neither the name nor the address of a host";
      case BAD_PORT -> port + " is no port";
      default -> "names no port";
    };
  }

  private static @Nullable String complaint(HostPort found) {
    String host = found.host;
    if (host != null && !HostNames.isValid(host) && !AddressParser.isAddress(host)) {
      return BAD_HOST;
    }
    String port = found.port;
    return port != null && startsWithDigit(port) && !isNumber(port) ? BAD_PORT : null;
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private HostPort with(@Nullable String newError) {
    return newError == null ? this : new HostPort(host, port, bracketed, newError);
  }

  private static HostPort split(String text) {
    if (text.startsWith("[")) {
      int close = text.indexOf(']');
      if (close < 0) {
        return new HostPort(text.substring(1), null, true, UNCLOSED);
      }
      String host = text.substring(1, close);
      boolean version6 = host.regionMatches(true, 0, "ipv6:", 0, 5);
      if (version6) {
        host = host.substring(5);
      }
      String rest = text.substring(close + 1);
      if (!rest.isEmpty() && rest.charAt(0) != ':') {
        return new HostPort(host, null, true, AFTER_BRACKET);
      }
      String port = rest.length() > 1 ? rest.substring(1) : null;
      boolean good = !version6 || (host.indexOf(':') >= 0 && AddressParser.isAddress(host));
      return new HostPort(host, port, true, good ? null : NO_VERSION_6);
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return new HostPort(text, null, false, null);
    }
    String port = colon + 1 < text.length() ? text.substring(colon + 1) : null;
    return new HostPort(text.substring(0, colon), port, false, null);
  }
}
