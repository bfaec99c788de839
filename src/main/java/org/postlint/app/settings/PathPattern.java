package org.postlint.app.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for paths: {@code *} stands for anything within a name, <code>?</code> for one
 * character of it, {@code **} as a whole name for any number of names. A pattern fits a path and
 * everything below it. Takes time in proportion to the product of both lengths, whatever is in
 * them.
 */
public final class PathPattern {
  private static final String ANY_NAMES = "**";

  private final String text;
  private final List<String> names;

  /** Makes a pattern; a slash at either end means nothing. */
  public PathPattern(String text) {
    this.text = text;
    this.names = names(text);
  }

  /** Tells whether the pattern fits a path, relative and with slashes, or one of those above it. */
  public boolean fits(String path) {
    List<String> of = names(path);
    // reach[i]: the first i names of the path are used up by the names of the pattern so far.
    boolean[] reach = new boolean[of.size() + 1];
    reach[0] = true;
    for (String name : names) {
      boolean[] next = new boolean[reach.length];
      if (name.equals(ANY_NAMES)) {
        boolean any = false;
        for (int i = 0; i < reach.length; i++) {
          any |= reach[i];
          next[i] = any;
        }
      } else {
        for (int i = 1; i < reach.length; i++) {
          next[i] = reach[i - 1] && nameFits(name, of.get(i - 1));
        }
      }
      reach = next;
    }
    for (boolean reached : reach) {
      if (reached) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the last star only, which is enough: what an earlier one took can stay taken. */
  private static boolean nameFits(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at <= path.length()) {
      int slash = path.indexOf('/', at);
      int end = slash < 0 ? path.length() : slash;
      if (end > at && !path.substring(at, end).equals(".")) {
        names.add(path.substring(at, end));
      }
      at = end + 1;
    }
    return names;
  }

  @Override
  public String toString() {
    return text;
  }
}
