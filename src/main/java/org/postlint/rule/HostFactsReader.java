package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Daemon;
import org.postlint.catalog.Release;
import org.postlint.catalog.StockService;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.Item;

/** What a configuration says about its host, and what is known of files beside it. */
final class HostFactsReader {
  private static final String QUEUE = "queue_directory";
  private static final String LEVEL = "compatibility_level";
  private static final String APPROVED = "proxy_read_maps";
  private static final String TRANSPORT = "default_transport";
  private static final List<String> DOMAINS =
      List.of("relay_domains", "virtual_mailbox_domains", "virtual_alias_domains");
  private static final Release JAILS_END = new Release(3, 0, 0);

  private final Scene scene;
  private final Configuration configuration;
  private final Map<String, Value> values = new HashMap<>();

  @SuppressWarnings("NullableOptional") // null: not worked out yet
  private @Nullable Optional<Set<String>> approved;

  HostFactsReader(Scene scene) {
    this.scene = scene;
    this.configuration = scene.configuration();
  }

  private Optional<String> main(String parameter) {
    return configuration.main().value(parameter).string();
  }

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
      case "mx" -> scene.listening().has("mx");
      case "submission" -> scene.listening().has("submission");
      case "direct" -> scene.listening().direct();
      case "domains" -> domains();
      case "addresses" ->
          scene.surroundings().addresses().map(Scene::words).orElse(Value.unknown("not asked"));
      case "resolvers" ->
          scene.surroundings().resolvers().map(Scene::words).orElse(Value.unknown("not asked"));
      case "missing-services" -> missingServices();
      default -> throw new IllegalArgumentException(property);
    };
  }

  Value target(String property) {
    if (property.equals("distribution")) {
      return configuration
          .target()
          .distribution()
          .flatMap(configuration.catalog()::distribution)
          .map(each -> Value.text(each.title()))
          .orElse(Value.unknown("the target is none"));
    }
    Release release = configuration.target().postfix();
    String text =
        switch (property) {
          case "postfix" -> release.toString();
          case "openssl" -> configuration.target().openssl();
          // The releases that changed a default: 3.0 (levels 1 and 2), 3.6 and 3.11; see
          // LAST_COMPAT_LEVEL in src/global/mail_params.h.
          default -> newestLevel(release);
        };
    Value version = Literals.version(text);
    return version == null ? Value.unknown("not known") : version;
  }

  private static String newestLevel(Release release) {
    if (release.compareTo(new Release(3, 11, 0)) >= 0) {
      return "3.11";
    }
    return release.compareTo(new Release(3, 6, 0)) >= 0 ? "3.6" : "2";
  }

  private Value domains() {
    List<Thing> found = new ArrayList<>();
    boolean complete = true;
    for (String parameter : DOMAINS) {
      Name.OfParameter name =
          new Name.OfParameter(
              parameter, parameter, false, true, Name.Facet.VALUE, ValueType.LIST, "element");
      if (scene.value(name, null) instanceof Value.Items items) {
        complete &= items.complete();
        found.addAll(items.items());
      } else {
        complete = false;
      }
    }
    return new Value.Items(found, complete);
  }

  private Value missingServices() {
    if (configuration.masterFile().isEmpty()) {
      return Value.unknown("there is no master.cf");
    }
    Catalog catalog = configuration.catalog();
    List<String> missing = new ArrayList<>();
    for (StockService stock : catalog.stockServices(configuration.target().postfix())) {
      boolean internal = catalog.daemon(stock.program()).map(Daemon::isPublic).orElse(false);
      boolean needed = internal || NEEDED.contains(stock.name());
      if (needed && stock.isEnabled() && !has(stock.name())) {
        missing.add(stock.name());
      }
    }
    return Scene.words(missing);
  }

  /** What every delivery passes through; without one of these mail waits for ever. */
  private static final List<String> NEEDED =
      List.of("pickup", "cleanup", "qmgr", "rewrite", "bounce", "defer", "trace");

  private boolean has(String name) {
    for (Service service : configuration.services()) {
      if (service.name().equals(name) && service.active()) {
        return true;
      }
    }
    return false;
  }

  Value word(String parameter) {
    return main(parameter).map(Value::word).orElse(Value.unknown("the build decides"));
  }

  Value number(String parameter) {
    return main(parameter)
        .map(text -> Literals.read(text, ValueType.NUMBER))
        .orElse(Value.unknown("not known"));
  }

  Optional<Boolean> isBelowLevelOne() {
    if (configuration.target().postfix().compareTo(JAILS_END) < 0) {
      return Optional.of(true);
    }
    Optional<Value> level = main(LEVEL).map(Literals::version);
    return level.map(known -> known instanceof Value.Version version && version.major() < 1);
  }

  private static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    StringTokenizer tokens = new StringTokenizer(list, ", \t\r\n");
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }

  /** Returns the service that takes mail for a parameter's next hop without a transport. */
  String usualTransport(String parameter) {
    boolean delivery = parameter.startsWith("lmtp");
    String transport = main(TRANSPORT).orElse("smtp");
    int colon = transport.indexOf(':');
    return delivery ? "lmtp" : colon < 0 ? transport : transport.substring(0, colon);
  }

  /** Tells whether a file is there as a service sees it: in its jail, or below the queue. */
  Value exists(String path, @Nullable Service service) {
    Optional<String> queue = main(QUEUE);
    boolean relative = !path.startsWith("/");
    Value jailed = service == null ? Value.of(false) : scene.thing(service).get("chroot");
    if (queue.isEmpty() || !(jailed instanceof Value.Flag inJail)) {
      return Value.unknown("where it looks is not known");
    }
    String seen = relative ? queue.get() + "/" + path : inJail.on() ? queue.get() + path : path;
    return scene
        .surroundings()
        .file(seen)
        .map(fact -> Value.of(fact.exists()))
        .orElse(Value.unknown("the file cannot be seen"));
  }

  Value facet(Name.Facet facet, EffectiveValue effective, @Nullable Service service) {
    Optional<String> text = effective.string();
    if (text.isEmpty() || text.get().isEmpty()) {
      return Value.unknown("no path");
    }
    String path = text.get().substring(text.get().indexOf(':') + 1);
    return switch (facet) {
      case EXISTS -> exists(path, service);
      case RELATIVE -> relative(path);
      default -> {
        List<Thing> found = new ArrayList<>();
        for (CertificateThing each : scene.things().certificates()) {
          if (each.word().equals(path)) {
            found.add(each);
          }
        }
        yield new Value.Items(found, scene.surroundings().chain(path).isPresent());
      }
    };
  }

  private Value relative(String path) {
    if (!path.startsWith("/")) {
      return Value.text(path);
    }
    String queue = main(QUEUE).orElse("") + "/";
    return queue.length() > 1 && path.startsWith(queue)
        ? Value.text(path.substring(queue.length()))
        : Value.unknown("not below the queue directory");
  }

  /** Tells whether proxymap lets a table be read: its own list names it just so. */
  Value isProxyApproved(TableThing table) {
    Optional<Set<String>> known = approved;
    if (known == null) {
      Scope scope =
          configuration
              .service("proxymap", "unix")
              .map(Service::scope)
              .orElse(configuration.main());
      known = scope.value(APPROVED).string().map(HostFactsReader::words);
      approved = known;
    }
    return known.isEmpty()
        ? Value.unknown("only the host knows")
        : Value.of(known.get().contains(table.spec().item().string()));
  }

  /** A lookup: known where a table's entries can be read, and then only that a key is there. */
  Truth finds(Value tables, Value key) {
    if (!(tables instanceof Value.Items items) || key instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    if (items.items().isEmpty()) {
      return items.complete() ? Truth.FALSE : Truth.UNKNOWN;
    }
    String wanted = Comparison.text(key).toLowerCase(Locale.ROOT);
    for (Thing item : items.items()) {
      for (TableThing table : scene.things().tablesOf(item)) {
        for (Item entry : table.spec().unwrapped().inline()) {
          String text = entry.string().toLowerCase(Locale.ROOT);
          int equals = text.indexOf('=');
          if (equals > 0 && text.substring(0, equals).strip().equals(wanted)) {
            return Truth.TRUE;
          }
        }
      }
    }
    return Truth.UNKNOWN;
  }
}
