package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.access.RestrictionClasses;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.RestrictionList;
import org.postlint.catalog.Semantic;
import org.postlint.catalog.Similar;
import org.postlint.catalog.TableType;
import org.postlint.config.value.Network;

/** What the target makes of the names of elements. */
final class ElementStatus {
  private static final List<String> VERSIONS =
      List.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private ElementStatus() {}

  static Value of(ElementThing element) {
    Scene scene = element.list().scene();
    Release release = scene.configuration().target().postfix();
    Catalog catalog = scene.configuration().catalog();
    Optional<Parameter> parameter = catalog.parameter(element.list().parameter());
    if (parameter.isEmpty()) {
      return Value.unknown("any name will do");
    }
    String name = element.parts().name();
    if (parameter.get().name().equals(RestrictionClasses.PARAMETER)) {
      return Value.word(builtIn(catalog, release, name).orElse("unknown"));
    }
    return switch (parameter.get().semantic()) {
      case RESTRICTION_LIST -> restriction(element, catalog, release, name);
      case TABLE_LIST -> table(catalog, release, element.parts().tableType());
      case PROTOCOLS -> protocol(name);
      case SET_OF_ENUM -> word(parameter.get(), release, name);
      default -> Value.unknown("any name will do");
    };
  }

  private static Value restriction(
      ElementThing element, Catalog catalog, Release release, String name) {
    if (name.indexOf(':') >= 0) {
      return table(catalog, release, name.substring(0, name.indexOf(':')));
    }
    Optional<String> builtIn = builtIn(catalog, release, name);
    if (builtIn.isPresent()) {
      return Value.word(builtIn.get());
    }
    ElementList list = element.list();
    Optional<Boolean> known = list.scene().isClass(name, list.service());
    return known.isEmpty()
        ? Value.unknown("it may be a restriction class")
        : Value.word(known.get() ? "current" : "unknown");
  }

  /** Returns what the release makes of a restriction that Postfix has itself. */
  private static Optional<String> builtIn(Catalog catalog, Release release, String name) {
    return catalog
        .restriction(name)
        .filter(known -> !known.lists().isEmpty())
        .map(known -> known.status(release).name().toLowerCase(Locale.ROOT));
  }

  /** Every list takes every restriction; but what it looks at may never be known there. */
  static Value acts(ElementThing element) {
    Catalog catalog = element.list().scene().configuration().catalog();
    Optional<Restriction> restriction = catalog.restriction(element.parts().name());
    if (restriction.isEmpty() || restriction.get().lists().isEmpty()) {
      return Value.unknown("not a restriction");
    }
    for (RestrictionList list : catalog.restrictionLists()) {
      if (list.parameter().equals(element.list().parameter())) {
        return Value.of(restriction.get().lists().contains(list.stage()));
      }
    }
    return Value.unknown("not a restriction list");
  }

  private static Value table(Catalog catalog, Release release, String type) {
    if (type.isEmpty()) {
      return Value.unknown("not a table");
    }
    Optional<TableType> known = catalog.tableType(type);
    return Value.word(
        known.isEmpty() ? "unknown" : known.get().isKnown(release) ? "current" : "later");
  }

  private static Value protocol(String name) {
    if (name.startsWith("0x")) {
      return Value.unknown("a number");
    }
    for (String version : VERSIONS) {
      if (version.equalsIgnoreCase(name)) {
        return Value.word("current");
      }
    }
    return Value.word("unknown");
  }

  private static Value word(Parameter parameter, Release release, String name) {
    if (parameter.allowedValues().isEmpty()) {
      return Value.unknown("any name will do");
    }
    for (Parameter.AllowedValue value : parameter.allowedValues()) {
      if (value.word().equalsIgnoreCase(name)) {
        boolean later = release.compareSeries(value.since()) < 0;
        return Value.word(value.isKnown(release) ? "current" : later ? "later" : "removed");
      }
    }
    return Value.word("unknown");
  }

