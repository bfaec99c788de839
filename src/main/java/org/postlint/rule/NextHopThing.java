package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.config.value.NextHop;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;

/** A destination that a parameter names, with the service that would deliver there. */
final class NextHopThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "next-hop",
          Selector.PARAMETERS,
          "a destination that a parameter names, and the service that would deliver there",
          List.of(
              Property.text("text", "the destination as it is written"),
              Property.text("transport", "the service that delivers; else that of the parameter"),
              Property.of("host", ValueType.DOMAIN, "the host without brackets; else empty"),
              Property.number("port", "the port by number; unknown where there is none"),
              Property.of("path", ValueType.PATH, "the path of a socket; else empty"),
              Property.flag("bracketed", "brackets keep Postfix from looking for MX records"),
              Property.flag("address", "the host is a network address"),
              Property.list(
                  "spellings", "word", "the keys by which tables are asked about it, in order"),
              Property.flag("exists", "the socket is there; mostly unknown"),
              Property.choice(
                  "status", "master.cf has the service that delivers", "defined", "undefined")),
          List.of("parameter", "service", "tls"));

  private final ElementList list;
  private final NextHop hop;
  private final @Nullable Service service;

  NextHopThing(ElementList list, NextHop hop) {
    this.list = list;
    this.hop = hop;
    Configuration configuration = list.scene().configuration();
    this.service = configuration.service(transport(), "unix").orElse(null);
  }

  private String transport() {
    return hop.transport()
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> list.scene().usualTransport(list.parameter()));
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "text" -> Value.text(hop.item().string());
      case "transport" -> Value.text(transport());
      case "host" -> Value.word(hop.host().orElse(""));
      case "port" -> {
        OptionalInt port = hop.port().map(Listening::number).orElse(OptionalInt.empty());
        yield port.isPresent() ? Value.of(port.getAsInt()) : Value.unknown("no port by number");
      }
      case "path" -> Value.text(hop.path().orElse(""));
      case "bracketed" -> Value.of(hop.bracketed());
      case "address" -> Value.of(hop.isAddress());
      case "spellings" -> Scene.words(spellings());
      case "exists" ->
          hop.path()
              .map(path -> list.scene().exists(path, service))
              .orElse(Value.unknown("not a socket"));
      case "status" ->
          list.scene().configuration().masterFile().isEmpty()
              ? Value.unknown("there is no master.cf")
              : Value.word(service == null ? "undefined" : "defined");
      default -> throw new IllegalArgumentException(property);
    };
  }

  /** With port and brackets, as written; then the host, with and without port. */
  private List<String> spellings() {
    List<String> spellings = new ArrayList<>();
    spellings.add(hop.destination().string());
    String host = hop.host().orElse("");
    String port = hop.port().map(each -> ":" + each).orElse("");
    for (String each : List.of(host + port, host)) {
      if (!each.isEmpty() && !spellings.contains(each)) {
        spellings.add(each);
      }
    }
    return spellings;
  }

  @Override
  Optional<Place> place() {
    Optional<Place> place = list.text().place(hop.item().start(), hop.item().end());
    return place.isPresent() ? place : list.setting().map(Setting::place);
  }

  @Override
  boolean isLiteral() {
    return list.isLiteral(hop.item().start(), hop.item().end());
  }

  @Override
  String word() {
    return hop.item().string();
  }

  @Override
  @Nullable Service service() {
    return service;
  }

  @Override
  @Nullable Thing whole(String kind) {
    return switch (kind) {
      case "parameter" -> list.scene().parameter(list.parameter(), service);
      case "service" -> service == null ? null : list.scene().thing(service);
      case "tls" -> service == null ? null : list.scene().tls(service);
      default -> null;
    };
  }

  @Override
  Optional<Setting> setting() {
    return list.setting();
  }
}
