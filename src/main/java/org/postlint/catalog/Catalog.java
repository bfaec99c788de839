package org.postlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about Postfix. Opening one costs next to nothing; each fact is decoded when it
 * is first asked for. Safe for threads; equal questions always get equal answers.
 */
public final class Catalog {
  private final Map<String, Object> derived = new ConcurrentHashMap<>();
  private final Packed packed;
  private final NamedEntries<Parameter> parameters;
  private final NamedEntries<Restriction> restrictions;
  private final NamedEntries<TableType> tableTypes;
  private final NamedEntries<Daemon> daemons;
  private final NamedEntries<Family> families;
  private final NamedEntries<FormerParameter> formerParameters;
  private final NamedEntries<Distribution> distributions;
  private final NamedEntries<ProtectedMap> protectedMaps;
  private final TlsFacts tls;
  private final List<Release> releases;
  private @Nullable List<RestrictionList> restrictionLists;
  private @Nullable List<AccessAction> accessActions;
  private final Memory<Release, List<StockService>> stockServices = new Memory<>();

  private Catalog(Packed packed) {
    this.packed = packed;
    this.parameters = new Entries.Parameters(packed.section("parameters"));
    this.restrictions = new Entries.Restrictions(packed.section("restrictions"));
    this.tableTypes = new Entries.TableTypes(packed.section("tables"));
    this.daemons = new Entries.Daemons(packed.section("daemons"));
    this.families = new Entries.Families(packed.section("families"));
    this.formerParameters = new Entries.FormerParameters(packed.section("former-parameters"));
    this.distributions = new Entries.Distributions(packed.section("distributions"));
    this.protectedMaps = new Entries.ProtectedMaps(packed.section("protected-maps"));
    this.tls = new TlsFacts(packed);
    this.releases = releases(packed.section("releases"));
  }

