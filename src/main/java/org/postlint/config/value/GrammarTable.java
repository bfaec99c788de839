package org.postlint.config.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Tables;

/**
 * Which parameters have a grammar other than most of their meaning have, and what programs say
 * about a word that they do not know. A line of the table is a parameter, or {@code *} and the end
 * of names, a grammar and perhaps words; {@code {value}} and {@code {name}} stand for what they
 * say.
 */
final class GrammarTable {
  private static final GrammarTable ALL = load();

  /** What a line says. */
  private record Line(Grammar grammar, String words) {}

  private final Map<String, Line> byName = new HashMap<>();
  private final List<Map.Entry<String, Line>> bySuffix = new ArrayList<>();

  private GrammarTable() {}

  static Grammar grammar(Parameter parameter) {
    Optional<Line> line = ALL.find(parameter.name());
    return line.isPresent() ? line.get().grammar : Grammar.of(parameter.semantic());
  }

  /** Returns what is logged about an unknown word, empty where it is not known. */
  static String unknownWord(String name, String word, String value) {
    String words = ALL.find(name).map(Line::words).orElse("");
    return words.replace("{name}", name).replace("{word}", word).replace("{value}", value);
  }

  private Optional<Line> find(String name) {
    Line line = byName.get(name);
    if (line != null) {
      return Optional.of(line);
    }
    for (Map.Entry<String, Line> each : bySuffix) {
      if (name.endsWith(each.getKey())) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
  }

  private static GrammarTable load() {
    GrammarTable table = new GrammarTable();
    for (List<String> row : Tables.rows("grammars")) {
      String name = row.get(0);
      Line line = new Line(Grammar.of(row.get(1)).orElseThrow(), row.size() > 2 ? row.get(2) : "");
      if (name.startsWith("*")) {
        table.bySuffix.add(Map.entry(name.substring(1), line));
      } else {
        table.byName.put(name, line);
      }
    }
    return table;
  }
}
