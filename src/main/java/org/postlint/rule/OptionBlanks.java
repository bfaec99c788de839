package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Mends a line of master.cf on which blanks tear options apart, or an {@code -o} is missing. */
final class OptionBlanks {
  private static final int COLUMNS = 8;

  private final String line;
  private final List<int[]> words = new ArrayList<>();
  private final StringBuilder mended = new StringBuilder();
  private final Predicate<String> known;
  private int copied;
  private int at;

  private OptionBlanks(String line, Predicate<String> known) {
    this.line = line;
    this.known = known;
    int end = 0;
    while (end < line.length()) {
      int start = end;
      while (start < line.length() && isBlank(line.charAt(start))) {
        start++;
      }
      end = start;
      while (end < line.length() && !isBlank(line.charAt(end))) {
        end++;
      }
      if (end > start) {
        words.add(new int[] {start, end});
      }
    }
  }

  /**
   * Returns the line with the words of each option joined, and with {@code -o} before a setting
   * that lacks it; empty where nothing is to be mended.
   *
   * @param known whether a name is that of a parameter
   */
  static String mend(String line, Predicate<String> known) {
    if (line.indexOf('{') >= 0) {
      return "";
    }
    OptionBlanks run = new OptionBlanks(line, known);
    run.at = line.isEmpty() || isBlank(line.charAt(0)) ? 0 : COLUMNS;
    while (run.at < run.words.size()) {
      run.next();
    }
    run.mended.append(line, run.copied, line.length());
    String mended = run.mended.toString();
    return mended.equals(line) ? "" : mended;
  }

  private void next() {
    String word = word(at);
    if (!word.equals("-o")) {
      int equals = word.indexOf('=');
      if (equals > 0 && known.test(word.substring(0, equals))) {
        copy(words.get(at)[0]);
        mended.append("-o ");
        join();
      }
      at++;
      return;
    }
    at++;
    if (at < words.size() && known.test(name(word(at)))) {
      join();
    }
    at++;
  }

  private static String name(String word) {
    int equals = word.indexOf('=');
    return equals < 0 ? word : word.substring(0, equals);
  }

  /** Joins to the word at hand those after it that it lacks: an equals sign, a value, elements. */
  private void join() {
    boolean equals = word(at).indexOf('=') >= 0;
    boolean more = true;
    while (more && at + 1 < words.size()) {
      String word = word(at);
      String after = word(at + 1);
      boolean value = word.endsWith(",") || word.endsWith("=") || after.startsWith(",");
      more =
          equals
              ? value && !after.startsWith("-") && !after.startsWith("#")
              : after.startsWith("=");
      if (more) {
        copy(words.get(at)[1]);
        copied = words.get(at + 1)[0];
        equals = true;
        at++;
      }
    }
  }

  private void copy(int to) {
    mended.append(line, copied, to);
    copied = to;
  }

  private String word(int index) {
    return line.substring(words.get(index)[0], words.get(index)[1]);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
