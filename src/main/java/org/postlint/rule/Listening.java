package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  private final Configuration configuration;

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
    for (Service other : configuration.services()) {
      if (other != service
          && other.active()
          && port(other).equals(port)
          && !other.key().equals(service.key())
          && overlap(host(service), host(other))) {
        return Optional.of(other.key());
      }
    }
    return Optional.empty();
  }

  /** An entry without a host takes all addresses, unless main.cf names those that it takes. */
  private boolean overlap(String host, String other) {
    if (host.equalsIgnoreCase(other)) {
      return true;
    }
    boolean all = (host.isEmpty() || other.isEmpty()) && listensToAll();
    return all && ofHost(host.isEmpty() ? other : host).isPresent();
  }

  private boolean listensToAll() {
    return configuration.main().value(INTERFACES).string().filter("all"::equals).isPresent();
  }

  /** Tells whether some active service has a role. */
  Value has(String role) {
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
