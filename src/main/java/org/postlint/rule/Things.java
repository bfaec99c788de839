package org.postlint.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Problem;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.Item;
import org.postlint.config.value.ItemList;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.NextHop;
import org.postlint.config.value.NextHopList;
import org.postlint.config.value.Parsed;
import org.postlint.config.value.RestrictionList;
import org.postlint.config.value.TableList;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.TypedValue;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.tls.Role;
import org.postlint.tls.TlsService;

/** Lists the things of each kind in a configuration. Not for threads. */
final class Things {
  private final Scene scene;
  private final Configuration configuration;
  private final SceneThings.Whole whole;
  private final IdentityHashMap<Object, Written> byNode = new IdentityHashMap<>();
  private @Nullable List<LineThing> mainLines;
  private @Nullable List<LineThing> masterLines;
  private @Nullable List<Written> written;
  private @Nullable List<AssignmentThing> assignments;
  private @Nullable List<Held> counting;
  private @Nullable List<ReferenceThing> references;
  private @Nullable List<ProblemThing> problems;
  private @Nullable List<CertificateThing> certificates;
  private @Nullable List<TableThing> tables;

  Things(Scene scene) {
    this.scene = scene;
    this.configuration = scene.configuration();
    this.whole = new SceneThings.Whole(scene);
  }

  SceneThings.Whole whole() {
    return whole;
  }

  /**
   * Returns the settings of main.cf and all options of active services, in the order of the files.
   */
  List<Written> written() {
    List<Written> known = written;
    if (known == null) {
      known = new ArrayList<>();
      if (configuration.mainFile().isPresent()) {
        for (MainNode node : configuration.mainFile().get().nodes()) {
          if (node instanceof Assignment assignment) {
            known.add(written(assignment));
          }
        }
      }
      for (Service service : configuration.services()) {
        if (service.active()) {
          for (Option option : service.options()) {
            known.add(written(service, option));
          }
        }
      }
      written = known;
    }
    return known;
  }

  /** Returns the setting that a place is a part of, if it is one. */
  Optional<Setting> settingAt(Place place) {
    for (Written each : written()) {
      Place whole = each.whole();
      if (whole.source() == place.source() && whole.span().contains(place.span())) {
        return Optional.of(each.setting());
      }
    }
    return Optional.empty();
  }

  /** Returns an assignment as a setting, always the same one. */
  Written written(Assignment assignment) {
    return byNode.computeIfAbsent(assignment, key -> Written.of(assignment));
  }

  /** Returns an option as a setting, always the same one. */
  Written written(Service service, Option option) {
    return byNode.computeIfAbsent(option, key -> Written.of(service, option));
  }

  /** Returns what a rule looks at, its filter not applied. */
  List<? extends Thing> of(Rule.Looks looks) {
    NameSet names = looks.names();
    NameSet programs = looks.programs();
    return switch (looks.kind().name()) {
      case "configuration" -> List.of(whole);
      case "service" -> services(programs == null ? NameSet.ALL : programs);
      case "assignment" -> assignments(names, programs);
      case "reference" -> references(names, programs);
      case "line" -> lines(names);
      case "element" -> elements(names, programs);
      case "table" -> tables(names, programs);
      case "entry" -> entries(names, programs);
      case "next-hop" -> nextHops(names);
      case "certificate" -> certificates(names);
      case "problem" -> problems(names);
      case "suppression" -> SuppressionThing.in(scene);
      default -> throw new IllegalArgumentException(looks.kind().name());
    };
  }

  private List<ServiceThing> services(NameSet programs) {
    if (programs.isAll()) {
      return scene.services();
    }
    List<ServiceThing> found = new ArrayList<>();
    for (ServiceThing service : scene.services()) {
      if (programs.contains(service.service().program())) {
        found.add(service);
      }
    }
    return found;
  }

  private static boolean isWanted(Written written, NameSet names, @Nullable NameSet programs) {
    Service service = written.service();
    return names.contains(written.name())
        && (programs == null || (service != null && programs.contains(service.program())));
  }

  private List<AssignmentThing> assignments(NameSet names, @Nullable NameSet programs) {
    List<AssignmentThing> known = assignments;
    if (known == null) {
      known = new ArrayList<>();
      for (Written each : written()) {
        known.add(new AssignmentThing(scene, each));
      }
      assignments = known;
    }
    if (names.isAll() && programs == null) {
      return known;
    }
    List<AssignmentThing> found = new ArrayList<>();
    for (AssignmentThing each : known) {
      if (isWanted(each.written(), names, programs)) {
        found.add(each);
      }
    }
    return found;
  }

