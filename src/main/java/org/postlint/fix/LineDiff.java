package org.postlint.fix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which lines differ between two texts. A line is what ends in LF, or the text after the last
 * LF. What both texts begin and end with is passed over at once; between, the shortest script of
 * deletions and insertions is found as long as it is short. Where it is not, the search is cut
 * after a fixed number of differences and begun anew at the best point reached, so that the time
 * stays proportional to the length of the texts.
 */
final class LineDiff {
  private static final int MOST_DIFFERENCES = 200;

  private final Lines before;
  private final Lines after;
  private final BitSet deleted = new BitSet();
  private final BitSet inserted = new BitSet();

  private LineDiff(Lines before, Lines after) {
    this.before = before;
    this.after = after;
  }

  /** Lines {@code from} to {@code to} of the old text become lines {@code start} to {@code end}. */
  record Block(int from, int to, int start, int end) {}

  /** Returns the differing blocks in order; between them the texts are equal. */
  static List<Block> between(Lines before, Lines after) {
    LineDiff diff = new LineDiff(before, after);
    diff.search();
    return diff.blocks();
  }

  private void search() {
    int x = 0;
    int shorter = Math.min(before.count(), after.count());
    while (x < shorter && before.same(x, after, x)) {
      x++;
    }
    int beforeEnd = before.count();
    int afterEnd = after.count();
    while (beforeEnd > x && afterEnd > x && before.same(beforeEnd - 1, after, afterEnd - 1)) {
      beforeEnd--;
      afterEnd--;
    }
    int y = x;
    while (x < beforeEnd || y < afterEnd) {
      Reach reach = new Reach(x, y, beforeEnd, afterEnd);
      reach.run();
      x = reach.endX;
      y = reach.endY;
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (true) {
      int nextDeleted = deleted.nextSetBit(x);
      int nextInserted = inserted.nextSetBit(y);
      if (nextDeleted < 0 && nextInserted < 0) {
        return blocks;
      }
      int equal =
          nextDeleted < 0
              ? nextInserted - y
              : nextInserted < 0 ? nextDeleted - x : Math.min(nextDeleted - x, nextInserted - y);
      x += equal;
      y += equal;
      int to = deleted.nextClearBit(x);
      int end = inserted.nextClearBit(y);
      blocks.add(new Block(x, to, y, end));
      x = to;
      y = end;
    }
  }

  /** One search, by the furthest points that d differences can reach on each diagonal. */
  private final class Reach {
    private final int startX;
    private final int startY;
    private final int width;
    private final int height;
    private final List<int[]> history = new ArrayList<>();
    private int endX;
    private int endY;

    Reach(int startX, int startY, int stopX, int stopY) {
      this.startX = startX;
      this.startY = startY;
      this.width = stopX - startX;
      this.height = stopY - startY;
    }

    void run() {
      int most = (int) Math.min((long) width + height, MOST_DIFFERENCES);
      int[] last = new int[] {-1, -1, -1};
      for (int d = 0; ; d++) {
        int[] row = new int[2 * d + 5];
        Arrays.fill(row, -1);
        int bestX = -1;
        int bestY = -1;
        for (int k = -d; k <= d; k += 2) {
          int x = d == 0 ? 0 : furthest(last, d - 1, k);
          if (x < 0) {
            continue;
          }
          int y = x - k;
          while (x < width && y < height && before.same(startX + x, after, startY + y)) {
            x++;
            y++;
          }
          row[k + d + 2] = x;
          if (x + y > bestX + bestY) {
            bestX = x;
            bestY = y;
          }
        }
        history.add(row);
        boolean done = bestX == width && bestY == height;
        if (done || d == most) {
          mark(bestX, bestY, d);
          return;
        }
        last = row;
      }
    }

    /** The furthest x on diagonal k that one more difference reaches, or -1. */
    private int furthest(int[] row, int d, int k) {
      int right = at(row, d, k - 1);
      int down = at(row, d, k + 1);
      int byDeletion = right >= 0 && right < width ? right + 1 : -1;
      int byInsertion = down >= 0 && down - k <= height ? down : -1;
      return Math.max(byDeletion, byInsertion);
    }

    private int at(int[] row, int d, int k) {
      return k < -d || k > d ? -1 : row[k + d + 2];
    }

    private void mark(int x, int y, int d) {
      endX = startX + x;
      endY = startY + y;
      int k = x - y;
      for (int step = d; step > 0; step--) {
        int[] row = history.get(step - 1);
        int right = at(row, step - 1, k - 1);
        int down = at(row, step - 1, k + 1);
        int byDeletion = right >= 0 && right < width ? right + 1 : -1;
        int byInsertion = down >= 0 && down - k <= height ? down : -1;
        if (byDeletion > byInsertion) {
          deleted.set(startX + right);
          k--;
        } else {
          inserted.set(startY + down - k - 1);
          k++;
        }
      }
    }
  }

  /** A text and where its lines begin. */
  static final class Lines {
    private final String text;
    private final int[] starts;
    private final int[] hashes;
    private final int count;

    Lines(String text) {
      this.text = text;
      int lines = 0;
      for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', lf + 1)) {
        lines++;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        lines++;
      }
      this.count = lines;
      this.starts = new int[lines + 1];
      this.hashes = new int[lines];
      int at = 0;
      for (int line = 0; line < lines; line++) {
        starts[line] = at;
        int lf = text.indexOf('\n', at);
        int end = lf < 0 ? text.length() : lf + 1;
        int hash = 0;
        for (int i = at; i < end; i++) {
          hash = 31 * hash + text.charAt(i);
        }
        hashes[line] = hash;
        at = end;
      }
      starts[lines] = text.length();
    }

    int count() {
      return count;
    }

    boolean same(int line, Lines other, int otherLine) {
      int length = starts[line + 1] - starts[line];
      return hashes[line] == other.hashes[otherLine]
          && length == other.starts[otherLine + 1] - other.starts[otherLine]
          && text.regionMatches(starts[line], other.text, other.starts[otherLine], length);
    }

    /** Adds a line, its LF included, to a text. */
    void copy(int line, StringBuilder target) {
      target.append(text, starts[line], starts[line + 1]);
    }

    boolean endsInNewline(int line) {
      return text.charAt(starts[line + 1] - 1) == '\n';
    }
  }
}
