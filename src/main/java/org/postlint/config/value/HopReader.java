package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.Expansion;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Reads destinations, endpoints and Milters. */
final class HopReader {
  private static final int LAST_PORT = 65535;
  private static final Set<String> MILTER_SETTINGS =
      Set.of("command_timeout", "connect_timeout", "content_timeout", "default_action", "protocol");
  private static final Set<String> POLICY_SETTINGS =
      Set.of(
          "timeout",
          "max_idle",
          "max_ttl",
          "retry_delay",
          "request_limit",
          "try_limit",
          "default_action",
          "policy_context");

  private final List<ValueError> errors;

  HopReader() {
    this(new ArrayList<>());
  }

  HopReader(List<ValueError> errors) {
    this.errors = errors;
  }

  Parsed hops(MappedText value, boolean list) {
    List<NextHop> hops = new ArrayList<>();
    if (list) {
      Splitter splitter = new Splitter(Words.Separators.LIST, false);
      for (Item item : splitter.split(value, 0).items()) {
        hops.add(hop(item, Optional.empty(), item));
      }
    } else if (!value.isEmpty()) {
      Item item = new Item(value, 0, value.length(), false);
      hops.add(hop(item, Optional.empty(), item));
    }
    return Parsed.of(new NextHopList(hops), errors);
  }

  Parsed transport(MappedText value) {
    if (value.isEmpty()) {
      return Parsed.of(new NextHopList(List.of()));
    }
    Item item = new Item(value, 0, value.length(), false);
    return Parsed.of(new NextHopList(List.of(transport(item))), errors);
  }

  /** Reads {@code transport:destination}; the destination may be missing, with its colon. */
  NextHop transport(Item item) {
    String text = item.string();
    int colon = text.indexOf(':');
    Item destination = item.without(colon < 0 ? text.length() : colon + 1);
    String transport = colon < 0 ? text : text.substring(0, colon);
    return hop(item, Optional.of(transport), destination);
  }

  private NextHop hop(Item item, Optional<String> transport, Item destination) {
    String text = destination.string();
    Optional<String> none = Optional.empty();
    if (text.isEmpty() || isFreeText(transport)) {
      return new NextHop(item, transport, destination, none, none, false, none);
    }
    if (text.startsWith("unix:")) {
      Optional<String> path = Optional.of(text.substring(5));
      return new NextHop(item, transport, destination, none, none, false, path);
    }
    HostPort found = HostPort.ofDestination(text.startsWith("inet:") ? text.substring(5) : text);
    if (transport.isEmpty()) {
      checkDestination(destination, found);
    } else if (found.hasBadBrackets()) {
      // Which programs read the rest of it as a host is not known here.
      errors.add(
          new ValueError(destination.start(), destination.end(), found.message(), "", false));
    }
    return new NextHop(
        item,
        transport,
        destination,
        Optional.ofNullable(found.host()),
        Optional.ofNullable(found.port()),
        found.bracketed(),
        none);
  }

  /** What follows these is an explanation, not a destination. */
  private static boolean isFreeText(Optional<String> transport) {
    String name = transport.orElse("");
    return name.equals("error") || name.equals("retry") || name.equals("discard");
  }

  /** Reads an endpoint, {@code inet:host:port} or {@code unix:path}. */
  Endpoint endpoint(Item item) {
    String text = item.string();
    Optional<String> none = Optional.empty();
    int colon = text.indexOf(':');
    String transport = colon < 0 ? "" : text.substring(0, colon);
    String rest = text.substring(colon + 1);
    if (transport.equals("unix") || transport.equals("local")) {
      return new Endpoint(item, "unix", none, none, Optional.of(rest));
    }
    if (!transport.equals("inet")) {
      return new Endpoint(item, transport, none, none, none);
    }
    HostPort found = HostPort.ofServer(rest);
    return new Endpoint(
        item,
        "inet",
        Optional.of(found.host() == null ? "" : found.host()),
        Optional.ofNullable(found.port()),
        none);
  }

  /** Reads the endpoint of a server that may also be written without {@code inet:}. */
  Parsed server(MappedText value) {
    if (value.isEmpty()) {
      return Parsed.of(new EndpointList(List.of()));
    }
    Item item = new Item(value, 0, value.length(), false);
    String text = value.text();
    Endpoint endpoint;
    if (text.startsWith("unix:")) {
      endpoint = endpoint(item);
    } else {
      int from = text.startsWith("inet:") ? 5 : 0;
      HostPort found = HostPort.ofServer(text.substring(from));
      checkServer(item, text.substring(from), found);
      endpoint =
          new Endpoint(
              item,
              "inet",
              Optional.of(found.host() == null ? "" : found.host()),
              Optional.ofNullable(found.port()),
              Optional.empty());
    }
    return Parsed.of(
        new EndpointList(List.of(new EndpointList.Entry(item, endpoint, List.of()))), errors);
  }

