package org.postlint.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Similar;
import org.postlint.config.Configuration;
import org.postlint.config.Problem;
import org.postlint.config.ProblemKind;
import org.postlint.config.Service;
import org.postlint.text.Place;

/** Which names of a configuration are used, read and defined. */
final class Names {
  private final Scene scene;
  private @Nullable Set<String> unused;
  private @Nullable Set<String> undefined;
  private @Nullable List<String> defined;

  Names(Scene scene) {
    this.scene = scene;
  }

  private static String key(String name, @Nullable Service service) {
    return service == null ? name : name + ' ' + service.entry().span().start();
  }

  boolean isUsed(String name, @Nullable Service service) {
    Set<String> known = unused;
    if (known == null) {
      known = new HashSet<>();
      for (Problem problem : scene.configuration().problems()) {
        if (problem.kind() == ProblemKind.UNUSED_PARAMETER) {
          known.add(key(problem.args().getOrDefault("name", ""), serviceAt(problem.place())));
        }
      }
      unused = known;
    }
    return !known.contains(key(name, service));
  }

  private @Nullable Service serviceAt(Place place) {
    return scene.index().at(place);
  }

  boolean isUndefined(Written written, String name) {
    Set<String> known = undefined;
    if (known == null) {
      known = new HashSet<>();
      for (Problem problem : scene.configuration().problems()) {
        if (problem.kind() == ProblemKind.UNDEFINED_NAME) {
          String parameter = problem.args().getOrDefault("parameter", "");
          String at = key(parameter, serviceAt(problem.place()));
          known.add(at + ' ' + problem.args().getOrDefault("name", ""));
        }
      }
      undefined = known;
    }
    return known.contains(key(written.name(), written.service()) + ' ' + name);
  }

  /** Tells whether the program of a service reads a name, or any program at all. */
  Value isReadHere(String name, @Nullable Service service) {
    Configuration configuration = scene.configuration();
    Optional<Parameter> parameter = configuration.catalog().parameter(name);
    if (service != null && configuration.catalog().daemon(service.program()).isEmpty()) {
      return Value.unknown("the program is not Postfix's");
    }
    if (parameter.isEmpty()) {
      Optional<Family> family = configuration.catalog().family(name);
      return service == null || family.isEmpty()
          ? Value.unknown("not a parameter of Postfix")
          : Value.of(isReadWithin(family.get(), name, service));
    }
    Release release = configuration.target().postfix();
    if (service != null) {
      return Value.of(
          parameter.get().isReadBy(service.program(), release) || isReferredTo(name, service));
    }
    for (String reader : parameter.get().readBy(release)) {
      boolean command = configuration.catalog().daemon(reader).isEmpty();
      if (command || runs(reader)) {
        return Value.of(true);
      }
    }
    return configuration.masterFile().isEmpty()
        ? Value.unknown("there is no master.cf")
        : Value.of(false);
  }

  /** Settings named after a transport are the queue manager's; some are its program's, too. */
  private boolean isReadWithin(Family family, String name, Service service) {
    return family.readBy().contains(service.program())
        || name.endsWith("_destination_recipient_limit")
        || isReferredTo(name, service);
  }

  /** Tells whether a value that the program of a service reads refers to a name. */
  private boolean isReferredTo(String name, Service service) {
    Catalog catalog = scene.configuration().catalog();
    Release release = scene.configuration().target().postfix();
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>();
    for (String each : catalog.parameterNames()) {
      if (catalog.parameter(each).orElseThrow().isReadBy(service.program(), release)) {
        left.add(each);
      }
    }
    while (!left.isEmpty()) {
      String text = service.scope().value(left.remove()).raw().text();
      for (String each : ReferenceThing.names(text)) {
        if (each.equals(name)) {
          return true;
        }
        if (seen.add(each)) {
          left.add(each);
        }
      }
    }
    return false;
  }

  private boolean runs(String program) {
    return scene.index().runs(program);
  }

  List<String> similarDefined(String name) {
    List<String> known = defined;
    if (known == null) {
      Catalog catalog = scene.configuration().catalog();
      known = new ArrayList<>(catalog.parameterNames());
      for (String written : scene.configuration().main().written()) {
        if (catalog.parameter(written).isEmpty()) {
          known.add(written);
        }
      }
      defined = known;
    }
    return Similar.names(name, known);
  }
}
