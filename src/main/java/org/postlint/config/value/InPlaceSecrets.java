package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import org.postlint.text.Span;

/**
 * Finds what may be a password in a value that has tables written in place: the contents of {@code
 * inline:} tables, and what follows the user in {@code static:user:password}.
 */
public final class InPlaceSecrets {
  private static final String MASK = "***";
  private static final String INLINE = "inline:{";
  private static final String STATIC = "static:";

  private InPlaceSecrets() {}

  /** Returns where they are, in order. */
  public static List<Span> in(String value) {
    List<Span> ranges = new ArrayList<>(0);
    if (value.indexOf(':') >= 0) {
      findInline(value, ranges);
      findStatic(value, ranges);
      ranges.sort(null);
    }
    return ranges;
  }

  /** Returns a value with all of them hidden. */
  public static String mask(String value) {
    return hide(value, in(value));
  }

  /**
   * Returns a value with ranges of it hidden.
   *
   * @param ranges in order; where one begins within another, the first is hidden
   */
  public static String hide(String value, List<Span> ranges) {
    if (ranges.isEmpty()) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    int at = 0;
    for (Span range : ranges) {
      if (range.start() >= at) {
        out.append(value, at, range.start()).append(MASK);
        at = range.end();
      }
    }
    return out.append(value, at, value.length()).toString();
  }

  private static void findInline(String value, List<Span> ranges) {
    for (int at = value.indexOf(INLINE); at >= 0; at = value.indexOf(INLINE, at + 1)) {
      int open = at + INLINE.length();
      int depth = 1;
      int end = open;
      while (end < value.length() && depth > 0) {
        char c = value.charAt(end++);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      int close = depth == 0 ? end - 1 : end;
      if (open < close) {
        ranges.add(new Span(open, close));
      }
      at = close - 1;
    }
  }

  private static void findStatic(String value, List<Span> ranges) {
    for (int at = value.indexOf(STATIC); at >= 0; at = value.indexOf(STATIC, at + 1)) {
      int start = at + STATIC.length();
      boolean braced = start < value.length() && value.charAt(start) == '{';
      int end = start;
      while (end < value.length() && (braced ? value.charAt(end) != '}' : !ends(value, end))) {
        end++;
      }
      int colon = value.indexOf(':', start);
      if (colon >= 0 && colon + 1 < end) {
        ranges.add(new Span(colon + 1, end));
      }
    }
  }

  private static boolean ends(String value, int at) {
    char c = value.charAt(at);
    return c <= ' ' || c == ',' || c == '}';
  }
}
