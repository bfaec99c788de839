package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postlint.access.RestrictionClasses;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.ProxyAccess;
import org.postlint.catalog.Restriction;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.value.EndpointList;
import org.postlint.config.value.Flag;
import org.postlint.config.value.InPlaceSecrets;
import org.postlint.config.value.Item;
import org.postlint.config.value.ItemList;
import org.postlint.config.value.Keyword;
import org.postlint.config.value.KeywordSet;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.NextHopList;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.PlainText;
import org.postlint.config.value.ProtocolList;
import org.postlint.config.value.RestrictionList;
import org.postlint.config.value.TableList;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.TimeSpan;
import org.postlint.config.value.TypedValue;
import org.postlint.config.value.WholeNumber;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;
import org.postlint.tls.Version;

/**
 * What a value amounts to, whatever the spelling.
 *
 * @param key equal for two values of a parameter that do the same
 * @param words the value for people
 */
record Meaning(String key, String words) {
  private static final char END = '\0';
  private static final String TLS = "TLSv";
  private static final List<String> VERSIONS = versions();

  private static List<String> versions() {
    List<String> names = new ArrayList<>();
    for (Version version : Version.values()) {
      names.add(version.text());
    }
    return List.copyOf(names);
  }

  static Meaning of(Configuration configuration, EffectiveValue value) {
    Catalog catalog = configuration.catalog();
    Optional<Parameter> parameter = catalog.parameter(value.name());
    Expansion expansion = value.expansion();
    if (expansion instanceof Expansion.Unknown unknown) {
      String partial = unknown.partial().text();
      String words = words(partial.replace(Expansion.Unknown.HOLE, '?'));
      String known =
          isApproval(catalog, value.name())
              ? approved(unknown.partial())
              : isList(parameter) ? elements(unknown.partial()) : partial;
      return new Meaning("?" + known + END + unknown.reason(), words);
    }
    if (expansion instanceof Expansion.Failed failed) {
      return new Meaning(
          "!" + value.raw().text() + END + failed.words(), words(value.raw().text()));
    }
    MappedText text = expansion.known().orElse(MappedText.empty());
    if (isApproval(catalog, value.name())) {
      return new Meaning(approved(text), words(text.text()));
    }
    Optional<Parsed> parsed = Optional.empty();
    if (parameter.isPresent()) {
      parsed = Optional.of(configuration.valueTypes().parse(parameter.get(), text));
    } else {
      Optional<Family> family = catalog.family(value.name());
      if (family.isPresent()) {
        parsed = Optional.of(configuration.valueTypes().parse(family.get(), value.name(), text));
      } else if (isClass(configuration, value.name())) {
        parsed = Optional.of(configuration.valueTypes().parseRestrictions(value.name(), text));
      }
    }
    Optional<TypedValue> typed = parsed.filter(Parsed::isValid).flatMap(Parsed::value);
    return typed.isPresent()
        ? new Meaning(key(typed.get(), catalog), words(typed.get(), text.text()))
        : new Meaning("=" + text.text(), words(text.text()));
  }

  /** Tells whether a name stands for restrictions, in which old names count as the new ones. */
  private static boolean isClass(Configuration configuration, String name) {
    return new RestrictionClasses(configuration, configuration.main())
        .names()
        .orElse(List.of())
        .contains(name);
  }

  private static String elements(MappedText list) {
    StringBuilder elements = new StringBuilder();
    for (Word word : Words.split(list, Words.Separators.LIST, true)) {
      elements.append(word.raw().text()).append(END);
    }
    return elements.toString();
  }

