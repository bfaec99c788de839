package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postlint.catalog.Tables;

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
      for (List<String> row : Tables.rows("builds")) {
        if (row.get(0).equals(builder) && covers(row.get(1))) {
          built.put(row.get(2), row.get(3).equals("on"));
        }
      }
    }
    for (List<String> row : Tables.rows(table(), row -> !row.startsWith(SUITE))) {
      switch (row.get(0)) {
        case "option" -> options.put(row.get(1), row.get(2).equals("on"));
        case "protocol" -> version(row);
        case "text" -> nameCharacters = row.get(1).equals("-") ? "" : row.get(1);
        case "default" -> defaultList = row.get(1);
        case "names" -> standardNames = true;
        default -> throw new IllegalStateException("unknown row " + row.get(0));
      }
    }
  }

  private String table() {
    return "openssl-".concat(series);
  }

  /** Reads the suites and the words for them, too. Not more than once. */
  LibraryReader withSuites() {
    Map<String, List<String>> facts = new HashMap<>();
    for (List<String> row : Tables.rows("suites")) {
      facts.put(row.get(0), row);
    }
    for (List<String> row : Tables.rows(table(), row -> row.startsWith(SUITE))) {
      suite(row, Objects.requireNonNull(facts.get(row.get(1)), row.get(1)));
    }
    for (List<String> row : Tables.rows("aliases")) {
      if (covers(row.get(1))) {
        words.put(row.get(0), vocabulary.selector(row.get(2)));
      }
    }
    return this;
  }

  private void version(List<String> row) {
    Optional<Presence> presence = presence(row.get(2));
    if (presence.isPresent()) {
      versions.put(Version.of(row.get(1)).orElseThrow(), presence.get());
    }
  }

  private void suite(List<String> row, List<String> facts) {
    Optional<Presence> presence = presence(row.get(6));
    if (presence.isEmpty()) {
      return;
    }
    boolean export = row.get(4).startsWith("EXP");
    String standardName = facts.get(2).equals("-") ? "" : facts.get(2);
    int[] masks = new int[Selector.TRAITS];
    masks[Selector.KEY_EXCHANGE] = vocabulary.mask(Selector.KEY_EXCHANGE, facts.get(3));
    masks[Selector.AUTHENTICATION] = vocabulary.mask(Selector.AUTHENTICATION, facts.get(4));
    masks[Selector.ENCRYPTION] = vocabulary.mask(Selector.ENCRYPTION, facts.get(5));
    masks[Selector.MAC] = vocabulary.mask(Selector.MAC, facts.get(6));
    masks[Selector.EXPORT] = vocabulary.mask(Selector.EXPORT, export ? "yes" : "no");
    masks[Selector.CLASS] = vocabulary.mask(Selector.CLASS, row.get(4));
    masks[Selector.DEFAULT] =
        row.get(5).equals("no-default") ? vocabulary.mask(Selector.DEFAULT, "no") : 0;
    masks[Selector.OLDEST] = vocabulary.mask(Selector.OLDEST, row.get(2));
    names.put(row.get(1), suites.size());
    if (standardNames && !standardName.isEmpty()) {
      names.put(standardName, suites.size());
    }
    traits.add(masks);
    suites.add(
        new Suite(
            row.get(1),
            Integer.parseInt(facts.get(1), 16),
            standardName,
            facts.get(3),
            facts.get(4),
            facts.get(5),
            facts.get(6),
            Version.of(row.get(2)).orElseThrow(),
            Integer.parseInt(row.get(3)),
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
}
