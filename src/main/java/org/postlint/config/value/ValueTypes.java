package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Kind;
import org.postlint.catalog.Limits;
import org.postlint.catalog.Memory;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.RestrictionList;
import org.postlint.catalog.TimeUnit;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/**
 * Reads expanded values as the programs of one release read them. A value that is not fully known
 * ({@link org.postlint.config.Expansion.Unknown}) may be read too if it is a list: the items that
 * hold a hole are the unknown ones. Safe for threads; what it remembers is bounded.
 */
public final class ValueTypes {
  /** Longer values are rarely met twice, and would take much room. */
  private static final int LONGEST_REMEMBERED = 500;

  /** A table of this type has its only entry in its name. */
  private static final String INLINE = "static:";

  private final Catalog catalog;
  private final Release release;

  /** What was read before: rule after rule, and configuration after configuration, has the same. */
  private final Memory<Question, Parsed> values = new Memory<>();

  private final Memory<Question, Parsed> restrictions = new Memory<>();

  private ValueTypes(Catalog catalog, Release release) {
    this.catalog = catalog;
    this.release = release;
  }

  /** Returns the readers of a release, which all that have the same catalog share. */
  public static ValueTypes of(Catalog catalog, Release release) {
    return catalog.derived(
        ValueTypes.class, "value types " + release, () -> new ValueTypes(catalog, release));
  }

  /** A text that is read as the value of a parameter. */
  private record Question(String parameter, String text) {
    // Written out: what a record makes of itself is costly when it is first used.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Question that
          && text.equals(that.text)
          && parameter.equals(that.parameter);
    }

