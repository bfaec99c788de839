package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Daemon;
import org.postlint.catalog.Similar;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.syntax.Field;
import org.postlint.text.Place;

/** An entry of master.cf. */
final class ServiceThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "service",
          Selector.PROGRAMS,
          "an active entry of master.cf",
          List.of(
              Property.of("name", ValueType.TEXT, "its name: the first column"),
              Property.choice("type", "its type", "inet", "unix", "fifo", "pass", "unix-dgram"),
              Property.of("program", ValueType.TEXT, "the program that it runs"),
              Property.choice(
                  "status",
                  "what the target makes of the name of the program",
                  "current",
                  "later",
                  "unknown"),
              Property.list("similar", "word", "programs whose names are nearly the same"),
              Property.number("port", "the port of an inet service; unknown for an odd name"),
              Property.choice(
                  "listens",
                  "whom it can be reached by: unknown where main.cf names hosts",
                  "public",
                  "loopback",
                  "socket"),
              Property.choice(
                  "role",
                  "what an inet service is for: mx is public port 25 and the pass service behind "
                      + "postscreen, submission 587 and 465, reinjection another port on loopback",
                  "mx",
                  "submission",
                  "reinjection",
                  "other"),
              Property.flag("private", "only Postfix may reach it"),
              Property.flag("unprivileged", "it runs without root's rights"),
              Property.flag("chroot", "it runs in the jail"),
              Property.text("private.written", "that column as it is written"),
              Property.text("unprivileged.written", "that column as it is written"),
              Property.text("chroot.written", "that column as it is written"),
              Property.text("wakeup.written", "that column as it is written"),
              Property.text("process-limit.written", "that column as it is written"),
              Property.list(
                  "jail-missing",
                  "word",
                  "files that its program needs in the jail; mostly unknown"),
              Property.number("process-limit", "how many processes it may have; 0: any number"),
              Property.number(
                  "required-process-limit", "the limit without which its program refuses to run"),
              Property.list("arguments", "element", "the words after the command"),
              Property.text("user", "the user that it runs a command as, with its group"),
              Property.text("flags", "the flags of a command"),
              Property.flag("duplicate", "an entry before it has the same name and type"),
              Property.flag("overridden", "an entry after it has the same name and type"),
              Property.text("conflicts", "a service with the same port and address; else empty"),
              Property.flag("delivers-by-mx", "it sends mail to hosts that MX records name")),
          List.of("tls"));

  private final Scene scene;
  private final Service service;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, ParameterThing> parameters = new HashMap<>();

  ServiceThing(Scene scene, Service service) {
    this.scene = scene;
    this.service = service;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  /** Returns a parameter as the service sees it. */
  ParameterThing parameter(String name) {
    return parameters.computeIfAbsent(name, key -> new ParameterThing(scene, key, service));
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
    return switch (property) {
      case "name" -> Value.text(service.name());
      case "type" -> Value.word(service.type());
      case "program" -> Value.text(service.program());
      case "status" -> Value.word(status());
      case "similar" -> similar();
      case "port" -> {
        OptionalInt port = Listening.port(service);
        yield port.isPresent() ? Value.of(port.getAsInt()) : Value.unknown("no port by number");
      }
      case "listens" -> listens();
      case "role" -> role();
      case "private" -> column(Field.PRIVATE, true);
      case "unprivileged" -> column(Field.UNPRIVILEGED, true);
      case "chroot" -> chroot();
      case "private.written" -> Value.text(service.field(Field.PRIVATE));
      case "unprivileged.written" -> Value.text(service.field(Field.UNPRIVILEGED));
      case "chroot.written" -> Value.text(service.field(Field.CHROOT));
      case "wakeup.written" -> Value.text(service.field(Field.WAKEUP));
      case "process-limit.written" -> Value.text(service.field(Field.PROCESS_LIMIT));
      case "jail-missing" -> Value.unknown("the jail cannot be looked into");
      case "process-limit" -> processLimit();
      case "required-process-limit" -> requiredProcessLimit();
      case "arguments" -> scene.arguments(service).value();
      case "user" -> attribute("user=");
      case "flags" -> attribute("flags=");
      case "duplicate" -> Value.of(scene.index().isRepeated(service, false));
      case "overridden" -> Value.of(scene.index().isRepeated(service, true));
      case "conflicts" -> Value.text(scene.listening().conflict(service).orElse(""));
      case "delivers-by-mx" -> scene.listening().deliversByMx(service);
      default -> throw new IllegalArgumentException(property);
    };
  }

  private String status() {
    Configuration configuration = scene.configuration();
    return configuration
        .catalog()
        .daemon(service.program())
        .map(daemon -> daemon.isKnown(configuration.target().postfix()) ? "current" : "later")
        .orElse("unknown");
  }

  private Value similar() {
    List<String> names = new ArrayList<>();
    for (Daemon daemon : scene.configuration().catalog().daemons()) {
      names.add(daemon.name());
    }
    return Scene.words(Similar.names(service.program(), names));
  }

  private Value listens() {
    return scene
        .listening()
        .of(service)
        .map(where -> Value.word(where.name().toLowerCase(Locale.ROOT)))
        .orElse(Value.unknown("main.cf names hosts"));
  }

  private Value role() {
    return scene.listening().role(service).map(Value::word).orElse(Value.unknown("not known"));
  }

  private Value column(Field field, boolean usual) {
    return switch (service.field(field)) {
      case "y" -> Value.of(true);
      case "n" -> Value.of(false);
      case "-" -> Value.of(usual);
      default -> Value.invalid("neither y nor n");
    };
  }

  /** A dash means a jail before 3.0, and later for a compatibility level below 1. */
  private Value chroot() {
    if (!service.field(Field.CHROOT).equals("-")) {
      return column(Field.CHROOT, false);
    }
    return scene
        .isBelowLevelOne()
        .map(Value::of)
        .orElse(Value.unknown("the compatibility level is not known"));
  }

  private Value processLimit() {
    String text = service.field(Field.PROCESS_LIMIT);
    if (text.equals("-")) {
      return scene.defaultProcessLimit();
    }
    Value number = Literals.read(text, ValueType.NUMBER);
    return number == null ? Value.invalid("not a number") : number;
  }

  private Value requiredProcessLimit() {
    Optional<Daemon> daemon = scene.configuration().catalog().daemon(service.program());
    OptionalInt limit =
        daemon.isEmpty()
            ? OptionalInt.empty()
            : daemon.get().requiredProcessLimit(scene.configuration().target().postfix());
    return limit.isPresent() ? Value.of(limit.getAsInt()) : Value.unknown("any limit will do");
  }

  private Value attribute(String prefix) {
    for (org.postlint.syntax.Word argument : service.arguments()) {
      String text = argument.text().text();
      if (text.startsWith(prefix)) {
        return Value.text(text.substring(prefix.length()));
      }
    }
    return Value.text("");
  }

  @Override
  Optional<Place> place() {
    return Optional.of(service.place(Field.SERVICE));
  }

  @Override
  String word() {
    return service.key();
  }

  @Override
  Service service() {
    return service;
  }

  @Override
  @Nullable Thing whole(String kind) {
    return kind.equals("tls") ? scene.tls(service) : null;
  }
}
