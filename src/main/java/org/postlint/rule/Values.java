package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Parameter;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Origin;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.Flag;
import org.postlint.config.value.Keyword;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.ProtocolList;
import org.postlint.config.value.TimeSpan;
import org.postlint.config.value.TypedValue;
import org.postlint.config.value.ValueError;
import org.postlint.config.value.WholeNumber;
import org.postlint.rule.Matcher.WrittenIn.Where;
import org.postlint.text.MappedText;
import org.postlint.tls.Library;
import org.postlint.tls.TlsService;
import org.postlint.tls.Version;

/** Reads what names of parameters stand for. One for each run of the engine; not for threads. */
final class Values {
  private static final int LONGEST_CHAIN = 8;
  private static final String CLIENT = "smtp_";
  private static final String LMTP = "lmtp";

  private final Scene scene;
  private final Configuration configuration;
  private final Map<Name.OfParameter, Value> ofMain = new HashMap<>();
  private final Map<Service, Map<Name.OfParameter, Value>> ofServices = new HashMap<>();

  Values(Scene scene) {
    this.scene = scene;
    this.configuration = scene.configuration();
  }

  private static boolean isOfMain(Name.OfParameter name, @Nullable Service service) {
    return service == null || name.main();
  }

  Scope scope(Name.OfParameter name, @Nullable Service service) {
    return service == null || name.main() ? configuration.main() : service.scope();
  }

  /**
   * Returns the parameter that a name means for a service; null without a service that it needs.
   */
  @Nullable String parameter(Name.OfParameter name, @Nullable Service service) {
    if (name.family()) {
      return service == null ? null : service.name() + name.parameter();
    }
    return named(name.parameter(), service);
  }

  /** Returns the parameter that a text names for a service: in lmtp, smtp_… stands for lmtp_… */
  String named(String parameter, @Nullable Service service) {
    if (service != null && service.program().equals(LMTP) && parameter.startsWith(CLIENT)) {
      String other = LMTP + parameter.substring(CLIENT.length() - 1);
      if (configuration.catalog().parameter(other).isPresent()) {
        return other;
      }
    }
    return parameter;
  }

  Value value(Name.OfParameter name, @Nullable Service service) {
    Map<Name.OfParameter, Value> known =
        service == null || isOfMain(name, service)
            ? ofMain
            : ofServices.computeIfAbsent(service, key -> new HashMap<>());
    Value value = known.get(name);
    if (value == null) {
      value = service != null && isShared(name, service) ? value(name, null) : read(name, service);
      known.put(name, value);
    }
    return value;
  }

  /** Tells whether a name stands for the very value that main.cf alone gives. */
  private boolean isShared(Name.OfParameter name, Service service) {
    boolean ofItself =
        name.facet() == Name.Facet.WRITTEN
            || (name.facet() == Name.Facet.VALUE && !name.type().isList());
    String parameter = parameter(name, service);
    return ofItself
        && parameter != null
        && name.parameter().equals(parameter)
        && service.scope().value(parameter) == configuration.main().value(parameter);
  }

  private Value read(Name.OfParameter name, @Nullable Service service) {
    String parameter = parameter(name, service);
    if (parameter == null) {
      return Value.unknown("no service is looked at");
    }
    Scope scope = scope(name, service);
    EffectiveValue effective = scope.value(parameter);
    if (name.facet() == Name.Facet.WRITTEN) {
      return effective.raw().text().indexOf(Expansion.Unknown.HOLE) >= 0
          ? Value.unknown("it is not known what is written")
          : Value.text(effective.raw().text());
    }
    if (!configuration.knows(parameter)) {
      return Value.unknown("the target has no such parameter");
    }
    Service within = isOfMain(name, service) ? null : service;
    return switch (name.facet()) {
      case VALUE -> typed(name, parameter, effective, within);
      case DEFAULT -> typed(name, parameter, scope.defaultValue(parameter), within);
      case ENABLED -> enabled(parameter, effective);
      case REACHED -> reached(typed(name, parameter, effective, within));
      default -> scene.facet(name.facet(), effective, within);
    };
  }