    @Override
    public int hashCode() {
      return 31 * parameter.hashCode() + text.hashCode();
    }
  }

  /**
   * Tells whether what a text means can be remembered for others that are written elsewhere. It
   * cannot where a table has its entries in it: these know their places.
   */
  private static boolean isShared(String text) {
    return text.length() <= LONGEST_REMEMBERED && text.indexOf('{') < 0 && !text.contains(INLINE);
  }

  static boolean atLeast(Release release, int major, int minor) {
    return release.major() > major || (release.major() == major && release.minor() >= minor);
  }

  /** Reads the value of a built-in parameter. */
  public Parsed parse(Parameter parameter, MappedText value) {
    if (!isShared(value.text())) {
      return read(parameter, value);
    }
    Question question = new Question(parameter.name(), value.text());
    Parsed known = values.find(question);
    if (known == null) {
      known = read(parameter, MappedText.unwritten(value.text()));
      values.keep(question, known);
    }
    return known;
  }

  private Parsed read(Parameter parameter, MappedText value) {
    Kind kind = parameter.kind(release);
    if (!kind.isText()) {
      TimeUnit unit = parameter.timeUnit().orElse(TimeUnit.SECOND);
      return parseScalar(parameter.name(), kind, parameter.limits(release), unit, value);
    }
    Optional<ValueError> length = checkLength(parameter, value);
    return length.isPresent() ? Parsed.failed(length.get()) : parseText(parameter, value);
  }

  /** Reads the value of {@code name}, a member of a family. */
  public Parsed parse(Family family, String name, MappedText value) {
    if (family.kind().isText()) {
      return Parsed.of(new PlainText(value));
    }
    TimeUnit unit = family.timeUnit().orElse(TimeUnit.SECOND);
    return parseScalar(name, family.kind(), family.limits(), unit, value);
  }

  /**
   * Reads a list of restrictions.
   *
   * @param list the parameter that the list is evaluated for; for a restriction class the one that
   *     names it. It decides what a table by itself stands for
   */
  public Parsed parseRestrictions(String list, MappedText value) {
    if (!isShared(value.text())) {
      return readRestrictions(list, value);
    }
    Question question = new Question(list, value.text());
    Parsed known = restrictions.find(question);
    if (known == null) {
      known = readRestrictions(list, MappedText.unwritten(value.text()));
      restrictions.keep(question, known);
    }
    return known;
  }

  private Parsed readRestrictions(String list, MappedText value) {
    String bareTable = catalog.restrictionList(list).flatMap(RestrictionList::bareTable).orElse("");
    return new RestrictionReader(catalog, release, bareTable, value).read();
  }

  /** Reads a lookup table, {@code type:name}; the value has one table or none. */
  public Parsed parseTable(MappedText value) {
    List<ValueError> errors = new ArrayList<>();
    Item item = new Item(value, 0, value.length(), false);
    TableSpec table = new TableReader(release, errors).read(item);
    return Parsed.of(new TableList(List.of(table)), errors);
  }

  /** Reads {@code transport:nexthop}, as it stands in transport tables and actions. */
  public NextHopList parseTransport(MappedText value) {
    return (NextHopList) new HopReader().transport(value).value().orElseThrow();
  }

  /** Reads a next hop, or several where the release takes a list. */
  public NextHopList parseNextHop(MappedText value) {
    boolean list = atLeast(release, 3, 5);
    return (NextHopList) new HopReader().hops(value, list).value().orElseThrow();
  }

  private Parsed parseScalar(
      String name, Kind kind, Limits limits, TimeUnit unit, MappedText value) {
    NumberReader reader = new NumberReader(name, value);
    if (kind.isBoolean()) {
      return reader.flag();
    }
    return kind == Kind.TIME ? reader.time(unit, limits) : reader.whole(kind, limits);
  }

  private Optional<ValueError> checkLength(Parameter parameter, MappedText value) {
    Limits limits = parameter.limits(release);
    return limits.allow(value.length()) ? Optional.empty() : wrongLength(parameter, value, limits);
  }

  private static Optional<ValueError> wrongLength(
      Parameter parameter, MappedText value, Limits limits) {
    long length = value.length();
    boolean isShort = length < limits.min().orElse(0);
    long limit = isShort ? limits.min().orElse(0) : limits.max().orElse(0);
    String log =
        "bad string length "
            + length
            + (isShort ? " < " : " > ")
            + limit
            + ": "
            + parameter.name()
            + " = "
            + value.text();
    String message = length == 0 ? "must not be empty" : "must not be longer than " + limit;
    if (isShort && length > 0) {
      message = "must not be shorter than " + limit;
    }
    return Optional.of(new ValueError(0, value.length(), message, log, true));
  }

  private Parsed parseText(Parameter parameter, MappedText value) {
    return switch (GrammarTable.grammar(parameter)) {
      case TEXT -> Parsed.of(new PlainText(value));
      case HOST_NAME -> HostNames.read(value);
      case ADDRESS -> address(parameter.name(), value);
      case LEVEL -> level(parameter.name(), value);
      case WORD -> new KeywordReader(parameter, release, value).one();
      case WORDS -> new KeywordReader(parameter, release, value).several();
      case ITEMS -> items(value, Words.Separators.LIST, false);
      case BRACED_ITEMS -> items(value, Words.Separators.LIST, atLeast(release, 3, 0));
      case COLON_ITEMS -> items(value, Words.Separators.LIST_AND_COLON, false);
      case PROTOCOLS -> ProtocolReader.read(release, value);
      case MATCH -> new MatchReader(parameter.name(), release, value).patterns();
      case TABLES -> new MatchReader(parameter.name(), release, value).tables();
      case RESTRICTIONS -> parseRestrictions(parameter.name(), value);
      case MILTERS -> new HopReader().milters(value, atLeast(release, 3, 0));
      case TRANSPORT -> new HopReader().transport(value);
      case NEXT_HOP -> new HopReader().hops(value, atLeast(release, 3, 5));
      case NEXT_HOPS -> new HopReader().hops(value, true);
      case ENDPOINT -> new HopReader().server(value);
    };
  }

  private static Parsed address(String name, MappedText value) {
    String text = value.text();
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    if (text.isEmpty() || AddressParser.isAddress(bare)) {
      return Parsed.of(new PlainText(value));
    }
    String log = "smtp_connect_addr: bad " + name + " parameter: " + text;
    return Parsed.failed(new ValueError(0, value.length(), "not a network address", log, true));
  }

  private static Parsed level(String name, MappedText value) {
    if (CompatibilityLevel.number(value.text()) >= 0) {
      return Parsed.of(new PlainText(value));
    }
    String log = GrammarTable.unknownWord(name, value.text(), value.text());
    String message = "not a number, or two or three with dots between them";
    return Parsed.failed(new ValueError(0, value.length(), message, log, true));
  }

  private static Parsed items(MappedText value, Words.Separators separators, boolean braces) {
    Splitter.Split split = new Splitter(separators, braces).split(value, 0);
    return Parsed.of(new ItemList(split.items()), split.errors());
  }
}
