package org.postlint.access;

import java.util.Locale;
import org.postlint.config.Expansion;
import org.postlint.config.value.TableSpec;

/**
 * What the answer of an access table means.
 *
 * @param kind what smtpd does
 * @param code the reply code of {@link Kind#CODE}; else 0
 * @param text the answer
 */
record TableAction(Kind kind, long code, String text) {
  enum Kind {
    PERMIT,
    PASS,
    REJECT,
    DEFER,
    DEFER_IF_PERMIT,
    DEFER_IF_REJECT,
    /** Refuses with a reply code of its own. */
    CODE,
    /** The answer is a list of restrictions. */
    RESTRICTIONS,
    UNKNOWN
  }

  private static final int CODE_LENGTH = 3;

  /** Returns what a {@code static:} table says to everyone. */
  static TableAction of(TableSpec table) {
    String text = table.name().string().strip();
    if (text.startsWith("{") && text.endsWith("}")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.isEmpty() || text.indexOf(Expansion.Unknown.HOLE) >= 0) {
      return new TableAction(Kind.UNKNOWN, 0, text);
    }
    if (isDigits(text)) {
      return new TableAction(Kind.PERMIT, 0, text);
    }
    int end = 0;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    String word = text.substring(0, end).toUpperCase(Locale.ROOT);
    if (isDigits(word)
        && word.length() == CODE_LENGTH
        && (word.charAt(0) == '4' || word.charAt(0) == '5')) {
      return new TableAction(Kind.CODE, Long.parseLong(word), text);
    }
    return new TableAction(kind(word), 0, text);
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "OK", "RELAY" -> Kind.PERMIT;
      case "REJECT" -> Kind.REJECT;
      case "DEFER" -> Kind.DEFER;
      case "DUNNO", "WARN", "INFO", "HOLD", "PREPEND", "FILTER", "REDIRECT", "BCC" -> Kind.PASS;
      case "DEFER_IF_PERMIT" -> Kind.DEFER_IF_PERMIT;
      case "DEFER_IF_REJECT" -> Kind.DEFER_IF_REJECT;
      // Accepted, and thrown away: neither refused nor let through in any useful sense.
      case "DISCARD", "HANGUP" -> Kind.UNKNOWN;
      default -> Kind.RESTRICTIONS;
    };
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
