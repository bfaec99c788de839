package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.config.value.AddressParser;
import org.postlint.config.value.Network;

/** Where the services of a configuration listen, and what follows from it. */
final class Listening {
  /** By whom a service can be reached. */
  enum Where {
    PUBLIC,
    LOOPBACK,
    SOCKET
  }

  private static final String INTERFACES = "inet_interfaces";
  private static final String TRANSPORT = "default_transport";
  private static final String RELAYHOST = "relayhost";

  /** Stands for every host that is an address; no host has a blank in it. */
  private static final String ANY_ADDRESS = " ";

  private final Configuration configuration;
  private final Map<String, Value> roles = new HashMap<>();

  @SuppressWarnings("NullableOptional") // null: not worked out yet
  private @Nullable Optional<Where> passed;

  private @Nullable Map<String, List<Service>> sockets;

  Listening(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Returns the port of an inet service whose name says it. */
  static OptionalInt port(Service service) {
    if (!service.type().equals("inet")) {
      return OptionalInt.empty();
    }
    String name = service.name();
    return number(name.substring(name.lastIndexOf(':') + 1));
  }

  /** The few service names that mail software shares; a host's services(5) may have others. */
  static OptionalInt number(String port) {
    switch (port) {
      case "smtp" -> {
        return OptionalInt.of(25);
      }
      case "submission" -> {
        return OptionalInt.of(587);
      }
      case "smtps", "submissions", "urd", "ssmtp" -> {
        return OptionalInt.of(465);
      }
      case "qmqp" -> {
        return OptionalInt.of(628);
      }
      case "lmtp" -> {
        return OptionalInt.of(24);
      }
      default -> {}
    }
    if (port.isEmpty() || port.length() > 5) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < port.length(); i++) {
      char c = port.charAt(i);
      if (c < '0' || c > '9') {
        return OptionalInt.empty();
      }
      number = number * 10 + c - '0';
    }
    return OptionalInt.of(number);
  }