  private List<ReferenceThing> references(NameSet names, @Nullable NameSet programs) {
    List<ReferenceThing> known = references;
    if (known == null) {
      known = new ArrayList<>();
      for (Written each : written()) {
        known.addAll(ReferenceThing.in(scene, each));
      }
      references = known;
    }
    if (names.isAll() && programs == null) {
      return known;
    }
    List<ReferenceThing> found = new ArrayList<>();
    for (ReferenceThing each : known) {
      if (isWanted(each.written(), names, programs)) {
        found.add(each);
      }
    }
    return found;
  }

  private List<LineThing> lines(NameSet files) {
    List<LineThing> found = new ArrayList<>();
    if (files.contains("main.cf")) {
      found.addAll(mainLines());
    }
    if (files.contains("master.cf")) {
      found.addAll(masterLines());
    }
    return found;
  }

  private List<LineThing> mainLines() {
    List<LineThing> known = mainLines;
    if (known == null) {
      Optional<MainFile> file = configuration.mainFile();
      known = file.isPresent() ? Lines.of(scene, file.get()).things() : List.of();
      mainLines = known;
    }
    return known;
  }

  private List<LineThing> masterLines() {
    List<LineThing> known = masterLines;
    if (known == null) {
      Optional<MasterFile> file = configuration.masterFile();
      known = file.isPresent() ? Lines.of(scene, file.get()).things() : List.of();
      masterLines = known;
    }
    return known;
  }

  /** Returns the line that a place begins on, or null for a place in another file. */
  @Nullable LineThing line(Place place) {
    LineThing line = line(mainLines(), place);
    return line == null ? line(masterLines(), place) : line;
  }

  private static @Nullable LineThing line(List<LineThing> file, Place place) {
    boolean within =
        !file.isEmpty()
            && file.get(0).textPlace().source() == place.source()
            && place.line() <= file.size();
    return within ? file.get(place.line() - 1) : null;
  }

  private List<ProblemThing> problems(NameSet kinds) {
    List<ProblemThing> known = problems;
    if (known == null) {
      known = new ArrayList<>();
      for (Problem problem : configuration.problems()) {
        known.add(new ProblemThing(scene, problem));
      }
      problems = known;
    }
    List<ProblemThing> found = new ArrayList<>();
    for (ProblemThing each : known) {
      if (kinds.contains(each.problem().kind().id())) {
        found.add(each);
      }
    }
    return found;
  }

  /** A list that is looked at: which parameter, for which service, and its value there. */
  private record Held(String parameter, @Nullable Service service, EffectiveValue value) {}

  /** Returns the settings that count where they stand. */
  private List<Held> counting() {
    List<Held> known = counting;
    if (known == null) {
      known = new ArrayList<>();
      for (Written each : written()) {
        if (scene.counts(each)) {
          Service service = each.service();
          Scope scope = service == null ? configuration.main() : service.scope();
          known.add(new Held(each.name(), service, scope.value(each.name())));
        }
      }
      counting = known;
    }
    return known;
  }

  /** Returns the lists as written; or, within services, those in force there, default or not. */
  private List<Held> held(NameSet names, @Nullable NameSet programs) {
    List<Held> found = new ArrayList<>();
    if (programs == null) {
      for (Held each : counting()) {
        if (names.contains(each.parameter())) {
          found.add(each);
        }
      }
      return found;
    }
    List<String> wanted = new ArrayList<>();
    for (String name :
        names.hasGlobs() ? configuration.catalog().parameterNames() : names.names()) {
      if (names.contains(name) && configuration.knows(name)) {
        wanted.add(name);
      }
    }
    for (ServiceThing service : services(programs)) {
      for (String name : wanted) {
        found.add(new Held(name, service.service(), service.service().scope().value(name)));
      }
    }
    return found;
  }

  /** Returns the value with holes where only the host knows it; nothing where it has none. */
  static Optional<MappedText> text(EffectiveValue value) {
    Expansion expansion = value.expansion();
    return expansion instanceof Expansion.Unknown unknown
        ? Optional.of(unknown.partial())
        : expansion.known();
  }

  private List<ElementThing> elements(NameSet names, @Nullable NameSet programs) {
    List<ElementThing> found = new ArrayList<>();
    if (names.contains(LooksCompiler.ARGUMENTS)) {
      for (ServiceThing service : services(programs == null ? NameSet.ALL : programs)) {
        found.addAll(scene.arguments(service.service()).items());
      }
    }
    for (Held each : held(names, programs)) {
      found.addAll(elements(each));
    }
    return found;
  }

  /** Returns the elements of the list that is in force for a service. */
  List<ElementThing> elements(String parameter, Service service) {
    return configuration.knows(parameter)
        ? elements(new Held(parameter, service, service.scope().value(parameter)))
        : List.of();
  }

  private List<ElementThing> elements(Held held) {
    return list(held).list().all();
  }

  private Lists.Read list(Held held) {
    return scene.lists().of(held.parameter(), held.service(), held.value());
  }

