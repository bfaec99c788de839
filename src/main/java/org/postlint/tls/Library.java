package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Memory;

/**
 * What one series of OpenSSL knows: protocol versions, cipher suites in the order in which it adds
 * them, and the words of its cipher strings. Suites that need an engine (GOST) or Kerberos are left
 * out, as Postfix cannot use them. Immutable but for what it remembers; safe for threads.
 */
public final class Library {
  private static final String[] SERIES = {"3.5", "3.0", "1.1.1", "1.1.0", "1.0.2"};

  private final String series;
  private final String asked;
  private final Optional<String> distribution;
  private final EnumMap<Version, Presence> versions;
  private final String nameCharacters;
  private final String defaultList;
  private volatile @Nullable Table table;

  /** What was offered before: most services of most configurations offer the same. */
  private final Memory<Terms, Offer> offers = new Memory<>();

  private final Memory<String, CipherString.Selection> selections = new Memory<>();

  /** The suites and the words for them; most questions are about versions and need neither. */
  private record Table(
      List<Suite> suites,
      List<int[]> traits,
      Map<String, Selector> words,
      Map<String, Integer> names) {}

  private Library(String asked, LibraryReader read, Optional<String> distribution) {
    this.asked = asked;
    this.series = read.series;
    this.distribution = distribution;
    this.versions = new EnumMap<>(read.versions);
    this.nameCharacters = read.nameCharacters;
    this.defaultList = read.defaultList;
  }

  /**
   * Returns the library of a version such as {@code 3.0.15}, or the nearest one below it that is
   * known; nothing when it is older than 1.0.2 or no version.
   *
   * @param version the version of OpenSSL
   * @param distribution who built it, such as {@code debian} or {@code debian-12}; nothing when not
   *     known, and then what a build may turn on or off stays open
   */
  public static Optional<Library> of(String version, Optional<String> distribution) {
    String numbers = digits(version);
    for (String series : SERIES) {
      if (compare(numbers, series) >= 0) {
        return Optional.of(
            new Library(version, new LibraryReader(series, distribution), distribution));
      }
    }
    return Optional.empty();
  }

  private Table table() {
    Table known = table;
    return known == null ? read() : known;
  }

  /** Suites are told apart by identity, so there must be one of each, whoever asks first. */
  private synchronized Table read() {
    Table known = table;
    if (known == null) {
      LibraryReader read = new LibraryReader(series, distribution).withSuites();
      known =
          new Table(
              List.copyOf(read.suites),
              List.copyOf(read.traits),
              Map.copyOf(read.words),
              Map.copyOf(read.names));
      table = known;
    }
    return known;
  }

  Memory<Terms, Offer> offers() {
    return offers;
  }

  /** Returns what cipher strings were found to select. */
  Memory<String, CipherString.Selection> selections() {
    return selections;
  }

  /** Returns the series whose facts these are, such as {@code 3.0}. */
  public String series() {
    return series;
  }

  /** Returns the version that was asked for. */
  public String asked() {
    return asked;
  }

  /** Tells whether the series asked for is this one, and not merely the nearest below. */
  public boolean isExact() {
    String numbers = digits(asked);
    return numbers.equals(series) || numbers.startsWith(series + ".");
  }

  /** Returns all suites, also those that only some builds have, in the library's own order. */
  public List<Suite> suites() {
    return table().suites();
  }

  /** Returns whether it speaks a version; nothing when no build does. */
  public Optional<Presence> presence(Version version) {
    return Optional.ofNullable(versions.get(version));
  }

  /**
   * Tells whether a word of a cipher string (a name, an alias, or several joined by {@code +}) can
   * mean any suite, in whatever build.
   */
  public boolean knows(String word) {
    for (String part : word.split("\\+", -1)) {
      if (selector(part) == null) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether {@code @SECLEVEL} exists. */
  boolean hasSecurityLevels() {
    return !series.equals("1.0.2");
  }

  /** Returns what a word selects, or null when it is no word of this library. */
  @Nullable Selector selector(String word) {
    Selector selector = table().words().get(word);
    if (selector != null) {
      return selector;
    }
    Integer suite = table().names().get(word);
    if (suite == null) {
      return null;
    }
    int[] masks = table().traits().get(suite).clone();
    masks[Selector.OLDEST] = 0;
    return new Selector(masks);
  }

  /** Returns the suite of that name, or -1. */
  int suite(String name) {
    return table().words().containsKey(name) ? -1 : table().names().getOrDefault(name, -1);
  }

  int[] traits(int suite) {
    return table().traits().get(suite);
  }

  /** Tells whether a name in a cipher string may contain this character. */
  boolean isNameCharacter(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || nameCharacters.indexOf(c) >= 0;
  }

  /** Returns what {@code DEFAULT} stands for at the start of a cipher string. */
  String defaultList() {
    return defaultList;
  }

  /** Compares versions of numbers joined by dots; a missing number is 0. */
  static int compare(String left, String right) {
    List<Integer> a = numbers(left);
    List<Integer> b = numbers(right);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    for (String part : version.split("\\.", -1)) {
      numbers.add(part.isEmpty() ? 0 : Integer.parseInt(part));
    }
    return numbers;
  }

  /** Cuts what follows the numbers: {@code 1.0.2u} becomes {@code 1.0.2}. */
  private static String digits(String version) {
    int end = 0;
    while (end < version.length()
        && end < 24
        && (version.charAt(end) == '.' || isDigit(version.charAt(end)))) {
      end++;
    }
    String numbers = version.substring(0, end);
    for (String part : numbers.split("\\.", -1)) {
      if (part.length() > 4) {
        return "0";
      }
    }
    return numbers;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String toString() {
    return "OpenSSL " + series + (isExact() ? "" : " for " + asked);
  }
}