  private static List<Release> releases(Packed.Section section) {
    List<Release> releases = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      Release series = fields.release("series");
      releases.add(new Release(series.major(), series.minor(), (int) fields.number("lastPatch")));
    }
    return List.copyOf(releases);
  }

  /**
   * Opens the catalog of this program.
   *
   * @throws IllegalArgumentException when the program was built without it
   */
  public static Catalog load() {
    return of(Packed.of(CatalogData.parts()));
  }

  /** Opens a catalog from a file that the build wrote. */
  public static Catalog of(Packed packed) {
    return new Catalog(packed);
  }

  /**
   * Returns what another part of the program works out from facts that never change. It is worked
   * out once for a catalog, so that many configurations share it.
   *
   * @param key what it is, unique in the program; always made alike
   */
  public <T> T derived(Class<T> type, String key, Supplier<T> maker) {
    Object known = derived.get(key);
    if (known == null) {
      // Two threads may work it out at once; the first one's stays.
      Object made = maker.get();
      Object earlier = derived.putIfAbsent(key, made);
      known = earlier == null ? made : earlier;
    }
    return type.cast(known);
  }

  /** Returns the last release of each series that is known, from 2.10 on, oldest first. */
  public List<Release> releases() {
    return releases;
  }

  /** Returns the newest series that is known. */
  public Release newest() {
    return releases.get(releases.size() - 1).last();
  }

  /** Returns the oldest series that is known. */
  public Release oldest() {
    return releases.get(0).last();
  }

  /** Tells whether the series of a release is known. */
  public boolean isKnown(Release release) {
    return nearest(release).isSameSeries(release);
  }

  /**
   * Returns a release of the newest known series that is not newer than the given one: itself when
   * its series is known; the oldest known series when it is older than all.
   */
  public Release nearest(Release release) {
    Release nearest = oldest();
    for (Release each : releases) {
      if (each.isSameSeries(release)) {
        return release;
      }
      if (each.compareSeries(release) < 0) {
        nearest = each.last();
      }
    }
    return nearest;
  }

  /** Returns the last patch release of a series, if the series is known. */
  public Optional<Release> lastPatch(Release series) {
    for (Release each : releases) {
      if (each.isSameSeries(series)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the newest series of OpenSSL that is known, such as {@code 3.5}. */
  public String newestOpenssl() {
    Packed.Section section = packed.section("openssl");
    return section.entry(section.size() - 1).text("name");
  }

  /** Returns the distribution of that identifier, such as {@code debian-12}. */
  public Optional<Distribution> distribution(String id) {
    return distributions.find(id);
  }

  /** Returns all known versions of distributions, sorted by identifier. */
  public List<Distribution> distributions() {
    return distributions;
  }

  /** Returns the built-in parameter of that name, of whatever release. */
  public Optional<Parameter> parameter(String name) {
    return parameters.find(name);
  }

  /** Returns the names of all built-in parameters of all releases, sorted by byte. */
  public List<String> parameterNames() {
    return parameters.names();
  }

  /** Returns the parameter of that name if it was gone before 2.10. */
  public Optional<FormerParameter> formerParameter(String name) {
    return formerParameters.find(name);
  }

  /** Returns the parameters that were gone before 2.10, sorted by name. */
  public List<FormerParameter> formerParameters() {
    return formerParameters;
  }

  /**
   * Returns the family that {@code name} would be a member of. Whether it is one depends on the
   * services of master.cf. When suffixes end alike, the longest decides.
   */
  public Optional<Family> family(String name) {
    Optional<Family> best = Optional.empty();
    for (Family family : families) {
      if (family.serviceOf(name).isPresent()
          && (best.isEmpty() || family.suffix().length() > best.get().suffix().length())) {
        best = Optional.of(family);
      }
    }
    return best;
  }

  /**
   * Returns every family that {@code name} would be a member of, for one service or another: {@code
   * a_extra_recipient_limit} also is the {@code _recipient_limit} of a service {@code a_extra}.
   */
  public List<Family> familiesOf(String name) {
    List<Family> found = new ArrayList<>(1);
    for (Family family : families) {
      if (family.serviceOf(name).isPresent()) {
        found.add(family);
      }
    }
    return List.copyOf(found);
  }

  /** Returns all families, sorted by suffix. */
  public List<Family> families() {
    return families;
  }

  /** Returns the restriction of that name, in whatever case it is written. */
  public Optional<Restriction> restriction(String name) {
    return restrictions.find(name.toLowerCase(Locale.ROOT));
  }

  /** Returns all restrictions of all releases, sorted by name. */
  public List<Restriction> restrictions() {
    return restrictions;
  }

  /** Returns the parameters that are restriction lists, in the order of evaluation. */
  public List<RestrictionList> restrictionLists() {
    List<RestrictionList> known = restrictionLists;
    if (known == null) {
      Packed.Section section = packed.section("restriction-lists");
      List<RestrictionList> lists = new ArrayList<>(section.size());
      for (int i = 0; i < section.size(); i++) {
        lists.add(RestrictionList.of(section.entry(i)));
      }
      // A race decodes them twice; either is right.
      known = List.copyOf(lists);
      restrictionLists = known;
    }
    return known;
  }

  /** Returns the list of restrictions that a parameter is, if it is one. */
  public Optional<RestrictionList> restrictionList(String parameter) {
    for (RestrictionList each : restrictionLists()) {
      if (each.parameter().equals(parameter)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns what an access table may answer. */
  public List<AccessAction> accessActions() {
    List<AccessAction> known = accessActions;
    if (known == null) {
      Packed.Section section = packed.section("access-actions");
      List<AccessAction> actions = new ArrayList<>(section.size());
      for (int i = 0; i < section.size(); i++) {
        actions.add(AccessAction.of(section.entry(i)));
      }
      // A race decodes them twice; either is right.
      known = List.copyOf(actions);
      accessActions = known;
    }
    return known;
  }

  /** Returns the restrictions that satisfy smtpd's demand for protection, sorted by name. */
  public List<Restriction> relayGuards(Release release) {
    List<Restriction> guards = new ArrayList<>();
    for (Restriction each : restrictions) {
      if (each.isRelayGuard() && release.compareSeries(each.since()) >= 0) {
        guards.add(each);
      }
    }
    return List.copyOf(guards);
  }

  /** Returns what is known of TLS. */
  public TlsFacts tls() {
    return tls;
  }

  /** Returns the parameter of that name if a program protects its tables. */
  public Optional<ProtectedMap> protectedMap(String parameter) {
    return protectedMaps.find(parameter);
  }

  /** Returns the ways to reach a table through another process, reading first. */
  public List<ProxyAccess> proxyAccess() {
    Packed.Section section = packed.section("proxy");
    List<ProxyAccess> all = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      all.add(ProxyAccess.of(section.entry(i)));
    }
    return List.copyOf(all);
  }

  /** Returns the columns of master.cf in their order. */
  public List<MasterField> masterFields() {
    Packed.Section section = packed.section("master-fields");
    List<MasterField> all = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      all.add(MasterField.of(section.entry(i)));
    }
    return List.copyOf(all);
  }

  /** Returns the options that every program of master.cf takes. */
  public List<DaemonOption> daemonOptions() {
    Packed.Section section = packed.section("daemon-options");
    List<DaemonOption> all = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      all.add(DaemonOption.of(section.entry(i)));
    }
    return List.copyOf(all);
  }

  /** Returns the type of lookup table of that name. */
  public Optional<TableType> tableType(String name) {
    return tableTypes.find(name);
  }

  /** Returns all types of lookup tables, sorted by name. */
  public List<TableType> tableTypes() {
    return tableTypes;
  }

  /** Returns the program of that name, if it is one that master starts. */
  public Optional<Daemon> daemon(String program) {
    return daemons.find(program);
  }

  /** Returns all programs that master starts, sorted by name. */
  public List<Daemon> daemons() {
    return daemons;
  }

  /** Returns the types of service that master.cf may name in a release, such as {@code inet}. */
  public List<String> serviceTypes(Release release) {
    Packed.Section section = packed.section("service-types");
    List<String> types = new ArrayList<>(section.size());
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      if (release.compareSeries(fields.release("since")) >= 0) {
        types.add(fields.text("name"));
      }
    }
    return List.copyOf(types);
  }

  /** Returns the entries of the master.cf that a release comes with, in the order of the file. */
  public List<StockService> stockServices(Release release) {
    List<StockService> known = stockServices.find(release);
    if (known == null) {
      known = decodeStockServices(release);
      stockServices.keep(release, known);
    }
    return known;
  }

  private List<StockService> decodeStockServices(Release release) {
    List<StockService> services = new ArrayList<>();
    Packed.Section section = packed.section("stock-services");
    for (int i = 0; i < section.size(); i++) {
      Fields fields = section.entry(i);
      Optional<Release> to = fields.optionalRelease("to");
      if (release.compareSeries(fields.release("from")) >= 0
          && (to.isEmpty() || release.compareSeries(to.get()) <= 0)) {
        services.add(StockService.of(fields));
      }
    }
    return List.copyOf(services);
  }
}
