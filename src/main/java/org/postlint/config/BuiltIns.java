package org.postlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Memory;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.syntax.ValueTree;
import org.postlint.text.MappedText;

/**
 * What one release makes of the parameters of the catalog. Shared by all configurations for that
 * release, as every service of each of them asks for the same defaults. Grows no larger than the
 * catalog; safe for threads.
 */
final class BuiltIns {
  private static final int LONGEST_REMEMBERED = 1000;

  private final Catalog catalog;
  private final Release release;
  private final ValueSyntax syntax;
  private final Map<String, BuiltIn> found = new ConcurrentHashMap<>();

  /** Defaults with references, read. */
  private final Memory<String, ValueTree> trees = new Memory<>();

  /**
   * A parameter of the catalog, of whatever release.
   *
   * @param rank what the release makes of its name; {@link KnownNames.Rank#NONE} where it has no
   *     such parameter
   * @param raw whether its value is not expanded
   * @param byDefault its value where no file sets it and the host decides nothing
   * @param references the names that the default refers to
   */
  record BuiltIn(
      Optional<Parameter> parameter,
      KnownNames.Rank rank,
      boolean raw,
      Settings.Default byDefault,
      List<String> references) {
    boolean isKnown() {
      return rank != KnownNames.Rank.NONE;
    }
  }

  private BuiltIns(Catalog catalog, Release release) {
    this.catalog = catalog;
    this.release = release;
    this.syntax = ValueSyntax.of(release);
  }

  /** Returns what the values of the release may consist of. */
  ValueSyntax syntax() {
    return syntax;
  }

  static BuiltIns of(Catalog catalog, Release release) {
    return catalog.derived(
        BuiltIns.class, "built-in " + release, () -> new BuiltIns(catalog, release));
  }

  /** Returns the parameter of that name, or null when the catalog has none. */
  @Nullable BuiltIn find(String name) {
    BuiltIn known = found.get(name);
    if (known == null) {
      Optional<Parameter> parameter = catalog.parameter(name);
      if (parameter.isPresent()) {
        known = make(parameter);
        found.put(name, known);
      }
    }
    return known;
  }

  /** Reads a value; what is written in no file is read once. */
  ValueTree tree(MappedText value) {
    if (!value.isUnwritten() || value.length() > LONGEST_REMEMBERED) {
      return ValueTree.parse(value);
    }
    ValueTree known = trees.find(value.text());
    if (known == null) {
      known = ValueTree.parse(value);
      trees.keep(value.text(), known);
    }
    return known;
  }

  private BuiltIn make(Optional<Parameter> of) {
    Parameter parameter = of.get();
    boolean known = parameter.isKnown(release);
    KnownNames.Rank rank =
        isLegacy(parameter)
            ? KnownNames.Rank.LEGACY
            : known ? KnownNames.Rank.BUILT_IN : KnownNames.Rank.NONE;
    Settings.Default byDefault = defaultOf(parameter);
    return new BuiltIn(
        of,
        rank,
        known && parameter.isRaw(release),
        byDefault,
        references(byDefault.text().text()));
  }

  private boolean isLegacy(Parameter parameter) {
    if (!parameter.isRenamed()) {
      return false;
    }
    Optional<Release> removed = parameter.removed();
    return removed.isPresent()
        ? release.compareSeries(removed.get()) >= 0
        : parameter.readBy(release).isEmpty();
  }

  private Settings.Default defaultOf(Parameter parameter) {
    Optional<String> text = parameter.defaultValue(release);
    boolean computed = parameter.isComputed();
    if (text.isPresent()) {
      Origin origin = computed ? new Origin.Computed() : new Origin.BuiltInDefault();
      return new Settings.Default(MappedText.unwritten(text.get()), origin, null);
    }
    if (!computed) {
      return new Settings.Default(MappedText.empty(), new Origin.BuiltInDefault(), null);
    }
    String why = parameter.computedBy().orElse("decided when Postfix runs");
    return Settings.unknown("no file sets " + parameter.name() + ", so it is the " + why);
  }

  /**
   * Returns every name that an expansion of a text could look up: whatever follows a dollar sign,
   * with or without braces. It may be more than is looked up, never less.
   */
  static List<String> references(String text) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    while (dollar >= 0) {
      int start = dollar + 1;
      while (start < text.length() && isBefore(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < text.length() && Bytes.isNameChar(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        names.add(text.substring(start, end));
      }
      dollar = text.indexOf('$', dollar + 1);
    }
    return List.copyOf(names);
  }

  private static boolean isBefore(char c) {
    return c == '{' || c == '(' || Bytes.isSpace(c);
  }
}
