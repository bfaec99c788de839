package org.postlint.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Parameter;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Origin;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.fix.Comparison.Cause;
import org.postlint.fix.Comparison.Entry;
import org.postlint.syntax.Field;
import org.postlint.text.Place;

/**
 * Compares two configurations by their effect, which may be for different releases, and says why
 * each difference is one.
 */
public final class Comparer {
  private final Configuration before;
  private final Configuration after;
  private final Upgrade upgrade;
  private final Readers readers;
  private final List<Entry> entries = new ArrayList<>();

  /** What the build, the host or the process decides, and what follows from nothing else. */
  private final Set<String> passedOver = new HashSet<>();

  private Comparer(Configuration before, Configuration after) {
    this.before = before;
    this.after = after;
    this.upgrade = new Upgrade(before, after);
    this.readers = new Readers(after);
  }

  /** Compares two configurations. */
  public static Comparison compare(Configuration before, Configuration after) {
    Comparer comparer = new Comparer(before, after);
    comparer.run();
    Set<String> named = new HashSet<>();
    comparer.entries.forEach(each -> named.add(each.difference().name()));
    return new Comparison(
        before,
        after,
        comparer.sorted(),
        comparer.upgrade.isOne() ? comparer.upgrade.remarks(named) : List.of());
  }

  private void run() {
    Map<String, Difference> ends = new LinkedHashMap<>();
    if (upgrade.isOne()) {
      addSettings(ends);
    }
    List<Difference> parameters = new ArrayList<>();
    for (Difference difference : EffectDiff.between(before, after)) {
      if (difference.kind() != Difference.Kind.PARAMETER) {
        add(difference, cause(difference));
      } else if (!ends.containsKey(difference.name() + difference.where().get(0))) {
        effective(difference).ifPresent(parameters::add);
      }
    }
    Set<String> names = new HashSet<>();
    parameters.forEach(each -> names.add(each.name()));
    entries.forEach(each -> names.add(each.difference().name()));
    for (Difference difference : parameters) {
      Cause cause = parameterCause(difference, names);
      boolean idle =
          !passedOver.isEmpty()
              && (cause == Cause.READING || cause == Cause.FOLLOWS)
              && Consequence.isOne(after, difference, passedOver)
              && !Consequence.isOne(after, difference, without(names, difference.name()));
      if (!idle) {
        add(difference, cause);
      }
    }
    if (upgrade.isOne()) {
      upgrade.begun().stream()
          .filter(each -> after.services().isEmpty() || !readers.ofMain(each.name()).isEmpty())
          .forEach(each -> add(each, Cause.BEGINS));
    }
  }

  /** Settings of both that only one of the releases takes notice of. */
  private void addSettings(Map<String, Difference> found) {
    for (String name : after.main().written()) {
      if (before.main().value(name).set()) {
        addSetting(
            found,
            Difference.MAIN,
            before.main().value(name),
            after.main().value(name),
            before.isUsed(name),
            after.isUsed(name));
      }
    }
    for (Service service : after.services()) {
      Optional<Service> old = before.service(service.name(), service.type());
      for (String name : service.scope().written()) {
        if (service.active() && old.isPresent() && old.get().option(name).isPresent()) {
          addSetting(
              found,
              service.key(),
              old.get().scope().value(name),
              service.scope().value(name),
              before.isUsed(old.get(), name),
              after.isUsed(service, name));
        }
      }
    }
  }

  private void addSetting(
      Map<String, Difference> found,
      String where,
      EffectiveValue was,
      EffectiveValue is,
      boolean wasUsed,
      boolean isUsed) {
    if (wasUsed != isUsed) {
      Difference difference =
          new Difference(
              Difference.Kind.PARAMETER,
              is.name(),
              List.of(where),
              wasUsed ? Meaning.of(before, was).words() : Difference.NOTHING,
              isUsed ? Meaning.of(after, is).words() : Difference.NOTHING);
      found.put(is.name() + where, difference);
      add(difference, isUsed ? Cause.BEGINS : Cause.ENDS);
    }
  }

  /**
   * Returns a difference between values that both releases know, under whatever name; nothing where
   * there is none, or where the host decides.
   */
  private Optional<Difference> effective(Difference difference) {
    String where = difference.where().get(0);
    EffectiveValue was = value(before, where, difference.name());
    EffectiveValue is = value(after, where, difference.name());
    boolean written = was.set() || is.set();
    if (!written && (isOfHost(was) || isOfHost(is))) {
      passedOver.add(difference.name());
      return Optional.empty();
    }
    if (was.raw().text().equals(is.raw().text()) && isRaw(before, was) != isRaw(after, is)) {
      // One release expands it before its program sees it, in the other the program does.
      return Optional.empty();
    }
    if (was.name().equals(is.name())) {
      boolean known = before.knows(was.name()) && after.knows(is.name());
      return known || written ? Optional.of(difference) : Optional.empty();
    }
    Meaning meant = Meaning.of(before, was);
    Meaning means = Meaning.of(after, is);
    return meant.key().equals(means.key())
        ? Optional.empty()
        : Optional.of(
            new Difference(
                difference.kind(),
                difference.name(),
                difference.where(),
                meant.words(),
                means.words()));
  }

