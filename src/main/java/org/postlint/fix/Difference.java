package org.postlint.fix;

import java.util.List;

/**
 * Something that is not the same in effect in two configurations.
 *
 * @param kind what differs
 * @param name the parameter, or the column by the name that {@code postconf -F} gives it
 * @param where {@link #MAIN} where main.cf alone makes the difference, and the services, as {@code
 *     name/type}, for which it is one; main.cf comes first, and then the services that have no
 *     setting of their own are not listed
 * @param before what was in effect, in words; {@link #NOTHING} if there was nothing
 * @param after what is in effect now, likewise
 */
public record Difference(Kind kind, String name, List<String> where, String before, String after) {
  /** A longer value is shown in part. */
  private static final int LONGEST = 100;

  /** How many bytes beside what differs are shown, at least. */
  private static final int NEIGHBOURS = 12;

  /** Stands in {@code where} for main.cf. */
  public static final String MAIN = "main.cf";

  /** Stands for an absent value. */
  public static final String NOTHING = "(nothing)";

  /** What can differ. */
  public enum Kind {
    /** The value of a parameter. */
    PARAMETER,
    /** A column of a service. */
    COLUMN,
    /** The arguments of a service other than those that set parameters. */
    ARGUMENTS,
    /** There is a service that was not there, or the other way round. */
    SERVICE
  }

  /** Makes a difference; the list is copied. */
  public Difference {
    where = List.copyOf(where);
  }

  /**
   * Returns it on one line, such as {@code submission/inet: chroot y → n}. Of long values it shows
   * the words that differ and their neighbours, with … for the rest.
   */
  public String words() {
    String head = String.join(", ", where) + ": " + name + "  ";
    return head + shownBefore() + " \u2192 " + shownAfter();
  }

  /** Returns what was in effect; of a long value the words that differ and their neighbours. */
  public String shownBefore() {
    return isShort() ? before : middle(before, same(), sameEnd());
  }

  /** Returns what is in effect now, likewise. */
  public String shownAfter() {
    return isShort() ? after : middle(after, same(), sameEnd());
  }

  private boolean isShort() {
    return Math.max(before.length(), after.length()) <= LONGEST;
  }

  /** Returns how many characters are the same at the beginning. */
  private int same() {
    int shorter = Math.min(before.length(), after.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    return same;
  }

  /** Returns how many of the rest are the same at the end. */
  private int sameEnd() {
    int most = Math.min(before.length(), after.length()) - same();
    int same = 0;
    while (same < most
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  /** Returns a text without what is the same at both ends, up to the blanks that are near. */
  private static String middle(String text, int same, int sameEnd) {
    int from = text.lastIndexOf(' ', Math.max(0, same - NEIGHBOURS)) + 1;
    int end = text.length() - sameEnd;
    int blank = text.indexOf(' ', Math.min(text.length(), end + NEIGHBOURS));
    int to = blank < 0 ? text.length() : blank;
    return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
  }
}
