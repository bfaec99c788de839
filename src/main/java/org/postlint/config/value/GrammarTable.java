package org.postlint.config.value;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Parameter;

/**
 * Which parameters have a grammar other than most of their meaning have, and what programs say
 * about a word that they do not know. A line of the table is a parameter, or {@code *} and the end
 * of names, a grammar and perhaps words; {@code {value}} and {@code {name}} stand for what they
 * say.
 */
final class GrammarTable {
  private static final String RESOURCE = "grammars.tsv";
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
    try (InputStream in = GrammarTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this program was built without " + RESOURCE);
      }
      GrammarTable table = new GrammarTable();
      new String(in.readAllBytes(), US_ASCII).lines().forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String text) {
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    int tab = text.indexOf('\t');
    int second = text.indexOf('\t', tab + 1);
    String name = text.substring(0, tab);
    String word = second < 0 ? text.substring(tab + 1) : text.substring(tab + 1, second);
    String words = second < 0 ? "" : text.substring(second + 1);
    Line line = new Line(Grammar.of(word).orElseThrow(), words);
    if (name.startsWith("*")) {
      bySuffix.add(Map.entry(name.substring(1), line));
    } else {
      byName.put(name, line);
    }
  }
}
