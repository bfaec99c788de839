package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postlint.catalog.Release;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Reads lookup tables and what is nested in them. */
final class TableReader {
  private static final int MAX_NESTING = 50;
  private static final Set<String> WRAPPERS = Set.of("proxy", "debug");
  private static final Set<String> OF_TABLES = Set.of("pipemap", "unionmap");
  private static final Set<String> OF_ENTRIES = Set.of("inline", "randmap");
  private static final Set<String> OF_PATTERNS = Set.of("regexp", "pcre", "cidr");

  private final boolean braces;
  private final boolean inlinePatterns;
  private final List<ValueError> errors;

  TableReader(Release release, List<ValueError> errors) {
    this.braces = ValueTypes.atLeast(release, 3, 0);
    this.inlinePatterns = ValueTypes.atLeast(release, 3, 7);
    this.errors = errors;
  }

  /** Tells whether an element is meant as a table rather than as a name or address. */
  static boolean isTable(String text) {
    return text.indexOf(':') >= 0 && text.charAt(0) != '[';
  }

  Splitter splitter() {
    return new Splitter(Words.Separators.LIST, braces);
  }

  /** Reads a table; an element without a type or a name is an error and a table all the same. */
  TableSpec read(Item item) {
    return read(item, 0);
  }

  private TableSpec read(Item item, int nesting) {
    String text = item.string();
    int colon = text.indexOf(':');
    if (colon <= 0 || colon + 1 == text.length()) {
      String log = "open dictionary: expecting \"type:name\" form instead of \"" + text + '"';
      error(item, "not of the form type:name", log, true);
    }
    String type = colon < 0 ? "" : text.substring(0, colon);
    Item name = item.braced() ? part(item, colon + 1) : item.without(colon + 1);
    List<TableSpec> parts = new ArrayList<>();
    List<Item> inline = new ArrayList<>();
    boolean braced = braces && name.string().startsWith("{");
    if (WRAPPERS.contains(type) && nesting < MAX_NESTING && !name.text().isEmpty()) {
      parts.add(read(name, nesting + 1));
    } else if (OF_TABLES.contains(type) && nesting < MAX_NESTING) {
      for (Item each : inside(name, type, "type:name...")) {
        parts.add(read(each, nesting + 1));
      }
    } else if (OF_ENTRIES.contains(type)) {
      inline.addAll(inside(name, type, type.equals("inline") ? "name=value..." : "value..."));
    } else if (type.equals("static")) {
      inline.add(braced ? unwrapped(name) : name);
    } else if (braced && inlinePatterns && OF_PATTERNS.contains(type)) {
      MappedText inside = BraceText.of(name.text()).inside();
      inline.addAll(splitter().split(inside, name.start() + 1).items());
    }
    return new TableSpec(item, type, name, parts, inline);
  }

  private static Item part(Item item, int from) {
    MappedText text = item.text();
    // Blanks may stand inside the braces, so the exact start is not known from the outside.
    return new Item(text.sub(from, text.length()), item.start(), item.end(), false);
  }

  private List<Item> inside(Item name, String type, String need) {
    List<Item> items = List.of();
    boolean good = name.string().startsWith("{");
    if (good) {
      BraceText braced = BraceText.of(name.text());
      Splitter.Split split = splitter().split(braced.inside(), name.start() + 1);
      errors.addAll(split.errors());
      items = split.items();
      good = braced.error().isEmpty() && !items.isEmpty();
    }
    if (!good) {
      String log =
          "bad syntax: \""
              + type
              + ':'
              + name.string()
              + "\"; need \""
              + type
              + ":{"
              + need
              + "}\"";
      error(name, "must be one pair of braces with at least one element inside", log, false);
    }
    return items;
  }

  private static Item unwrapped(Item name) {
    MappedText inside = BraceText.of(name.text()).inside();
    int from = 0;
    int to = inside.length();
    while (from < to && Chars.isSpace(inside.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(inside.charAt(to - 1))) {
      to--;
    }
    return new Item(inside.sub(from, to), name.start(), name.end(), true);
  }

  private void error(Item item, String message, String log, boolean fatal) {
    errors.add(new ValueError(item.start(), item.end(), message, log, fatal));
  }
}
