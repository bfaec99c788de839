package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Small tables of facts, each a file of {@code src/main/tables}: lines of fields with tabs between
 * them; empty lines and those that begin with {@code #} are none. The build joins them into a
 * class.
 */
public final class Tables {
  /** Stands before the name of a table, which has a line of its own. */
  public static final char BEGIN = '\f';

  private static final String ALL = String.join("", TablesData.parts());

  private Tables() {}

  /**
   * Returns the rows of a table.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static List<List<String>> rows(String name) {
    return rows(name, row -> true);
  }

  /** Returns the rows of a table that are wanted, as told by their text. */
  public static List<List<String>> rows(String name, Predicate<String> wanted) {
    String begin = BEGIN + name + '\n';
    int at = ALL.indexOf(begin);
    if (at < 0) {
      throw new IllegalArgumentException("no table " + name);
    }
    at += begin.length();
    List<List<String>> rows = new ArrayList<>();
    while (at < ALL.length() && ALL.charAt(at) != BEGIN) {
      int end = ALL.indexOf('\n', at);
      if (end > at && ALL.charAt(at) != '#') {
        String row = ALL.substring(at, end);
        if (wanted.test(row)) {
          rows.add(fields(row));
        }
      }
      at = end + 1;
    }
    return rows;
  }

  private static List<String> fields(String row) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    for (int tab = row.indexOf('\t'); tab >= 0; tab = row.indexOf('\t', at)) {
      fields.add(row.substring(at, tab));
      at = tab + 1;
    }
    fields.add(row.substring(at));
    return fields;
  }
}
