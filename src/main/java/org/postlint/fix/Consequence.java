package org.postlint.fix;

import java.util.HashSet;
import java.util.Set;
import org.postlint.config.Configuration;

/** Tells what follows from a value because other values refer to it by name. */
final class Consequence {
  private Consequence() {}

  /**
   * Tells whether a parameter's value, as written or by default, refers to one of the names, if
   * only through others. A comparison, as in a default that depends on the compatibility level, is
   * no such reference.
   */
  static boolean isOne(Configuration configuration, Difference difference, Set<String> names) {
    return difference.kind() == Difference.Kind.PARAMETER
        && isOne(configuration, difference.name(), names);
  }

  /** Tells the same of a parameter. */
  static boolean isOne(Configuration configuration, String name, Set<String> names) {
    return refers(configuration, name, names, new HashSet<>());
  }

  /** Adds the names that a text refers to, in whatever way. */
  static void addReferences(String raw, Set<String> names) {
    for (int at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
      names.add(referred(raw, at + 1));
    }
  }

  private static boolean refers(
      Configuration configuration, String name, Set<String> names, Set<String> seen) {
    if (!seen.add(name)) {
      return false;
    }
    String raw = configuration.main().value(name).raw().text();
    for (int at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
      boolean compared = at > 1 && raw.charAt(at - 1) == '{' && raw.charAt(at - 2) == '{';
      String referred = referred(raw, at + 1);
      if (!compared
          && !referred.isEmpty()
          && (names.contains(referred) || refers(configuration, referred, names, seen))) {
        return true;
      }
    }
    return false;
  }

  private static String referred(String raw, int from) {
    int start = from;
    while (start < raw.length()
        && (raw.charAt(start) == '{' || raw.charAt(start) == '(' || raw.charAt(start) == ' ')) {
      start++;
    }
    int end = start;
    while (end < raw.length() && isName(raw.charAt(end))) {
      end++;
    }
    return raw.substring(start, end);
  }

  private static boolean isName(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
