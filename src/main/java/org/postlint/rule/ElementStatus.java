package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Restriction;
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
    return switch (parameter.get().semantic()) {
      case RESTRICTION_LIST -> restriction(scene, catalog, release, name);
      case TABLE_LIST -> table(catalog, release, element.parts().tableType());
      case PROTOCOLS -> protocol(name);
      case SET_OF_ENUM -> word(parameter.get(), release, name);
      default -> Value.unknown("any name will do");
    };
  }

  private static Value restriction(Scene scene, Catalog catalog, Release release, String name) {
    if (name.indexOf(':') >= 0) {
      return table(catalog, release, name.substring(0, name.indexOf(':')));
    }
    Optional<Restriction> restriction = catalog.restriction(name.toLowerCase(Locale.ROOT));
    if (restriction.isEmpty()) {
      return Value.word(scene.isRestrictionClass(name) ? "current" : "unknown");
    }
    return Value.word(restriction.get().status(release).name().toLowerCase(Locale.ROOT));
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
          if (each.isKnown(release)) {
            valid.add(each.name());
          }
        }
      } else if (semantic == Semantic.PROTOCOLS) {
        valid.addAll(VERSIONS);
      } else {
        valid.addAll(parameter.get().allowedValues(release));
      }
    }
    return Scene.words(Similar.names(element.parts().name(), valid));
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
    for (int i = 0; i < element.index(); i++) {
      ElementThing before = element.list().items().get(i);
      if (before.isUnknown()) {
        continue;
      }
      if (decides(before) || covers(before, element) || repeats(before, element)) {
        return Value.of(true);
      }
    }
    return element.list().complete() ? Value.of(false) : Value.unknown("only the host knows");
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