  static Value similar(ElementThing element) {
    Scene scene = element.list().scene();
    Release release = scene.configuration().target().postfix();
    Catalog catalog = scene.configuration().catalog();
    Optional<Parameter> parameter = catalog.parameter(element.list().parameter());
    List<String> valid = new ArrayList<>();
    if (parameter.isPresent()) {
      Semantic semantic = parameter.get().semantic();
      if (semantic == Semantic.RESTRICTION_LIST) {
        for (Restriction each : catalog.restrictions()) {
          if (each.isKnown(release) && !each.lists().isEmpty()) {
            valid.add(each.name());
          }
        }
        scene.classes(element.list().service()).names().ifPresent(valid::addAll);
      } else if (semantic == Semantic.PROTOCOLS) {
        valid.addAll(VERSIONS);
      } else {
        valid.addAll(parameter.get().allowedValues(release));
      }
    }
    return Scene.words(Similar.names(element.parts().name(), valid));
  }

  /** What is true of the name of a restriction class. */
  static Value ofClass(ElementThing element, String property) {
    if (!element.list().parameter().equals(RestrictionClasses.PARAMETER)) {
      return Value.unknown("not the name of a restriction class");
    }
    Scene scene = element.list().scene();
    RestrictionClasses classes = scene.classes(element.list().service());
    String name = element.parts().name();
    return switch (property) {
      case "defined" ->
          classes.isDefined(name).map(Value::of).orElse(Value.unknown("only the host knows"));
      case "loops" -> Value.of(classes.isLoop(name));
      default -> isUsed(scene, name);
    };
  }

  /** Tables and policy servers may answer with the name of a class, too. */
  private static Value isUsed(Scene scene, String name) {
    boolean sure = scene.configuration().masterFile().isPresent();
    for (ServiceThing service : scene.services()) {
      for (RestrictionList each : scene.configuration().catalog().restrictionLists()) {
        for (ElementThing element : scene.things().elements(each.parameter(), service.service())) {
          if (element.parts().name().equals(name)) {
            return Value.of(true);
          }
          sure &=
              !element.isUnknown()
                  && element.parts().endpoint().isEmpty()
                  && (element.parts().tableType().isEmpty()
                      || element.parts().tableType().equals("static"));
        }
      }
    }
    return sure ? Value.of(false) : Value.unknown("a table may name it");
  }

  static Value replacement(ElementThing element) {
    Catalog catalog = element.list().scene().configuration().catalog();
    return catalog
        .restriction(element.parts().name())
        .flatMap(Restriction::replacement)
        .map(Value::text)
        .orElse(Value.unknown("none is known"));
  }

  /** Networks are shadowed by wider ones before them, restrictions by one that always decides. */
  static Value shadowed(ElementThing element) {
    for (ElementThing before : element.list().before(element)) {
      if (before.isUnknown()) {
        continue;
      }
      if (decides(before) || covers(before, element) || repeats(before, element)) {
        return Value.of(true);
      }
    }
    return element.list().isSurroundingKnown()
        ? Value.of(false)
        : Value.unknown("only the host knows");
  }

  private static boolean decides(ElementThing element) {
    Catalog catalog = element.list().scene().configuration().catalog();
    boolean restrictions =
        catalog
            .parameter(element.list().parameter())
            .map(p -> p.semantic() == Semantic.RESTRICTION_LIST)
            .orElse(false);
    String name = element.parts().name().toLowerCase(Locale.ROOT);
    return restrictions
        && (name.equals("permit")
            || (!element.parts().warnOnly() && (name.equals("reject") || name.equals("defer"))));
  }

  private static boolean covers(ElementThing before, ElementThing element) {
    Optional<Network> wide = before.parts().network();
    Optional<Network> narrow = element.parts().network();
    return wide.isPresent() && narrow.isPresent() && wide.get().covers(narrow.get());
  }

  private static boolean repeats(ElementThing before, ElementThing element) {
    return before.parts().name().equalsIgnoreCase(element.parts().name())
        && before.parts().argument().equals(element.parts().argument());
  }
}
