package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.AccessAction;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.TableType;
import org.postlint.config.Service;
import org.postlint.config.value.Item;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** An entry of a lookup table whose text can be read. */
final class EntryThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "entry",
          Selector.PARAMETERS,
          "an entry of a lookup table, where its text can be read",
          List.of(
              Property.text("key", "what stands on the left"),
              Property.text("value", "what stands on the right"),
              Property.text("line", "the whole line"),
              Property.of("action", ValueType.WORD, "the first word on the right"),
              Property.of(
                  "mistake",
                  ValueType.SENTENCE,
                  "what is wrong with the pattern on the left; else empty"),
              Property.choice(
                  "status",
                  "what an access table's action is to the target; unknown for other tables",
                  "current",
                  "later",
                  "unknown")),
          List.of("table", "parameter", "service"));

  private final TableThing table;
  private final String key;
  private final String value;
  private final String line;
  private final Optional<Place> place;

  private EntryThing(
      TableThing table, String key, String value, String line, Optional<Place> place) {
    this.table = table;
    this.key = key;
    this.value = value;
    this.line = line;
    this.place = place;
  }

  /** Returns the entries of a table; none where its text cannot be read. */
  static List<EntryThing> of(Scene scene, TableThing table) {
    List<EntryThing> entries = new ArrayList<>();
    for (Item item : table.spec().unwrapped().inline()) {
      Optional<Place> place = item.text().place();
      switch (table.spec().unwrapped().type()) {
        case "inline" -> add(table, item.string(), '=', place, entries);
        case "regexp", "pcre", "cidr" -> add(table, item.string(), ' ', place, entries);
        default -> entries.add(new EntryThing(table, "", item.string(), item.string(), place));
      }
    }
    boolean readable =
        table.type().map(type -> type.isTextFile() || type.isIndexed()).orElse(false);
    Optional<Source> source =
        readable ? table.path().flatMap(scene.surroundings()::text) : Optional.empty();
    source.ifPresent(found -> read(table, found, entries));
    return entries;
  }

  /** Logical lines as everywhere in Postfix: comments and blank lines are void, blanks continue. */
  private static void read(TableThing table, Source source, List<EntryThing> entries) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    int end = 0;
    for (int number = 1; number <= source.lines().count(); number++) {
      Span span = source.lines().span(number);
      String line = source.text(span).stripTrailing();
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      boolean continues = Character.isWhitespace(line.charAt(0)) && text.length() > 0;
      if (!continues) {
        flush(table, source, text, start, end, entries);
        start = span.start();
      }
      text.append(line);
      end = span.start() + line.length();
    }
    flush(table, source, text, start, end, entries);
  }

  private static void flush(
      TableThing table,
      Source source,
      StringBuilder text,
      int start,
      int end,
      List<EntryThing> entries) {
    if (text.length() > 0) {
      Place place = source.place(new Span(start, end));
      add(table, text.toString(), ' ', Optional.of(place), entries);
      text.setLength(0);
    }
  }

  private static void add(
      TableThing table,
      String line,
      char separator,
      Optional<Place> place,
      List<EntryThing> entries) {
    int cut = cut(table, line, separator);
    String key = line.substring(0, cut).strip();
    String value = cut == line.length() ? "" : line.substring(cut + 1).strip();
    entries.add(new EntryThing(table, key, value, line, place));
  }

  /** The key ends at the first blank, that of a pattern after its closing delimiter. */
  private static int cut(TableThing table, String line, char separator) {
    int from = 0;
    boolean pattern = table.type().map(TableType::isPattern).orElse(false);
    if (pattern && separator == ' ' && !line.isEmpty()) {
      char delimiter = line.charAt(line.startsWith("!") && line.length() > 1 ? 1 : 0);
      int close = closing(line, delimiter);
      from = close < 0 ? from : close;
    }
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == separator || (separator == ' ' && c == '\t')) {
        return i;
      }
    }
    return line.length();
  }

  private static int closing(String line, char delimiter) {
    if (Character.isLetterOrDigit(delimiter)) {
      return -1;
    }
    for (int i = line.startsWith("!") ? 2 : 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == delimiter) {
        return i;
      }
    }
    return -1;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "key" -> Value.text(key);
      case "value" -> Value.text(value);
      case "line" -> Value.text(line);
      case "action" -> Value.word(action());
      case "mistake" -> mistake();
      case "status" -> status();
      default -> throw new IllegalArgumentException(property);
    };
  }

  private String action() {
    int end = 0;
    while (end < value.length()
        && value.charAt(end) != ','
        && !Character.isWhitespace(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end);
  }

  private Value mistake() {
    String type = table.spec().unwrapped().type();
    boolean regexp = type.equals("regexp");
    return regexp || type.equals("pcre")
        ? Value.text(PatternText.mistake(key, regexp))
        : Value.unknown("not a table of patterns");
  }

  private Value status() {
    if (table.named().restriction().isEmpty()) {
      return Value.unknown("not an access table");
    }
    Scene scene = table.named().list().scene();
    Catalog catalog = scene.configuration().catalog();
    String word = action().toUpperCase(Locale.ROOT);
    for (AccessAction action : catalog.accessActions()) {
      if (action.name().equals(word)) {
        return Value.word(
            scene.configuration().target().postfix().compareSeries(action.since()) >= 0
                ? "current"
                : "later");
      }
    }
    boolean code = !word.isEmpty() && Character.isDigit(word.charAt(0));
    boolean restriction =
        catalog.restriction(action().toLowerCase(Locale.ROOT)).isPresent()
            || scene.isClass(action(), table.service()).orElse(true);
    return Value.word(code || restriction ? "current" : "unknown");
  }

  @Override
  Optional<Place> place() {
    return place.isPresent() ? place : table.place();
  }

  @Override
  String word() {
    return key;
  }

  @Override
  @Nullable Service service() {
    return table.service();
  }

  @Override
  @Nullable Thing whole(String kind) {
    return kind.equals("table") ? table : table.whole(kind);
  }
}