  /** Tells whether nothing is known of a value, not even how it is written. */
  private static boolean isOpen(MappedText raw) {
    String text = raw.text();
    int at = 0;
    while (at < text.length() && text.charAt(at) == Expansion.Unknown.HOLE) {
      at++;
    }
    return at > 0 && at == text.length();
  }

  /** Returns a value as its type. */
  private Value typed(
      Name.OfParameter name,
      String parameter,
      EffectiveValue effective,
      @Nullable Service service) {
    Expansion expansion = effective.expansion();
    if (expansion instanceof Expansion.Failed) {
      return Value.invalid("it cannot be expanded");
    }
    if (expansion instanceof Expansion.Unknown unknown) {
      return name.type().isList() && !isOpen(effective.raw())
          ? elements(parameter, unknown.partial(), effective, service)
          : Value.unknown(unknown.reason());
    }
    MappedText text = ((Expansion.Expanded) expansion).text();
    if (name.type().isList()) {
      return elements(parameter, text, effective, service);
    }
    Optional<Parsed> parsed = parse(parameter, text);
    if (parsed.isEmpty()) {
      return Value.text(text.text());
    }
    for (ValueError error : parsed.get().errors()) {
      if (error.fatal() || parsed.get().value().isEmpty()) {
        return Value.invalid(error.message());
      }
    }
    return single(name.type(), parsed.get().value().orElse(null), text.text());
  }

  private static Value single(ValueType type, @Nullable TypedValue value, String text) {
    if (value instanceof Flag flag) {
      return Value.of(flag.on());
    } else if (value instanceof WholeNumber number) {
      return new Value.Amount(number.value(), text);
    } else if (value instanceof TimeSpan time) {
      return new Value.Amount(time.seconds(), text);
    } else if (value instanceof Keyword keyword) {
      return Value.word(keyword.word());
    }
    if (type == ValueType.VERSION) {
      Value version = Literals.version(text);
      return version == null ? Value.invalid("not a version") : version;
    }
    return type.isCaseless() ? Value.word(text) : Value.text(text);
  }

  /** Reads a text as the value of a parameter; nothing for a name that has no type. */
  Optional<Parsed> parse(String parameter, MappedText text) {
    Catalog catalog = configuration.catalog();
    Optional<Parameter> known = catalog.parameter(parameter);
    if (known.isPresent()) {
      return Optional.of(configuration.valueTypes().parse(known.get(), text));
    }
    Optional<Family> family = catalog.family(parameter);
    return family.map(each -> configuration.valueTypes().parse(each, parameter, text));
  }

  private Value elements(
      String parameter, MappedText text, EffectiveValue effective, @Nullable Service service) {
    Lists.Read read = scene.lists().of(parameter, service, effective);
    Optional<Parsed> parsed = read.parsed();
    if (parsed.isEmpty()) {
      return Value.unknown("not a list");
    }
    for (ValueError error : parsed.get().errors()) {
      if (error.fatal() || parsed.get().value().isEmpty()) {
        return text.text().indexOf(Expansion.Unknown.HOLE) < 0
            ? Value.invalid(error.message())
            : Value.unknown("a part of it is not known");
      }
    }
    return read.list().value();
  }

  private Value enabled(String parameter, EffectiveValue effective) {
    Optional<Library> library = TlsService.library(configuration);
    Optional<ProtocolList> list =
        effective
            .text()
            .flatMap(text -> parse(parameter, text))
            .filter(Parsed::isValid)
            .flatMap(Parsed::value)
            .filter(ProtocolList.class::isInstance)
            .map(ProtocolList.class::cast);
    if (library.isEmpty() || list.isEmpty()) {
      return Value.unknown("the versions are not known");
    }
    List<String> versions = new ArrayList<>();
    for (Version version : Version.values()) {
      if (library.get().presence(version).isPresent()) {
        versions.add(version.text());
      }
    }
    return Scene.words(list.get().enabled(versions));
  }

