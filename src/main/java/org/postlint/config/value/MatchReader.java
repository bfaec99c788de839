package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Release;
import org.postlint.text.MappedText;

/** Reads lists of patterns and of tables. */
final class MatchReader {
  private final String name;
  private final Release release;
  private final MappedText value;
  private final List<ValueError> errors = new ArrayList<>();
  private final TableReader tables;

  MatchReader(String name, Release release, MappedText value) {
    this.name = name;
    this.release = release;
    this.value = value;
    this.tables = new TableReader(release, errors);
  }

  Parsed patterns() {
    List<MatchList.Pattern> patterns = new ArrayList<>();
    for (Item item : items()) {
      String text = raw(item);
      int marks = 0;
      while (marks < text.length() && text.charAt(marks) == '!') {
        marks++;
      }
      if (marks == text.length()) {
        error(item, "nothing follows the exclamation mark", name + ": no pattern after '!'");
      } else {
        patterns.add(pattern(item, marks % 2 == 1, item.braced() ? item : item.without(marks)));
      }
    }
    return Parsed.of(new MatchList(patterns), errors);
  }

  private MatchList.Pattern pattern(Item item, boolean negated, Item pattern) {
    String text = raw(pattern);
    if (text.startsWith("/")) {
      return new MatchList.Pattern(
          item, negated, MatchList.Form.FILE, pattern, Optional.empty(), Optional.empty());
    }
    if (TableReader.isTable(text)) {
      TableSpec table = tables.read(pattern);
      return new MatchList.Pattern(
          item, negated, MatchList.Form.TABLE, pattern, Optional.of(table), Optional.empty());
    }
    Optional<Network> network = AddressParser.network(text);
    return new MatchList.Pattern(
        item, negated, MatchList.Form.LITERAL, pattern, Optional.empty(), network);
  }

  Parsed tables() {
    List<TableSpec> specs = new ArrayList<>();
    for (Item item : items()) {
      specs.add(tables.read(item));
    }
    return Parsed.of(new TableList(specs), errors);
  }

  /** An item that begins with a number sign ends the list; older releases took it as an item. */
  private List<Item> items() {
    Splitter.Split split = tables.splitter().split(value, 0);
    if (split.commentAt() < 0 || !ValueTypes.atLeast(release, 3, 8)) {
      return split.items();
    }
    List<Item> items = new ArrayList<>();
    for (Item item : split.items()) {
      if (item.start() >= split.commentAt()) {
        comment(item);
        break;
      }
      items.add(item);
    }
    return items;
  }

  private void comment(Item item) {
    int next = Math.min(item.end() + 1, value.length());
    String ahead = value.text().substring(next, Math.min(value.length(), next + 20));
    String log = ": #comment after other text is not allowed: " + item.string() + ' ' + ahead;
    errors.add(
        new ValueError(
            item.start(),
            value.length(),
            "a comment cannot follow on the line of a value; the list ends here",
            name + log + "...",
            false));
  }

  /** In these lists braces only hold an item together; they stay part of it. */
  private String raw(Item item) {
    return item.braced() ? value.text().substring(item.start(), item.end()) : item.string();
  }

  private void error(Item item, String message, String log) {
    errors.add(new ValueError(item.start(), item.end(), message, log, true));
  }
}