  Parsed milters(MappedText value, boolean braces) {
    Splitter splitter = new Splitter(Words.Separators.LIST, braces);
    Splitter.Split split = splitter.split(value, 0);
    errors.addAll(split.errors());
    List<EndpointList.Entry> entries = new ArrayList<>();
    for (Item item : split.items()) {
      List<Item> inside = item.braced() ? inside(value, item, splitter) : List.of(item);
      if (inside.isEmpty()) {
        error(item, "names no Milter", "");
        continue;
      }
      Endpoint endpoint = endpoint(inside.get(0));
      checkMilter(endpoint);
      checkSettings(inside, MILTER_SETTINGS, "a Milter");
      entries.add(new EndpointList.Entry(item, endpoint, inside.subList(1, inside.size())));
    }
    return Parsed.of(new EndpointList(entries), errors);
  }

  static List<Item> inside(MappedText value, Item item, Splitter splitter) {
    MappedText inside = BraceText.of(value.sub(item.start(), item.end())).inside();
    return splitter.split(inside, item.start() + 1).items();
  }

  /** Of what only the host knows, nothing can be wrong. */
  private static boolean isUnknown(Item item) {
    return item.string().indexOf(Expansion.Unknown.HOLE) >= 0;
  }

  private void checkMilter(Endpoint endpoint) {
    Item item = endpoint.item();
    String text = item.string();
    if (isUnknown(item)) {
      return;
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || colon + 1 == text.length()) {
      String log = "Milter service needs transport:endpoint instead of \"" + text + '"';
      error(item, "not of the form transport:endpoint", log);
    } else if (endpoint.transport().equals("inet")) {
      checkMilterServer(item, text.substring(colon + 1));
    } else if (!endpoint.transport().equals("unix")) {
      String log = "invalid transport name: " + text.substring(0, colon) + " in Milter service: ";
      error(item, "the transport is neither inet nor unix", log + text);
    }
  }

  private void checkMilterServer(Item item, String server) {
    HostPort found = HostPort.ofServer(server);
    if (found.error() != null && server.indexOf('@') >= 0) {
      String log = server + ": " + found.error();
      errors.add(new ValueError(item.start(), item.end(), "not host:port", log, true));
    } else if (server.equals("localhost")) {
      error(item, "names no port", "host or service localhost not found");
    } else {
      checkServer(item, server, found);
    }
  }

  /**
   * Reads the server of a policy, perhaps with settings of its own behind it.
   *
   * @param inside its endpoint and settings
   */
  Endpoint policyServer(List<Item> inside) {
    Endpoint server = endpoint(inside.get(0));
    String transport = server.transport();
    if (!transport.equals("inet") && !transport.equals("unix") && !isUnknown(server.item())) {
      String log = "invalid transport name: " + transport + " in service: ";
      fatal(
          server.item(),
          "the transport of " + server.item().string() + " is neither inet nor unix",
          log + server.item().string());
    }
    checkSettings(inside, POLICY_SETTINGS, "a policy server");
    return server;
  }

  /** Behind an endpoint a word that is no setting of it ends the program. */
  private void checkSettings(List<Item> inside, Set<String> known, String of) {
    for (Item item : inside.subList(1, inside.size())) {
      String text = item.string();
      int equals = text.indexOf('=');
      if (equals > 0 && text.charAt(0) != '{') {
        String name = text.substring(0, equals).strip();
        if (!known.contains(name)) {
          String value = text.substring(equals + 1).strip();
          String log = "unknown option: \"" + name + " = " + value + '"';
          fatal(item, name + " is no setting of " + of, log);
        }
      }
    }
  }

  private void checkServer(Item item, String server, HostPort found) {
    if (found.error() != null && !isUnknown(item)) {
      String log = server + ": " + found.error();
      errors.add(new ValueError(item.start(), item.end(), found.message(), log, true));
    }
  }

  /** What smtp(8) stops at when it gets the destination. */
  private void checkDestination(Item item, HostPort found) {
    String port = found.port();
    if (isUnknown(item)) {
      return;
    }
    if (found.error() != null) {
      fatal(item, found.message(), found.error() + " in server description: " + item.string());
    } else if (port != null && HostPort.isNumber(port) && !isPort(port)) {
      fatal(
          item,
          port + " is no port",
          "bad network port: " + port + " for destination: " + item.string());
    } else if (port != null && (port.indexOf('/') >= 0 || port.indexOf('[') >= 0)) {
      fatal(item, port + " is no port", "unknown service: " + port + "/tcp");
    }
  }

  private static boolean isPort(String digits) {
    return digits.length() <= 5
        && Integer.parseInt(digits) > 0
        && Integer.parseInt(digits) <= LAST_PORT;
  }

  private void fatal(Item item, String message, String log) {
    errors.add(new ValueError(item.start(), item.end(), message, log, true));
  }

  private void error(Item item, String message, String log) {
    errors.add(new ValueError(item.start(), item.end(), message, log, false));
  }
}
