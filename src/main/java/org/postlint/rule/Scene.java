package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.access.RestrictionClasses;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.ValueError;
import org.postlint.rule.Matcher.WrittenIn.Where;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/**
 * One configuration while rules look at it: what was worked out for one rule is kept for the next.
 * One for each run of the engine; not for threads.
 */
final class Scene {
  private final Configuration configuration;
  private final Surroundings surroundings;
  private final Values values;
  private final Things things;
  private final Lists lists;
  private final Listening listening;
  private final HostFactsReader host;
  private final Names names;
  private final IdentityHashMap<Service, ServiceThing> serviceThings = new IdentityHashMap<>();
  private final IdentityHashMap<Service, TlsThing> tlsThings = new IdentityHashMap<>();
  private final Map<Optional<Service>, RestrictionClasses> classes = new HashMap<>();
  private final Map<String, ParameterThing> parameters = new HashMap<>();
  private @Nullable List<ServiceThing> services;
  private @Nullable Services index;
  private final Map<List<Object>, Analysis.Answer> answers = new HashMap<>();

  Scene(Configuration configuration, Surroundings surroundings) {
    this.configuration = configuration;
    this.surroundings = surroundings;
    this.values = new Values(this);
    this.things = new Things(this);
    this.lists = new Lists(this);
    this.listening = new Listening(configuration);
    this.host = new HostFactsReader(this);
    this.names = new Names(this);
  }

  /** Returns words as a value. */
  static Value words(List<String> words) {
    List<Thing> items = new ArrayList<>(words.size());
    for (String word : words) {
      items.add(new Thing.Word(word));
    }
    return new Value.Items(items, true);
  }