  private static boolean isRaw(Configuration configuration, EffectiveValue value) {
    return configuration
        .catalog()
        .parameter(value.name())
        .filter(each -> each.isRaw(configuration.target().postfix()))
        .isPresent();
  }

  private static boolean isOfHost(EffectiveValue value) {
    return value.origin() instanceof Origin.Computed
        || value.origin() instanceof Origin.PresetByPostfix;
  }

  /** Returns the value under the name that a release knows it by. */
  private static EffectiveValue value(Configuration configuration, String where, String name) {
    Scope scope = scope(configuration, where);
    if (!configuration.knows(name)) {
      Optional<Parameter> parameter = configuration.catalog().parameter(name);
      for (Parameter.OldName old : parameter.map(Parameter::oldNames).orElse(List.of())) {
        if (configuration.knows(old.name())) {
          return scope.value(old.name());
        }
      }
    }
    return scope.value(name);
  }

  private static Scope scope(Configuration configuration, String where) {
    return service(configuration, where).map(Service::scope).orElseGet(configuration::main);
  }

  private static Optional<Service> service(Configuration configuration, String where) {
    int slash = where.lastIndexOf('/');
    return slash < 0
        ? Optional.empty()
        : configuration.service(where.substring(0, slash), where.substring(slash + 1));
  }

  private Cause cause(Difference difference) {
    if (difference.kind() == Difference.Kind.COLUMN) {
      String where = difference.where().get(0);
      for (Field field : Field.values()) {
        if (field.text().equals(difference.name())) {
          Optional<String> was = service(before, where).map(each -> each.field(field));
          Optional<String> is = service(after, where).map(each -> each.field(field));
          return was.equals(is) ? Cause.DEFAULT : Cause.SETTING;
        }
      }
    }
    return Cause.SETTING;
  }

  private Cause parameterCause(Difference difference, Set<String> names) {
    String where = difference.where().get(0);
    EffectiveValue was = value(before, where, difference.name());
    EffectiveValue is = value(after, where, difference.name());
    boolean same = was.raw().text().equals(is.raw().text());
    if (!same) {
      return was.set() || is.set() ? Cause.SETTING : Cause.DEFAULT;
    }
    boolean level =
        catalogChoice(is.name()) && before.target().postfix().equals(after.target().postfix());
    return level || Consequence.isOne(after, difference, without(names, difference.name()))
        ? Cause.FOLLOWS
        : Cause.READING;
  }

  /** Tells whether the default is a choice by compatibility level. */
  private boolean catalogChoice(String name) {
    return after
        .catalog()
        .parameter(name)
        .flatMap(each -> each.levelChoice(after.target().postfix()))
        .isPresent();
  }

  private static Set<String> without(Set<String> names, String name) {
    Set<String> others = new HashSet<>(names);
    others.remove(name);
    return others;
  }

  private void add(Difference difference, Cause cause) {
    String where = difference.where().get(0);
    Optional<Place> old = place(before, difference, where);
    Optional<Place> now = place(after, difference, where);
    List<String> services = new ArrayList<>();
    if (where.equals(Difference.MAIN)) {
      List<Service> reading = readers.ofMain(difference.name());
      if (reading.size() < after.services().size()) {
        reading.forEach(each -> services.add(each.key()));
      }
    }
    entries.add(new Entry(difference, cause, services, old, now));
  }

  private static Optional<Place> place(
      Configuration configuration, Difference difference, String where) {
    return switch (difference.kind()) {
      case PARAMETER -> value(configuration, where, difference.name()).place();
      case COLUMN, ARGUMENTS, SERVICE ->
          service(configuration, where).map(each -> each.place(Field.SERVICE));
    };
  }

  /**
   * Services come and go first, then columns and arguments, then parameters by what they decide.
   */
  private List<Entry> sorted() {
    Importance importance = Importance.read();
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparingInt((Entry each) -> kindRank(each.difference().kind()))
            .thenComparing(each -> each.cause() == Cause.FOLLOWS)
            .thenComparingInt(
                each ->
                    each.difference().kind() == Difference.Kind.PARAMETER
                        ? importance.rank(each.difference().name())
                        : 0)
            .thenComparing(
                each ->
                    each.difference().kind() == Difference.Kind.PARAMETER
                        ? each.difference().name()
                        : ""));
    return sorted;
  }

  private static int kindRank(Difference.Kind kind) {
    return switch (kind) {
      case SERVICE -> 0;
      case COLUMN -> 1;
      case ARGUMENTS -> 2;
      case PARAMETER -> 3;
    };
  }
}
