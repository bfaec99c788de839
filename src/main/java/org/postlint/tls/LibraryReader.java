package org.postlint.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the tables of one series of OpenSSL. */
final class LibraryReader {
  private static final String SUITE = "suite\t";

  final String series;
  final List<Suite> suites = new ArrayList<>();
  final List<int[]> traits = new ArrayList<>();
  final Map<String, Selector> words = new HashMap<>();
  final Map<String, Integer> names = new HashMap<>();
  final Map<Version, Presence> versions = new EnumMap<>(Version.class);
  String nameCharacters = "";
  String defaultList = "";

  private final Selector.Vocabulary vocabulary = new Selector.Vocabulary();
  private final Map<String, Boolean> options = new HashMap<>();
  private final Map<String, Boolean> built = new HashMap<>();
  private boolean standardNames;

  LibraryReader(String series, Optional<String> distribution) {
    this.series = series;
    if (distribution.isPresent()) {
      String builder = distribution.get();
      int hyphen = builder.indexOf('-');
      builder = hyphen < 0 ? builder : builder.substring(0, hyphen);
      for (String[] row : rows("builds.tsv")) {
        if (row[0].equals(builder) && covers(row[1])) {
          built.put(row[2], row[3].equals("on"));
        }
      }
    }
    for (String[] row : rows(table(), row -> !row.startsWith(SUITE))) {
      switch (row[0]) {
        case "option" -> options.put(row[1], row[2].equals("on"));
        case "protocol" -> version(row);
        case "text" -> nameCharacters = row[1].equals("-") ? "" : row[1];
        case "default" -> defaultList = row[1];
        case "names" -> standardNames = true;
        default -> throw new IllegalStateException("unknown row " + row[0]);
      }
    }
  }

  private String table() {
    return "openssl-".concat(series).concat(".tsv");
  }

  /** Reads the suites and the words for them, too. Not more than once. */
  LibraryReader withSuites() {
    Map<String, String[]> facts = new HashMap<>();
    for (String[] row : rows("suites.tsv")) {
      facts.put(row[0], row);
    }
    for (String[] row : rows(table(), row -> row.startsWith(SUITE))) {
      suite(row, Objects.requireNonNull(facts.get(row[1]), row[1]));
    }
    for (String[] row : rows("aliases.tsv")) {
      if (covers(row[1])) {
        words.put(row[0], vocabulary.selector(row[2]));
      }
    }
    return this;
  }

  private void version(String[] row) {
    Optional<Presence> presence = presence(row[2]);
    if (presence.isPresent()) {
      versions.put(Version.of(row[1]).orElseThrow(), presence.get());
    }
  }

  private void suite(String[] row, String[] facts) {
    Optional<Presence> presence = presence(row[6]);
    if (presence.isEmpty()) {
      return;
    }
    boolean export = row[4].startsWith("EXP");
    String standardName = facts[2].equals("-") ? "" : facts[2];
    int[] masks = new int[Selector.TRAITS];
    masks[Selector.KEY_EXCHANGE] = vocabulary.mask(Selector.KEY_EXCHANGE, facts[3]);
    masks[Selector.AUTHENTICATION] = vocabulary.mask(Selector.AUTHENTICATION, facts[4]);
    masks[Selector.ENCRYPTION] = vocabulary.mask(Selector.ENCRYPTION, facts[5]);
    masks[Selector.MAC] = vocabulary.mask(Selector.MAC, facts[6]);
    masks[Selector.EXPORT] = vocabulary.mask(Selector.EXPORT, export ? "yes" : "no");
    masks[Selector.CLASS] = vocabulary.mask(Selector.CLASS, row[4]);
    masks[Selector.DEFAULT] =
        row[5].equals("no-default") ? vocabulary.mask(Selector.DEFAULT, "no") : 0;
    masks[Selector.OLDEST] = vocabulary.mask(Selector.OLDEST, row[2]);
    names.put(row[1], suites.size());
    if (standardNames && !standardName.isEmpty()) {
      names.put(standardName, suites.size());
    }
    traits.add(masks);
    suites.add(
        new Suite(
            row[1],
            Integer.parseInt(facts[1], 16),
            standardName,
            facts[3],
            facts[4],
            facts[5],
            facts[6],
            Version.of(row[2]).orElseThrow(),
            Integer.parseInt(row[3]),
            export,
            presence.get()));
  }

  /**
   * Returns whether what needs these options exists; nothing when the build is known to lack it.
   */
  private Optional<Presence> presence(String needs) {
    Presence presence = Presence.ALWAYS;
    if (!needs.equals("-")) {
      for (String option : needs.split(",", -1)) {
        Boolean known = built.get(option);
        if (known != null && !known) {
          return Optional.empty();
        }
        if (known == null && presence != Presence.ON_DEMAND) {
          presence = options.getOrDefault(option, true) ? Presence.BY_DEFAULT : Presence.ON_DEMAND;
        }
      }
    }
    return Optional.of(presence);
  }

  /** Tells whether a range such as {@code 1.1.0-} contains this series. */
  private boolean covers(String range) {
    int hyphen = range.indexOf('-');
    String first = range.substring(0, hyphen);
    String last = range.substring(hyphen + 1);
    return (first.isEmpty() || Library.compare(series, first) >= 0)
        && (last.isEmpty() || Library.compare(series, last) <= 0);
  }

  /** Returns the rows of a table, without comments. */
  static List<String[]> rows(String table) {
    return rows(table, row -> true);
  }

  private static List<String[]> rows(String table, Predicate<String> wanted) {
    String text;
    try (InputStream in = LibraryReader.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("no table " + table);
      }
      text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String[]> rows = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      String row = text.substring(start, end);
      if (text.charAt(start) != '#' && wanted.test(row)) {
        rows.add(row.split("\t", -1));
      }
      start = end + 1;
    }
    return rows;
  }
}