  private static boolean isApproval(Catalog catalog, String name) {
    for (ProxyAccess access : catalog.proxyAccess()) {
      if (access.approved().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Only tables that are asked for through proxymap are approved; it skips all other words. */
  private static String approved(MappedText list) {
    Set<String> tables = new TreeSet<>();
    for (Word word : Words.split(list, Words.Separators.LIST, true)) {
      String text = word.raw().text();
      if (text.startsWith("proxy:") || text.indexOf(Expansion.Unknown.HOLE) >= 0) {
        tables.add(text);
      }
    }
    return String.join(String.valueOf(END), tables);
  }

  /** Tells whether blanks and commas separate the elements of a parameter's value. */
  static boolean isList(Optional<Parameter> parameter) {
    return parameter.isPresent()
        && switch (parameter.get().semantic()) {
          case PATH_LIST,
              TABLE_LIST,
              SET_OF_ENUM,
              ADDRESS_LIST,
              NAME_LIST,
              DOMAIN_MATCH_LIST,
              PROTOCOLS,
              MACRO_LIST,
              RESTRICTION_LIST,
              CERT_MATCH_LIST,
              ACCESS_LIST,
              MILTER_LIST ->
              true;
          default -> false;
        };
  }

  private static String words(TypedValue value, String text) {
    if (!(value instanceof ProtocolList list)) {
      return words(text);
    }
    List<String> on = list.enabled(VERSIONS);
    if (on.isEmpty()) {
      return "no version";
    }
    int first = VERSIONS.indexOf(on.get(0));
    boolean range = VERSIONS.indexOf(on.get(on.size() - 1)) - first == on.size() - 1;
    if (on.size() == 1 || !range) {
      return String.join(", ", on);
    }
    String last = on.get(on.size() - 1);
    boolean tls = on.get(0).startsWith(TLS) && last.startsWith(TLS);
    return on.get(0) + "\u2013" + (tls ? last.substring(TLS.length()) : last);
  }

  private static String words(String text) {
    if (text.isEmpty()) {
      return "(empty)";
    }
    StringBuilder squeezed = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Bytes.isSpace(c)) {
        squeezed.append(c);
      } else if (!blank) {
        squeezed.append(' ');
      }
      blank = Bytes.isSpace(c);
    }
    return InPlaceSecrets.mask(squeezed.toString());
  }

  private static String key(TypedValue value, Catalog catalog) {
    StringBuilder key = new StringBuilder();
    if (value instanceof Flag flag) {
      key.append(flag.on());
    } else if (value instanceof WholeNumber number) {
      key.append(number.value());
    } else if (value instanceof TimeSpan time) {
      key.append(time.seconds());
    } else if (value instanceof Keyword keyword) {
      key.append(keyword.word());
    } else if (value instanceof KeywordSet set) {
      set.words().stream().distinct().sorted().forEach(word -> key.append(word).append(END));
    } else if (value instanceof ProtocolList list) {
      key.append(list.enabled(VERSIONS));
    } else if (value instanceof MatchList list) {
      list.patterns().forEach(pattern -> item(key, pattern.item()));
    } else if (value instanceof TableList list) {
      for (TableSpec table : list.tables()) {
        item(key, table.item());
      }
    } else if (value instanceof RestrictionList list) {
      list.entries().forEach(entry -> restriction(key, entry, catalog));
    } else if (value instanceof NextHopList list) {
      list.hops().forEach(hop -> item(key, hop.item()));
    } else if (value instanceof EndpointList list) {
      list.entries().forEach(entry -> item(key, entry.item()));
    } else if (value instanceof ItemList list) {
      list.items().forEach(each -> item(key, each));
    } else if (value instanceof PlainText plain) {
      key.append(plain.text().text());
    }
    return key.toString();
  }

  private static void item(StringBuilder key, Item item) {
    key.append(item.braced() ? '{' : '=').append(item.string()).append(END);
  }

  /** Old names of restrictions count as the new ones, and a bare table as what it stands for. */
  private static void restriction(StringBuilder key, RestrictionList.Entry entry, Catalog catalog) {
    String name = entry.keyword().isEmpty() ? entry.name().string() : entry.keyword();
    Optional<Restriction> known = catalog.restriction(name.toLowerCase(Locale.ROOT));
    key.append(entry.warnOnly() ? "warn " : "");
    key.append(known.flatMap(Restriction::replacement).orElse(name)).append(END);
    if (entry.form() == RestrictionList.Form.TABLE) {
      item(key, entry.name());
    }
    entry.argument().ifPresent(argument -> item(key, argument));
  }
}
