package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.DefaultValue;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Status;
import org.postlint.config.Configuration;
import org.postlint.config.Expansion;
import org.postlint.config.Service;
import org.postlint.fix.Comparison.Remark;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** What comes, stays or goes with another release, beyond values that differ. */
final class Upgrade {
  /** Words by which a parameter of several words switches something off. */
  private static final Set<String> OFF = Set.of("", "no", "none", "off", "disable", "ignore");

  private final Configuration before;
  private final Configuration after;
  private final Catalog catalog;
  private final Release from;
  private final Release to;

  Upgrade(Configuration before, Configuration after) {
    this.before = before;
    this.after = after;
    this.catalog = after.catalog();
    this.from = before.target().postfix();
    this.to = after.target().postfix();
  }

  /** Tells whether a release is left for another. */
  boolean isOne() {
    return !from.equals(to);
  }

  /** Returns what only the other release knows, and acts on though nothing sets it. */
  List<Difference> begun() {
    List<Difference> begun = new ArrayList<>();
    for (String name : catalog.parameterNames()) {
      Parameter parameter = catalog.parameter(name).orElseThrow();
      if (!parameter.isKnown(from)
          && parameter.isKnown(to)
          && parameter.oldNames().isEmpty()
          && !parameter.isRenamed()
          && !after.main().value(name).set()
          && !parameter.isComputed()) {
        Optional<String> value = after.main().value(name).string();
        if (value.isPresent() && acts(parameter, value.get())) {
          begun.add(
              new Difference(
                  Difference.Kind.PARAMETER,
                  name,
                  List.of(Difference.MAIN),
                  Difference.NOTHING,
                  Meaning.of(after, after.main().value(name)).words()));
        }
      }
    }
    return begun;
  }

  /** Tells whether a switch, or a choice that could be one for nothing, is on. */
  private boolean acts(Parameter parameter, String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (parameter.kind(to).isBoolean()) {
      return word.equals("yes");
    }
    List<String> words = parameter.allowedValues(to);
    return words.stream().anyMatch(OFF::contains) && !OFF.contains(word);
  }

  /**
   * Returns what the compatibility level holds back, the defaults that changed without effect, and
   * the names that have become old ones.
   *
   * @param named the parameters that differ in effect
   */
  List<Remark> remarks(Set<String> named) {
    List<Remark> remarks = new ArrayList<>();
    for (String name : catalog.parameterNames()) {
      Parameter parameter = catalog.parameter(name).orElseThrow();
      Optional<DefaultValue.LevelChoice> choice = parameter.levelChoice(to);
      if (choice.isPresent()
          && !choice.equals(parameter.levelChoice(from))
          && !after.main().value(name).set()) {
        heldBack(name, choice.get()).ifPresent(remarks::add);
      }
    }
    Set<String> told = new HashSet<>(named);
    remarks.forEach(each -> told.add(each.name()));
    for (String name : catalog.parameterNames()) {
      sameEffect(catalog.parameter(name).orElseThrow())
          .filter(each -> !told.contains(name))
          .ifPresent(remarks::add);
    }
    for (String name : after.main().written()) {
      add(remarks, name, after.main().value(name).place());
    }
    for (Service service : after.services()) {
      for (Option option : service.options()) {
        add(remarks, option.name(), Optional.of(option.place()));
      }
    }
    return remarks;
  }

  private Optional<Remark> heldBack(String name, DefaultValue.LevelChoice choice) {
    String now = text(after.main().value(name).expansion());
    boolean held =
        now.equals(text(after.main().expansion(choice.below())))
            && !now.equals(text(after.main().expansion(choice.atOrAbove())));
    return held
        ? Optional.of(
            new Remark(
                Comparison.Kind.HELD_BACK,
                name,
                choice.level(),
                words(choice.below()),
                words(choice.atOrAbove()),
                Optional.empty()))
        : Optional.empty();
  }

  private Optional<Remark> sameEffect(Parameter parameter) {
    String name = parameter.name();
    if (parameter.isComputed()
        || !parameter.isKnown(from)
        || !parameter.isKnown(to)
        || before.main().value(name).set()
        || after.main().value(name).set()) {
      return Optional.empty();
    }
    String old = parameter.defaultValue(from).orElse("");
    String now = parameter.defaultValue(to).orElse("");
    return old.equals(now)
        ? Optional.empty()
        : Optional.of(
            new Remark(Comparison.Kind.SAME_EFFECT, name, "", old, now, Optional.empty()));
  }

  /** Returns what is known of a value; parts that the host decides are the same in all of them. */
  private static String text(Expansion expansion) {
    return expansion instanceof Expansion.Unknown unknown
        ? unknown.partial().text()
        : expansion.known().map(MappedText::text).orElse("");
  }

  private static String words(String value) {
    return value.isEmpty() ? "(empty)" : value;
  }

  private void add(List<Remark> remarks, String name, Optional<Place> place) {
    Optional<Parameter> parameter = catalog.parameter(name);
    if (parameter.isPresent()
        && parameter.get().status(to) == Status.DEPRECATED
        && parameter.get().status(from) != Status.DEPRECATED
        && after.knows(name)) {
      String since =
          parameter
              .get()
              .deprecatedSince()
              .or(parameter.get()::removed)
              .map(Release::series)
              .orElse("");
      remarks.add(
          new Remark(
              Comparison.Kind.OLD_NAME,
              name,
              since,
              "",
              parameter.get().replacement().orElse(""),
              place));
    }
  }
}