  private static String host(Service service) {
    int colon = service.name().lastIndexOf(':');
    String host = colon < 0 ? "" : service.name().substring(0, colon);
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns by whom a service can be reached; nothing where a host name would have to be asked. */
  Optional<Where> of(Service service) {
    if (service.type().equals("pass")) {
      return passed();
    }
    if (!service.type().equals("inet")) {
      return Optional.of(Where.SOCKET);
    }
    String host = host(service);
    if (!host.isEmpty()) {
      return host.equals("*") ? Optional.of(Where.PUBLIC) : ofHost(host);
    }
    Optional<String> interfaces = service.scope().value(INTERFACES).string();
    if (interfaces.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = true;
    for (String word : interfaces.get().split("[, \t\r\n]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      Optional<Where> where =
          word.equalsIgnoreCase("all") ? Optional.of(Where.PUBLIC) : ofHost(word);
      if (where.isPresent() && where.get() == Where.PUBLIC) {
        return where;
      }
      sure &= where.isPresent();
    }
    return sure ? Optional.of(Where.LOOPBACK) : Optional.empty();
  }

  private static Optional<Where> ofHost(String host) {
    if (host.equalsIgnoreCase("localhost") || host.equalsIgnoreCase("loopback-only")) {
      return Optional.of(Where.LOOPBACK);
    }
    return AddressParser.network(host)
        .map(network -> network.scope() == Network.Scope.LOOPBACK ? Where.LOOPBACK : Where.PUBLIC);
  }

  /** A pass service takes connections that postscreen took. */
  private Optional<Where> passed() {
    Optional<Where> known = passed;
    if (known == null) {
      known = findPassed();
      passed = known;
    }
    return known;
  }

  private Optional<Where> findPassed() {
    Optional<Where> where = Optional.of(Where.SOCKET);
    for (Service other : configuration.services()) {
      if (other.active() && isScreen(other)) {
        Optional<Where> screened = of(other);
        if (screened.isEmpty() || screened.get() == Where.PUBLIC) {
          return screened;
        }
        where = screened;
      }
    }
    return where;
  }

  private static boolean isScreen(Service service) {
    return service.type().equals("inet") && service.program().equals("postscreen");
  }

  /** Returns what a service is for. */
  Optional<String> role(Service service) {
    Optional<Where> where = of(service);
    if (service.type().equals("pass")) {
      return where.map(known -> known == Where.PUBLIC ? "mx" : "other");
    }
    OptionalInt port = port(service);
    if (!service.type().equals("inet")) {
      return Optional.of("other");
    }
    if (port.isPresent() && (port.getAsInt() == 587 || port.getAsInt() == 465)) {
      return Optional.of("submission");
    }
    if (port.isEmpty() || where.isEmpty()) {
      return Optional.empty();
    }
    if (port.getAsInt() == 25) {
      return Optional.of(where.get() == Where.PUBLIC ? "mx" : "other");
    }
    return Optional.of(where.get() == Where.LOOPBACK ? "reinjection" : "other");
  }

  /** Returns another active service that wants the same port of the same address. */
  Optional<String> conflict(Service service) {
    OptionalInt port = port(service);
    if (port.isEmpty()) {
      return Optional.empty();
    }
    String host = host(service);
    Optional<Service> found = other(service, socket(port, host));
    if (listensToAll()) {
      // An entry without a host takes all addresses, unless main.cf names those that it takes.
      if (host.isEmpty()) {
        found = earlier(found, other(service, socket(port, ANY_ADDRESS)));
      } else if (ofHost(host).isPresent()) {
        found = earlier(found, other(service, socket(port, "")));
      }
    }
    return found.map(Service::key);
  }

  private boolean listensToAll() {
    return configuration.main().value(INTERFACES).string().filter("all"::equals).isPresent();
  }

  private static Optional<Service> earlier(Optional<Service> one, Optional<Service> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    int order = one.get().entry().span().compareTo(other.get().entry().span());
    return order < 0 ? one : other;
  }

  /** Returns the first service of another name at a socket. */
  private Optional<Service> other(Service service, String socket) {
    for (Service other : sockets().getOrDefault(socket, List.of())) {
      if (!other.key().equals(service.key())) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static String socket(OptionalInt port, String host) {
    return port.getAsInt() + " " + host.toLowerCase(Locale.ROOT);
  }

  /** Returns for each port of a host its first active services: two of different names do. */
  private Map<String, List<Service>> sockets() {
    Map<String, List<Service>> known = sockets;
    if (known == null) {
      known = new HashMap<>();
      for (Service service : configuration.services()) {
        OptionalInt port = port(service);
        if (service.active() && port.isPresent()) {
          String host = host(service);
          add(known, socket(port, host), service);
          if (!host.isEmpty() && ofHost(host).isPresent()) {
            add(known, socket(port, ANY_ADDRESS), service);
          }
        }
      }
      sockets = known;
    }
    return known;
  }

  private static void add(Map<String, List<Service>> all, String socket, Service service) {
    List<Service> same = all.computeIfAbsent(socket, key -> new ArrayList<>(2));
    if (same.isEmpty() || (same.size() == 1 && !same.get(0).key().equals(service.key()))) {
      same.add(service);
    }
  }

  /** Tells whether some active service has a role. */
  Value has(String role) {
    Value known = roles.get(role);
    if (known == null) {
      known = find(role);
      roles.put(role, known);
    }
    return known;
  }

  private Value find(String role) {
    boolean sure = true;
    for (Service service : configuration.services()) {
      if (service.active() && isServer(service)) {
        Optional<String> found = role(service);
        if (found.isPresent() && found.get().equals(role)) {
          return Value.of(true);
        }
        sure &= found.isPresent();
      }
    }
    return sure ? Value.of(false) : Value.unknown("main.cf names hosts");
  }

  private static boolean isServer(Service service) {
    return List.of("smtpd", "postscreen").contains(service.program());
  }

  /** Tells whether mail leaves by MX lookup: the default transport, and no relay host. */
  Value direct() {
    Optional<String> transport = configuration.main().value(TRANSPORT).string();
    Optional<String> relay = configuration.main().value(RELAYHOST).string();
    if (transport.isEmpty() || relay.isEmpty()) {
      return Value.unknown("only the host knows");
    }
    int colon = transport.get().indexOf(':');
    String name = colon < 0 ? transport.get() : transport.get().substring(0, colon);
    boolean hop = colon >= 0 && colon + 1 < transport.get().length();
    Optional<Service> service = configuration.service(name, "unix");
    boolean client = service.isPresent() && service.get().program().equals("smtp");
    return Value.of(client && !hop && relay.get().isEmpty());
  }

  /** Tells it of one service; known only of the default transport's. */
  Value deliversByMx(Service service) {
    Optional<String> transport = configuration.main().value(TRANSPORT).string();
    if (transport.isEmpty()) {
      return Value.unknown("only the host knows");
    }
    int colon = transport.get().indexOf(':');
    String name = colon < 0 ? transport.get() : transport.get().substring(0, colon);
    return service.name().equals(name) && service.type().equals("unix")
        ? direct()
        : service.program().equals("smtp")
            ? Value.unknown("a table may send mail there")
            : Value.of(false);
  }
}