  /** Returns all tables that are written, or those of some parameters. */
  List<TableThing> tables(@Nullable NameSet names) {
    return tables(names == null ? NameSet.ALL : names, null);
  }

  private List<TableThing> tables(NameSet names, @Nullable NameSet programs) {
    boolean all = names.isAll() && programs == null;
    List<TableThing> known = tables;
    if (all && known != null) {
      return known;
    }
    List<TableThing> found = new ArrayList<>();
    for (Held each : held(names, programs)) {
      Lists.Read read = list(each);
      Optional<TypedValue> value = read.parsed().flatMap(Parsed::value);
      if (value.isPresent() && value.get() instanceof RestrictionList) {
        addTables(read.list(), found);
      } else {
        value.ifPresent(typed -> addTables(read.list(), typed, found));
      }
    }
    if (all) {
      tables = found;
    }
    return found;
  }

  private static void addTables(ElementList list, List<TableThing> found) {
    List<RestrictionList.Entry> entries =
        list.restrictions().map(RestrictionList::entries).orElse(List.of());
    for (int i = 0; i < entries.size(); i++) {
      RestrictionList.Entry entry = entries.get(i);
      entry.table().ifPresent(each -> addTable(list, each, each.item(), entry.keyword(), found));
      list.items().get(i).inside().ifPresent(inside -> addTables(inside, found));
    }
  }

  private static void addTables(ElementList list, TypedValue value, List<TableThing> found) {
    if (value instanceof TableList tables) {
      tables.tables().forEach(each -> addTable(list, each, each.item(), "", found));
    } else if (value instanceof MatchList patterns) {
      for (MatchList.Pattern pattern : patterns.patterns()) {
        pattern.table().ifPresent(each -> addTable(list, each, pattern.item(), "", found));
      }
    } else if (value instanceof ItemList items && list.isOfTables()) {
      for (Item item : items.items()) {
        int colon = item.string().indexOf(':');
        if (colon > 0 && !item.braced()) {
          String type = item.string().substring(0, colon);
          Item name = item.without(colon + 1);
          addTable(list, new TableSpec(item, type, name, List.of(), List.of()), item, "", found);
        }
      }
    }
  }

  private static void addTable(
      ElementList list, TableSpec spec, Item item, String restriction, List<TableThing> found) {
    found.add(
        new TableThing(new TableThing.Named(list, item.start(), item.end(), restriction), spec));
    if (!spec.isProxied()) {
      for (TableSpec part : spec.parts()) {
        addTable(list, part, item, restriction, found);
      }
    }
  }

  /** Returns the tables that an element of a list names. */
  List<TableThing> tablesOf(Thing element) {
    List<TableThing> found = new ArrayList<>();
    for (TableThing table : tables((NameSet) null)) {
      if (table.word().equals(element.word())) {
        found.add(table);
      }
    }
    return found;
  }

  private List<EntryThing> entries(NameSet names, @Nullable NameSet programs) {
    List<EntryThing> found = new ArrayList<>();
    for (TableThing table : tables(names, programs)) {
      found.addAll(EntryThing.of(scene, table));
    }
    return found;
  }

  /** Returns the destinations that parameters name, as written. */
  List<NextHopThing> nextHops(@Nullable NameSet names) {
    List<NextHopThing> found = new ArrayList<>();
    for (Held each : held(names == null ? NameSet.ALL : names, null)) {
      Lists.Read read = list(each);
      Optional<TypedValue> value = read.parsed().flatMap(Parsed::value);
      if (value.isPresent() && value.get() instanceof NextHopList hops) {
        for (NextHop hop : hops.hops()) {
          found.add(new NextHopThing(read.list(), hop));
        }
      }
    }
    return found;
  }

  /** Returns the chains of all services that offer TLS, once for each service and file. */
  List<CertificateThing> certificates() {
    List<CertificateThing> known = certificates;
    if (known == null) {
      known = new ArrayList<>();
      for (ServiceThing service : scene.services()) {
        Optional<TlsService> tls = scene.tls(service.service()).tls();
        if (tls.isPresent()) {
          add(service.service(), tls.get(), known);
        }
      }
      certificates = known;
    }
    return known;
  }

  private void add(Service service, TlsService tls, List<CertificateThing> known) {
    Optional<Written> written =
        scene.values().decider(tls.certificateFiles().parameter(), service.scope());
    for (String file : tls.certificateFiles().value().orElse(List.of())) {
      known.add(new CertificateThing(scene, service, file, written.map(Written::anchor)));
    }
  }

  private List<CertificateThing> certificates(NameSet sides) {
    List<CertificateThing> found = new ArrayList<>();
    for (CertificateThing each : certificates()) {
      boolean server =
          scene.tls(each.service()).tls().map(tls -> tls.role() == Role.SERVER).orElse(false);
      if (sides.contains(server ? "server" : "client")) {
        found.add(each);
      }
    }
    return found;
  }
}
