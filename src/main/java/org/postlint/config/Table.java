package org.postlint.config;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A small table of facts that is part of this package: lines of fields with tabs between them. */
final class Table {
  private Table() {}

  /**
   * Reads a table.
   *
   * @throws IllegalStateException if the program was built without it
   */
  static List<List<String>> rows(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this program was built without " + name);
      }
      String text = new String(in.readAllBytes(), US_ASCII);
      List<List<String>> rows = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        if (text.charAt(at) != '#') {
          rows.add(fields(text, at, stop));
        }
        at = stop + 1;
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String text, int start, int end) {
    List<String> fields = new ArrayList<>();
    int at = start;
    int tab = text.indexOf('\t', at);
    while (tab >= 0 && tab < end) {
      fields.add(text.substring(at, tab));
      at = tab + 1;
      tab = text.indexOf('\t', at);
    }
    fields.add(text.substring(at, end));
    return fields;
  }
}
