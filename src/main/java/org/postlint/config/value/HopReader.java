package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Reads destinations, endpoints and Milters. */
final class HopReader {
  private final List<ValueError> errors = new ArrayList<>();

  /** The parts of {@code host:port}. */
  private record HostPort(
      @Nullable String host, @Nullable String port, boolean bracketed, @Nullable String error) {}

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
    HostPort found = hostPort(text.startsWith("inet:") ? text.substring(5) : text);
    if (found.error != null) {
      errors.add(new ValueError(destination.start(), destination.end(), found.error, "", false));
    }
    return new NextHop(
        item,
        transport,
        destination,
        Optional.ofNullable(found.host),
        Optional.ofNullable(found.port),
        found.bracketed,
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
    int at = rest.lastIndexOf('@');
    String host = at < 0 ? rest : rest.substring(at + 1) + ':' + rest.substring(0, at);
    HostPort found = hostPort(host);
    if (found.port == null) {
      // A lone word is the port.
      return new Endpoint(item, "inet", Optional.of(""), Optional.ofNullable(found.host), none);
    }
    return new Endpoint(
        item, "inet", Optional.ofNullable(found.host), Optional.of(found.port), none);
  }

  /** Reads the endpoint of a server that may also be written without {@code inet:}. */
  Parsed server(MappedText value) {
    if (value.isEmpty()) {
      return Parsed.of(new EndpointList(List.of()));
    }
    Item item = new Item(value, 0, value.length(), false);
    String text = value.text();
    boolean typed = text.startsWith("inet:") || text.startsWith("unix:");
    Endpoint endpoint;
    if (typed) {
      endpoint = endpoint(item);
    } else {
      HostPort found = hostPort(text);
      String port = found.port == null ? found.host : found.port;
      String host = found.port == null ? "" : found.host;
      endpoint =
          new Endpoint(
              item, "inet", Optional.ofNullable(host), Optional.ofNullable(port), Optional.empty());
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
      if (endpoint.item().string().indexOf(':') < 0) {
        String log = "Milter service needs transport:endpoint instead of \"";
        error(
            inside.get(0),
            "not of the form transport:endpoint",
            log + inside.get(0).string() + '"');
      }
      entries.add(new EndpointList.Entry(item, endpoint, inside.subList(1, inside.size())));
    }
    return Parsed.of(new EndpointList(entries), errors);
  }

  static List<Item> inside(MappedText value, Item item, Splitter splitter) {
    MappedText inside = BraceText.of(value.sub(item.start(), item.end())).inside();
    return splitter.split(inside, item.start() + 1).items();
  }

  private void error(Item item, String message, String log) {
    errors.add(new ValueError(item.start(), item.end(), message, log, false));
  }

  private static HostPort hostPort(String text) {
    if (text.startsWith("[")) {
      int close = text.indexOf(']');
      if (close < 0) {
        return new HostPort(text.substring(1), null, true, "the bracket is never closed");
      }
      String host = text.substring(1, close);
      if (host.regionMatches(true, 0, "ipv6:", 0, 5)) {
        host = host.substring(5);
      }
      String rest = text.substring(close + 1);
      if (!rest.isEmpty() && rest.charAt(0) != ':') {
        return new HostPort(host, null, true, "text other than :port follows the bracket");
      }
      return new HostPort(host, rest.length() > 1 ? rest.substring(1) : null, true, null);
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return new HostPort(text, null, false, null);
    }
    String port = colon + 1 < text.length() ? text.substring(colon + 1) : null;
    return new HostPort(text.substring(0, colon), port, false, null);
  }
}