  Configuration configuration() {
    return configuration;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Values values() {
    return values;
  }

  Lists lists() {
    return lists;
  }

  Things things() {
    return things;
  }

  Listening listening() {
    return listening;
  }

  /** Returns what finds services. */
  Services index() {
    Services known = index;
    if (known == null) {
      known = new Services(configuration.services());
      index = known;
    }
    return known;
  }

  /** Returns the active services. */
  List<ServiceThing> services() {
    List<ServiceThing> known = services;
    if (known == null) {
      known = new ArrayList<>();
      for (Service service : configuration.services()) {
        if (service.active()) {
          known.add(thing(service));
        }
      }
      services = known;
    }
    return known;
  }

  /** Returns a parameter as a service sees it, or as main.cf alone sets it. */
  ParameterThing parameter(String name, @Nullable Service service) {
    return service == null
        ? parameters.computeIfAbsent(name, key -> new ParameterThing(this, key, null))
        : thing(service).parameter(name);
  }

  ServiceThing thing(Service service) {
    return serviceThings.computeIfAbsent(service, key -> new ServiceThing(this, key));
  }

  TlsThing tls(Service service) {
    return tlsThings.computeIfAbsent(service, key -> new TlsThing(this, key));
  }

  ElementList arguments(Service service) {
    return Arguments.of(this, service);
  }

  Value tables() {
    return new Value.Items(List.copyOf(things.tables(null)), true);
  }

  Value nextHops() {
    return new Value.Items(List.copyOf(things.nextHops(null)), true);
  }

  Value certificates() {
    return new Value.Items(List.copyOf(things.certificates()), true);
  }

  boolean isOfScene(String kind) {
    return Vocabulary.isOfScene(kind);
  }

  /** Returns a property of the configuration as a whole, its host or its target. */
  Value property(Name.OfThing name) {
    return switch (name.kind()) {
      case "host" -> host.get(name.property());
      case "target" -> host.target(name.property());
      default -> things.whole().get(name.property());
    };
  }

  Value value(Name.OfParameter name, @Nullable Service service) {
    return values.value(name, service);
  }

  Value facet(Name.Facet facet, EffectiveValue effective, @Nullable Service service) {
    return host.facet(facet, effective, service);
  }

  Truth isDefault(View view, Name.OfParameter name) {
    return values.isDefault(name, view.service());
  }

  Truth isDefault(Written written) {
    ValueType type =
        configuration.catalog().parameter(written.name()).map(ValueType::of).orElse(ValueType.TEXT);
    String name = written.name();
    return values.isDefault(
        new Name.OfParameter(name, name, false, false, Name.Facet.VALUE, type, "element"),
        written.service());
  }

  Where whereWritten(View view, Name.OfParameter name) {
    return values.where(name, view.service());
  }

  boolean isKnown(View view, Name.OfParameter name) {
    String parameter = values.parameter(name, view.service());
    return parameter != null && configuration.knows(parameter);
  }

  Truth finds(View view, Name name, Value key) {
    return host.finds(view.value(name), key);
  }

  Analysis.Answer answer(Analysis.Question question, @Nullable Service service) {
    List<Object> key =
        List.of(question.analysis().name(), question.given(), service == null ? "" : service);
    Analysis.Answer known = answers.get(key);
    if (known == null) {
      known =
          service != null && question.analysis() instanceof TlsAnalysis analysis
              ? analysis.answer(tls(service).asked(), question.given())
              : question
                  .analysis()
                  .answer(configuration, Optional.ofNullable(service), question.given());
      answers.put(key, known);
    }
    return known;
  }

  /** Tells whether a setting is the one of its name that counts where it stands. */
  @SuppressWarnings("ReferenceEquality") // there is one object for each setting
  boolean counts(Written written) {
    EffectiveValue value = scope(written.service()).value(written.name());
    Optional<Written> counting = values.written(value);
    return counting.isPresent() && counting.get() == written;
  }

  /** Returns the text of the setting that counts in place of another one of its name. */
  Optional<String> overriding(Written written) {
    return counts(written)
        ? Optional.empty()
        : values
            .written(scope(written.service()).value(written.name()))
            .map(each -> each.value().text());
  }

  private Scope scope(@Nullable Service service) {
    return service == null ? configuration.main() : service.scope();
  }

  /** Returns the expanded value of a setting, as far as it is known. */
  Optional<MappedText> expanded(Written written) {
    if (counts(written)) {
      return scope(written.service()).value(written.name()).text();
    }
    return written.value().text().indexOf('$') < 0
        ? Optional.of(written.value())
        : Optional.empty();
  }

  Optional<MappedText> expandedMain(String name) {
    return configuration.main().value(name).text();
  }

  /** Reads a setting as its reader does; nothing where it does not count or is not known. */
  Optional<AssignmentThing.Check> check(Written written) {
    Optional<MappedText> text = expanded(written);
    if (!counts(written) || text.isEmpty() || !configuration.knows(written.name())) {
      return Optional.empty();
    }
    Optional<Parsed> parsed = values.parse(written.name(), text.get());
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    for (ValueError error : parsed.get().errors()) {
      Optional<Place> place = text.get().place(error.start(), error.end());
      return Optional.of(
          new AssignmentThing.Check(error.message(), error.fatal(), place, error.log()));
    }
    return Optional.of(new AssignmentThing.Check("", false, Optional.empty(), ""));
  }

  boolean isUsed(String name, @Nullable Service service) {
    return names.isUsed(name, service);
  }

  Value isReadHere(String name, @Nullable Service service) {
    return names.isReadHere(name, service);
  }

  boolean isUndefined(Written written, String name) {
    return names.isUndefined(written, name);
  }

  List<String> similarDefined(String name) {
    return names.similarDefined(name);
  }

  boolean isParameter(String name) {
    return configuration.catalog().parameter(name).isPresent() || configuration.knows(name);
  }

  /** Returns the effective value of a parameter for a service, else in main.cf. */
  EffectiveValue effective(String name, @Nullable Service service) {
    return scope(service).value(name);
  }

  /** Returns the restriction classes of a service, else of main.cf. */
  RestrictionClasses classes(@Nullable Service service) {
    return classes.computeIfAbsent(
        Optional.ofNullable(service), key -> new RestrictionClasses(configuration, scope(service)));
  }

  /** Tells whether a name is a class for a service; in main.cf, whether some service has it. */
  Optional<Boolean> isClass(String name, @Nullable Service service) {
    Optional<Boolean> here = classes(service).has(name);
    if (service == null && !here.orElse(true)) {
      for (Service each : configuration.services()) {
        if (each.option(RestrictionClasses.PARAMETER).isPresent()
            && classes(each).has(name).orElse(true)) {
          return Optional.of(true);
        }
      }
    }
    return here;
  }

  Value defaultTableType() {
    return host.word("default_database_type");
  }

  Value defaultProcessLimit() {
    return host.number("default_process_limit");
  }

  Optional<Boolean> isBelowLevelOne() {
    return host.isBelowLevelOne();
  }

  Value exists(String path, @Nullable Service service) {
    return host.exists(path, service);
  }

  Value isProxyApproved(TableThing table) {
    return host.isProxyApproved(table);
  }

  String usualTransport(String parameter) {
    return host.usualTransport(parameter);
  }
}
