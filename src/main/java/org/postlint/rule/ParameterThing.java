package org.postlint.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Semantic;
import org.postlint.catalog.Similar;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;

/** The parameter that a setting, a list, a table or a next hop belongs to. */
final class ParameterThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "parameter",
          Selector.NONE,
          "the parameter that the thing belongs to",
          List.of(
              Property.text("name", "its name"),
              Property.choice(
                  "type",
                  "the type of its value; unknown for a name that Postfix does not have",
                  types()),
              Property.text("unit", "the unit of a time without one: s, m, h, d or w"),
              Property.flag(
                  "free-text", "any text may stand in its value, an equals sign included"),
              Property.choice(
                  "status",
                  "what the target makes of the name",
                  "current",
                  "deprecated",
                  "later",
                  "removed",
                  "unknown"),
              Property.of("since", ValueType.VERSION, "the first release that has it"),
              Property.text("replacement", "the name to use instead"),
              Property.flag("renamed", "the replacement is the same parameter under a new name"),
              Property.flag("replacement-set", "the name to use instead is set here as well"),
              Property.list("similar", "word", "names of the target that are nearly the same"),
              Property.flag(
                  "used", "something uses the name: Postfix, or a value that refers to it"),
              Property.list("read-by", "word", "the programs of the target that read it"),
              Property.flag(
                  "read-here", "a program reads it: that of the service, or any that runs"),
              Property.flag(
                  "default-varies", "its default depends on release, compatibility level or host")),
          List.of());

  private final Scene scene;
  private final String name;
  private final @Nullable Service service;
  private final Map<String, Value> values = new HashMap<>();

  ParameterThing(Scene scene, String name, @Nullable Service service) {
    this.scene = scene;
    this.name = name;
    this.service = service;
  }

  private static String[] types() {
    ValueType[] all = ValueType.values();
    String[] words = new String[all.length];
    for (int i = 0; i < all.length; i++) {
      words[i] = all[i].word();
    }
    return words;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    Value known = values.get(property);
    if (known == null) {
      known = read(property);
      values.put(property, known);
    }
    return known;
  }

  private Value read(String property) {
    Catalog catalog = scene.configuration().catalog();
    Release release = scene.configuration().target().postfix();
    Optional<Parameter> parameter = catalog.parameter(name);
    return switch (property) {
      case "name" -> Value.word(name);
      case "type" -> type(catalog, parameter);
      case "unit" ->
          parameter
              .flatMap(Parameter::timeUnit)
              .map(unit -> Value.word(unit.name().substring(0, 1).toLowerCase(Locale.ROOT)))
              .orElse(Value.unknown("not a time"));
      case "free-text" -> freeText(catalog, parameter);
      case "status" -> Value.word(status(catalog, parameter, release));
      case "since" ->
          parameter
              .map(p -> Literals.version(p.since().series()))
              .orElse(Value.unknown("not a parameter of Postfix"));
      case "replacement" ->
          parameter
              .flatMap(Parameter::replacement)
              .map(Value::text)
              .orElse(Value.unknown("none is known"));
      case "renamed" -> Value.of(parameter.map(Parameter::isRenamed).orElse(false));
      case "replacement-set" -> Value.of(isReplacementSet(parameter));
      case "similar" -> Scene.words(similar(catalog, release));
      case "used" -> Value.of(scene.isUsed(name, service));
      case "read-by" -> Scene.words(readBy(parameter, release));
      case "read-here" -> scene.isReadHere(name, service);
      case "default-varies" ->
          parameter
              .map(p -> Value.of(p.defaultVaries()))
              .orElse(Value.unknown("not a parameter of Postfix"));
      default -> throw new IllegalArgumentException(property);
    };
  }

  private Value type(Catalog catalog, Optional<Parameter> parameter) {
    if (parameter.isPresent()) {
      return Value.word(ValueType.of(parameter.get()).word());
    }
    Optional<Family> family = catalog.family(name);
    if (family.isEmpty()) {
      return Value.unknown("not a parameter of Postfix");
    }
    return switch (family.get().kind()) {
      case TIME -> Value.word(ValueType.TIME.word());
      case STRING, RAW -> Value.word(ValueType.TEXT.word());
      case BOOL, NBOOL -> Value.word(ValueType.FLAG.word());
      default -> Value.word(ValueType.NUMBER.word());
    };
  }

  private Value freeText(Catalog catalog, Optional<Parameter> parameter) {
    if (parameter.isEmpty()) {
      return catalog.family(name).isPresent()
          ? Value.of(false)
          : Value.unknown("not a parameter of Postfix");
    }
    return Value.of(
        switch (parameter.get().semantic()) {
          case STRING, TEMPLATE, COMMAND, CHARSET -> true;
          case MILTER_LIST, RESTRICTION_LIST, NAME_LIST, SET_OF_ENUM -> hasAttributes(parameter);
          default -> false;
        });
  }

  /** Lists of names in which {@code name=value} is an element. */
  private static boolean hasAttributes(Optional<Parameter> parameter) {
    return parameter.get().semantic() == Semantic.NAME_LIST
        || parameter.get().semantic() == Semantic.MILTER_LIST;
  }

  private String status(Catalog catalog, Optional<Parameter> parameter, Release release) {
    if (parameter.isPresent()) {
      return parameter.get().status(release).name().toLowerCase(Locale.ROOT);
    }
    Optional<Family> family = catalog.family(name);
    if (family.isPresent() && scene.isUsed(name, service)) {
      return family.get().isKnown(release) ? "current" : "later";
    }
    return catalog.formerParameter(name).isPresent() ? "removed" : "unknown";
  }

  private List<String> similar(Catalog catalog, Release release) {
    List<String> names = Similar.names(name, catalog.parameterNames());
    return names.stream()
        .filter(each -> catalog.parameter(each).map(p -> p.isKnown(release)).orElse(false))
        .toList();
  }

  private boolean isReplacementSet(Optional<Parameter> parameter) {
    String replacement = parameter.flatMap(Parameter::replacement).orElse("");
    return scene.configuration().main().written().contains(replacement)
        || (service != null && service.option(replacement).isPresent());
  }

  private List<String> readBy(Optional<Parameter> parameter, Release release) {
    if (parameter.isPresent()) {
      return parameter.get().readBy(release);
    }
    return scene.configuration().catalog().family(name).map(Family::readBy).orElse(List.of());
  }

  @Override
  Optional<Place> place() {
    return Optional.empty();
  }

  @Override
  String word() {
    return name;
  }

  @Override
  @Nullable Service service() {
    return service;
  }
}
