package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Expansion;
import org.postlint.config.Service;
import org.postlint.config.value.Endpoint;
import org.postlint.config.value.Network;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** One element of a list value, or one word of a service's arguments. */
final class ElementThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "element",
          Selector.LISTS,
          "an element of a list; the arguments of a service are one, too",
          List.of(
              Property.text("text", "the element as it is written, its argument included"),
              Property.of(
                  "name",
                  ValueType.WORD,
                  "the element without argument, exclamation mark or bound"),
              Property.text("argument", "what follows a restriction as its argument; else empty"),
              Property.text("unquoted", "the element without the quotes around it; else empty"),
              Property.choice("in", "where it is written", "main", "option"),
              Property.number("index", "its place in the list, from 1"),
              Property.of("previous", ValueType.WORD, "the name of the element before; else empty"),
              Property.of("next", ValueType.WORD, "the name of the element after; else empty"),
              Property.list("preceding", "element", "the elements before it"),
              Property.list("following", "element", "the elements after it"),
              Property.flag("negated", "an exclamation mark stands before it"),
              Property.text("bound", ">= or <= before a protocol version; else empty"),
              Property.choice(
                  "status",
                  "what the target makes of the name; unknown where any name will do",
                  "current",
                  "deprecated",
                  "later",
                  "removed",
                  "unavailable",
                  "unknown"),
              Property.list("similar", "word", "names that fit here and are nearly the same"),
              Property.text("replacement", "the name to use instead"),
              Property.flag("shadowed", "an element before it decides whatever it could decide"),
              Property.of(
                  "mistake",
                  ValueType.SENTENCE,
                  "what is wrong with it or its argument, in a sentence; empty where nothing is"),
              Property.flag("acts", "of a restriction: it can do something in this list"),
              Property.flag("defined", "of the name of a restriction class: it has a value"),
              Property.flag("loops", "of the name of a restriction class: it leads back to itself"),
              Property.flag(
                  "used",
                  "of the name of a restriction class: a list leads to it; mostly unknown where"
                      + " there are access tables, which may name it, too"),
              Property.choice(
                  "kind", "what a word of arguments is", "option", "option-value", "word"),
              Property.flag("warn-only", "warn_if_reject disarms it"),
              Property.choice("family", "of a network: ipv4 or ipv6", "ipv4", "ipv6"),
              Property.number("prefix", "of a network: how many bits count"),
              Property.choice(
                  "scope",
                  "of a network: where its addresses are",
                  "public",
                  "private",
                  "loopback"),
              Property.flag("host-bits", "of a network: bits beyond the prefix are set"),
              Property.of("zone", ValueType.DOMAIN, "of a DNS list: the domain"),
              Property.text("filter", "of a DNS list: what stands after =; else empty"),
              Property.number("weight", "of a DNS list: what stands after *; else 1"),
              Property.of("transport", ValueType.WORD, "of an endpoint: inet, unix …"),
              Property.of("host", ValueType.DOMAIN, "of an endpoint: the host"),
              Property.of("port", ValueType.WORD, "of an endpoint: the port"),
              Property.flag("exists", "of an endpoint: the socket is there; mostly unknown"),
              Property.of("table-type", ValueType.WORD, "of a table: the text before the colon"),
              Property.of(
                  "guessed-type",
                  ValueType.WORD,
                  "of a path without type: the target's default type of table")),
          List.of("parameter", "service", "tls"));

  /**
   * What is known of an element.
   *
   * @param start where it begins in the text of the list
   * @param end where it ends
   * @param word the element as it is written, argument included
   * @param kind of a word of arguments: what it is
   */
  record Parts(
      int start,
      int end,
      String word,
      String name,
      String argument,
      boolean negated,
      String bound,
      boolean warnOnly,
      String kind,
      Optional<Network> network,
      Optional<Endpoint> endpoint,
      String tableType) {
    static Parts plain(int start, int end, String text) {
      return new Parts(
          start, end, text, text, "", false, "", false, "", Optional.empty(), Optional.empty(), "");
    }

    Parts negated(String bare) {
      return new Parts(
          start, end, word, bare, argument, true, bound, warnOnly, kind, network, endpoint,
          tableType);
    }

    Parts withNetwork(Optional<Network> value) {
      return new Parts(
          start, end, word, name, argument, negated, bound, warnOnly, kind, value, endpoint,
          tableType);
    }

    Parts withTable(String type) {
      return new Parts(
          start, end, word, name, argument, negated, bound, warnOnly, kind, network, endpoint,
          type);
    }

    Parts withEndpoint(Endpoint value) {
      return new Parts(
          start,
          end,
          word,
          name,
          argument,
          negated,
          bound,
          warnOnly,
          kind,
          network,
          Optional.of(value),
          tableType);
    }

    Parts bounded(String sign, String bare) {
      return new Parts(
          start, end, word, bare, argument, negated, sign, warnOnly, kind, network, endpoint,
          tableType);
    }

    Parts ofKind(String value) {
      return new Parts(
          start, end, word, name, argument, negated, bound, warnOnly, value, network, endpoint,
          tableType);
    }
  }

  private final ElementList list;
  private final int index;
  private final Parts parts;
  private Optional<ElementList> inside = Optional.empty();

  ElementThing(ElementList list, int index, Parts parts) {
    this.list = list;
    this.index = index;
    this.parts = parts;
  }

  ElementList list() {
    return list;
  }

  /** Returns its place in the list where it is written, from 0. */
  int index() {
    return index;
  }

  /** Takes the list of the restriction class that it names. */
  void enter(ElementList list) {
    inside = Optional.of(list);
  }

  /** Returns the list of the restriction class that it names. */
  Optional<ElementList> inside() {
    return inside;
  }

  Parts parts() {
    return parts;
  }

  /** Tells whether a part of it is known to a running system only. */
  boolean isUnknown() {
    return parts.word().indexOf(Expansion.Unknown.HOLE) >= 0;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    if (isUnknown() && !property.equals("index")) {
      return Value.unknown("only the host knows");
    }
    return switch (property) {
      case "text" -> Value.text(parts.word());
      case "name" -> Value.word(parts.name());
      case "argument" -> Value.text(parts.argument());
      case "unquoted" -> Value.text(AssignmentThing.unquoted(parts.word()));
      case "index" -> Value.of(index + 1L);
      case "previous" -> Value.word(index == 0 ? "" : sibling(index - 1).parts.name());
      case "next" ->
          Value.word(index + 1 == list.items().size() ? "" : sibling(index + 1).parts.name());
      case "preceding" -> items(list.before(this));
      case "following" -> items(list.after(this));
      case "in" -> writtenIn();
      case "negated" -> Value.of(parts.negated());
      case "bound" -> Value.text(parts.bound());
      case "status" -> ElementStatus.of(this);
      case "similar" -> ElementStatus.similar(this);
      case "replacement" -> ElementStatus.replacement(this);
      case "shadowed" -> ElementStatus.shadowed(this);
      case "mistake" -> Value.text(list.mistake(parts.start(), parts.end()));
      case "acts" -> ElementStatus.acts(this);
      case "defined", "loops", "used" -> ElementStatus.ofClass(this, property);
      case "kind" ->
          parts.kind().isEmpty() ? Value.unknown("no argument") : Value.word(parts.kind());
      case "warn-only" -> Value.of(parts.warnOnly());
      case "family", "prefix", "scope", "host-bits" -> network(property);
      case "zone", "filter", "weight" -> dnsList(property);
      case "transport", "host", "port", "exists" -> endpoint(property);
      case "table-type" ->
          parts.tableType().isEmpty()
              ? Value.unknown("not a table")
              : Value.word(parts.tableType());
      case "guessed-type" -> guessedType();
      default -> throw new IllegalArgumentException(property);
    };
  }

  private ElementThing sibling(int at) {
    return list.items().get(at);
  }

  private Value items(List<ElementThing> items) {
    return new Value.Items(List.copyOf(items), list.isSurroundingKnown());
  }

  private Value network(String property) {
    if (parts.network().isEmpty()) {
      return Value.unknown("not a network");
    }
    Network network = parts.network().get();
    return switch (property) {
      case "family" -> Value.word(network.isVersion4() ? "ipv4" : "ipv6");
      case "prefix" -> Value.of(network.prefix());
      case "host-bits" -> Value.of(network.hasHostBits());
      default ->
          Value.word(
              switch (network.scope()) {
                case PUBLIC -> "public";
                case PRIVATE -> "private";
                case LOOPBACK -> "loopback";
              });
    };
  }

  /** The site of a DNS list is {@code domain[=filter][*weight]}, an argument where it has one. */
  private Value dnsList(String property) {
    String site = parts.argument().isEmpty() ? parts.word() : parts.argument();
    int star = site.lastIndexOf('*');
    int equals = site.indexOf('=');
    int end = star >= 0 && star > equals ? star : site.length();
    return switch (property) {
      case "zone" -> Value.word(site.substring(0, equals < 0 ? end : equals));
      case "filter" -> Value.text(equals < 0 ? "" : site.substring(equals + 1, end));
      default -> {
        Value weight = Value.of(1);
        if (end < site.length()) {
          Value read = Literals.read(site.substring(end + 1), ValueType.NUMBER);
          weight = read == null ? Value.invalid("not a number") : read;
        }
        yield weight;
      }
    };
  }

  private Value endpoint(String property) {
    if (parts.endpoint().isEmpty()) {
      return Value.unknown("not an endpoint");
    }
    Endpoint endpoint = parts.endpoint().get();
    return switch (property) {
      case "transport" -> Value.word(endpoint.transport());
      case "host" -> Value.word(endpoint.host().orElse(""));
      case "port" -> Value.word(endpoint.port().orElse(""));
      default ->
          endpoint
              .path()
              .map(path -> list.scene().exists(path, list.service()))
              .orElse(Value.unknown("not a socket"));
    };
  }

  private Value guessedType() {
    if (!parts.tableType().isEmpty() || !parts.word().startsWith("/")) {
      return Value.unknown("not a path");
    }
    return list.scene().defaultTableType();
  }

  @Override
  Optional<Place> place() {
    return place(parts.start(), parts.end());
  }

  private Optional<Place> place(int start, int end) {
    MappedText text = list.text();
    Optional<Place> place = text.place(start, end);
    // Text that a name brought in is written where the name's value is.
    return place.isPresent() ? place : list.setting().map(Setting::place);
  }

  @Override
  boolean isLiteral() {
    return list.isLiteral(parts.start(), parts.end());
  }

  @Override
  String word() {
    return parts.argument().isEmpty() ? parts.word() : parts.name();
  }

  @Override
  @Nullable Service service() {
    return list.service();
  }

  @Override
  @Nullable Thing whole(String kind) {
    Service service = list.service();
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
