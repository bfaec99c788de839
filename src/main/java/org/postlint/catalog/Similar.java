package org.postlint.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what somebody meant who wrote something else. Distances count insertions, deletions,
 * replacements and swaps of neighbours; a slip between {@code _}, {@code -} and nothing counts
 * half.
 */
public final class Similar {
  private static final int STEP = 2;
  private static final int HALF = 1;
  private static final int MOST_NAMES = 3;
  private static final int LONGEST = 200;

  private Similar() {}

  /**
   * Returns the candidates that are truly close to a wrong name, all equally close, in their order:
   * none when nothing is close or when more than three are. Close means at most one slip for every
   * four characters, and at most three. Takes time in proportion to the sum of the lengths.
   *
   * @param wrong what was written; an equal candidate is no suggestion and is left out
   */
  public static List<String> names(String wrong, Iterable<String> candidates) {
    int length = wrong.length();
    if (length < 3 || length > LONGEST) {
      return List.of();
    }
    int limit = Math.min(3, Math.max(1, length / 4)) * STEP;
    int[][] rows = new int[3][length + limit + 2];
    long letters = letters(wrong);
    List<String> best = new ArrayList<>();
    for (String candidate : candidates) {
      // Each step takes away one letter, brings another, or both; half a step does neither.
      boolean far = Long.bitCount(letters ^ letters(candidate)) > 2 * (limit / STEP);
      if (far || candidate.equals(wrong)) {
        continue;
      }
      int distance = distance(wrong, candidate, limit, rows);
      if (distance < limit) {
        best.clear();
        limit = distance;
      }
      if (distance <= limit) {
        best.add(candidate);
      }
    }
    return best.size() <= MOST_NAMES ? List.copyOf(best) : List.of();
  }

  /** Returns which letters a name has, a bit for each, without case; some share a bit. */
  private static long letters(String name) {
    long letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isSeparator(c)) {
        letters |= 1L << Character.toLowerCase(c);
      }
    }
    return letters;
  }

  /** Returns the distance, or more than {@code limit} when it is above that. */
  private static int distance(String from, String to, int limit, int[][] rows) {
    int width = limit / HALF;
    int columns = to.length();
    if (Math.abs(from.length() - columns) > width || columns + 1 > rows[0].length) {
      return limit + 1;
    }
    int far = limit + 1;
    int[] before = rows[0];
    int[] above = rows[1];
    int[] row = rows[2];
    Arrays.fill(above, 0, columns + 1, far);
    above[0] = 0;
    for (int j = 1; j <= Math.min(columns, width); j++) {
      above[j] = Math.min(far, above[j - 1] + gap(to.charAt(j - 1)));
    }
    for (int i = 1; i <= from.length(); i++) {
      char a = from.charAt(i - 1);
      int low = Math.max(1, i - width);
      int high = Math.min(columns, i + width);
      Arrays.fill(row, 0, columns + 1, far);
      row[0] = Math.min(far, above[0] + gap(a));
      int least = row[0];
      for (int j = low; j <= high; j++) {
        char b = to.charAt(j - 1);
        int cost = a == b ? above[j - 1] : above[j - 1] + replacement(a, b);
        cost = Math.min(cost, above[j] + gap(a));
        cost = Math.min(cost, row[j - 1] + gap(b));
        if (i > 1 && j > 1 && a == to.charAt(j - 2) && b == from.charAt(i - 2)) {
          cost = Math.min(cost, before[j - 2] + STEP);
        }
        row[j] = Math.min(cost, far);
        least = Math.min(least, row[j]);
      }
      if (least >= far) {
        return far;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[columns];
  }

  private static boolean isSeparator(char c) {
    return c == '_' || c == '-';
  }

  private static int gap(char c) {
    return isSeparator(c) ? HALF : STEP;
  }

  private static int replacement(char a, char b) {
    boolean sameLetter = Character.toLowerCase(a) == Character.toLowerCase(b);
    return sameLetter || (isSeparator(a) && isSeparator(b)) ? HALF : STEP;
  }
}
