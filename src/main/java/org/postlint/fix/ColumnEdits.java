package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.syntax.Field;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.Edit;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Edits of the eight columns of master.cf; what stood in line stays in line. */
final class ColumnEdits {
  private static final int TAB = 8;

  private ColumnEdits() {}

  /** Returns the edit of one column, and of the blanks behind it. */
  static List<Edit> set(ServiceEntry entry, String column, String value) throws Withheld {
    Field field = field(column);
    check(field, value);
    Word word = entry.field(field);
    if (word.text().text().equals(value)) {
      return List.of();
    }
    String text = entry.line().source().text();
    Span span = EntryEdits.span(word);
    if (field == Field.COMMAND) {
      return List.of(new Edit(span, value));
    }
    int next = EntryEdits.span(entry.words().get(field.index() + 1)).start();
    String gap = text.substring(span.end(), next);
    boolean padded = gap.length() > 1 && gap.indexOf('\t') < 0 && gap.indexOf('\n') < 0;
    if (!padded) {
      return List.of(new Edit(span, value));
    }
    int width = Math.max(1, next - span.start() - value.length());
    return List.of(new Edit(new Span(span.start(), next), value + " ".repeat(width)));
  }

  private static Field field(String column) throws Withheld {
    for (Field field : Field.values()) {
      if (field.text().equals(column)) {
        return field;
      }
    }
    throw new Withheld("there is no column " + column);
  }

  /** Refuses what master(8) or postconf(1) would stop at. */
  private static void check(Field field, String value) throws Withheld {
    boolean good =
        switch (field) {
          case PRIVATE, UNPRIVILEGED, CHROOT ->
              value.equals("y") || value.equals("n") || value.equals("-");
          case WAKEUP ->
              value.equals("-")
                  || isNumber(value.endsWith("?") ? value.substring(0, value.length() - 1) : value);
          case PROCESS_LIMIT -> value.equals("-") || isNumber(value);
          case TYPE -> List.of("inet", "unix", "fifo", "pass", "unix-dgram").contains(value);
          case SERVICE, COMMAND -> !value.isEmpty() && value.charAt(0) != '#';
        };
    if (!good || Bytes.hasBlank(value) || value.indexOf('{') >= 0) {
      throw new Withheld("invalid " + field.text() + " field \"" + value + '"');
    }
  }

  private static boolean isNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return !value.isEmpty();
  }

  /**
   * Returns the edit that adds an entry at the end of master.cf, its columns below those of the
   * last one.
   */
  static Edit add(MasterFile file, String line) throws Withheld {
    Source source = file.source();
    List<MasterNode> nodes = MasterFile.parse(Source.ofText("", line)).nodes();
    if (nodes.size() != 1 || !(nodes.get(0) instanceof ServiceEntry entry)) {
      throw new Withheld("not an entry of master.cf: " + line);
    }
    for (Field field : Field.values()) {
      check(field, entry.field(field).text().text());
    }
    String text = source.text();
    String eol = Bytes.eol(source, text.length());
    boolean ended = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    String added = aligned(file, entry, line);
    return Edit.insert(text.length(), ended ? added + eol : eol + added);
  }

  private static String aligned(MasterFile file, ServiceEntry entry, String line) throws Withheld {
    List<Integer> columns = columns(file);
    if (columns.isEmpty()) {
      return line;
    }
    StringBuilder aligned = new StringBuilder();
    int column = 0;
    for (int i = 0; i < columns.size(); i++) {
      String word = entry.words().get(i).raw().text();
      if (i > 0) {
        int blanks = Math.max(1, columns.get(i) - column);
        aligned.append(" ".repeat(blanks));
        column += blanks;
      }
      aligned.append(word);
      column += word.length();
    }
    return aligned + line.substring(EntryEdits.span(entry.field(Field.COMMAND)).end());
  }

  /** The columns of the last entry that has them in line, or none. */
  private static List<Integer> columns(MasterFile file) throws Withheld {
    List<Integer> found = List.of();
    String text = file.source().text();
    for (MasterNode node : file.nodes()) {
      if (node instanceof ServiceEntry entry) {
        Span first = EntryEdits.span(entry.field(Field.SERVICE));
        Span last = EntryEdits.span(entry.field(Field.COMMAND));
        if (Bytes.has(text, '\n', first.start(), last.end())) {
          continue;
        }
        found = isPadded(text, entry) ? starts(text, entry) : new ArrayList<>();
      }
    }
    return found;
  }

  private static boolean isPadded(String text, ServiceEntry entry) throws Withheld {
    int end = -1;
    for (Word word : entry.words().subList(0, Field.values().length)) {
      Span span = EntryEdits.span(word);
      if (end >= 0 && (span.start() > end + 1 || text.charAt(end) == '\t')) {
        return true;
      }
      end = span.end();
    }
    return false;
  }

  private static List<Integer> starts(String text, ServiceEntry entry) throws Withheld {
    List<Integer> columns = new ArrayList<>();
    int column = 0;
    int at = entry.span().start();
    for (Word word : entry.words().subList(0, Field.values().length)) {
      int start = EntryEdits.span(word).start();
      for (; at < start; at++) {
        column = text.charAt(at) == '\t' ? (column / TAB + 1) * TAB : column + 1;
      }
      columns.add(column);
    }
    return columns;
  }
}