  /** Up to the first restriction that lets everything through, without those that only warn. */
  private static Value reached(Value list) {
    if (!(list instanceof Value.Items items)) {
      return list;
    }
    List<Thing> reached = new ArrayList<>();
    for (Thing item : items.items()) {
      if (item instanceof ElementThing element) {
        if (element.parts().warnOnly() || element.parts().name().equals("warn_if_reject")) {
          continue;
        }
        reached.add(item);
        if (element.parts().name().equalsIgnoreCase("permit")) {
          return new Value.Items(reached, true);
        }
      }
    }
    return new Value.Items(reached, items.complete());
  }

  /** Returns the text to write into a file for a name; nothing where it is not known. */
  Optional<String> exact(Name.OfParameter name, @Nullable Service service) {
    String parameter = parameter(name, service);
    if (parameter == null || !configuration.knows(parameter)) {
      return Optional.empty();
    }
    Scope scope = scope(name, service);
    return switch (name.facet()) {
      case VALUE -> scope.value(parameter).string();
      case WRITTEN -> Optional.of(scope.value(parameter).raw().text());
      case DEFAULT -> {
        EffectiveValue byDefault = scope.defaultValue(parameter);
        yield byDefault.raw().text().indexOf(Expansion.Unknown.HOLE) >= 0
            ? Optional.empty()
            : Optional.of(byDefault.raw().text());
      }
      default -> one(value(name, service));
    };
  }

  /** Returns the text of a value that is a single one. */
  static Optional<String> one(Value value) {
    if (value instanceof Value.Unknown) {
      return Optional.empty();
    }
    if (value instanceof Value.Items items) {
      return items.items().size() == 1 && items.complete()
          ? Optional.of(items.items().get(0).word())
          : Optional.empty();
    }
    return Optional.of(Comparison.text(value));
  }

  /** Tells whether a value means the same as the default. */
  Truth isDefault(Name.OfParameter name, @Nullable Service service) {
    String parameter = parameter(name, service);
    if (parameter == null || !configuration.knows(parameter)) {
      return Truth.UNKNOWN;
    }
    Scope scope = scope(name, service);
    EffectiveValue effective = scope.value(parameter);
    if (!effective.set()) {
      return Truth.TRUE;
    }
    EffectiveValue byDefault = scope.defaultValue(parameter);
    if (byDefault.raw().equals(effective.raw())) {
      return Truth.TRUE;
    }
    Service within = isOfMain(name, service) ? null : service;
    return Comparison.equal(
        typed(name, parameter, effective, within), typed(name, parameter, byDefault, within));
  }

  /** Returns where the value of a parameter is written. */
  Where where(Name.OfParameter name, @Nullable Service service) {
    String parameter = parameter(name, service);
    if (parameter == null) {
      return Where.NO;
    }
    Origin origin = scope(name, service).value(parameter).origin();
    if (origin instanceof Origin.MainLine) {
      return Where.MAIN;
    }
    return origin instanceof Origin.ServiceOption ? Where.OPTION : Where.NO;
  }

  /** Returns the setting that a value comes from, through defaults that only refer to another. */
  Optional<Written> decider(String parameter, Scope scope) {
    String name = parameter;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      EffectiveValue value = scope.value(name);
      Optional<Written> written = written(value);
      if (written.isPresent()) {
        return written;
      }
      String raw = value.raw().text();
      String next = reference(raw);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      name = next;
    }
    return Optional.empty();
  }

  /** Returns the name where a text is one reference and nothing else. */
  private static String reference(String text) {
    if (!text.startsWith("$")) {
      return "";
    }
    boolean braces = text.startsWith("${") && text.endsWith("}");
    String name = braces ? text.substring(2, text.length() - 1) : text.substring(1);
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '_' && !Character.isLetterOrDigit(name.charAt(i))) {
        return "";
      }
    }
    return name;
  }

  /** Returns the setting that an effective value is, where it is one. */
  Optional<Written> written(EffectiveValue value) {
    if (value.origin() instanceof Origin.MainLine line) {
      return Optional.of(scene.things().written(line.assignment()));
    }
    return value.origin() instanceof Origin.ServiceOption option
        ? Optional.of(scene.things().written(option.service(), option.option()))
        : Optional.empty();
  }
}
