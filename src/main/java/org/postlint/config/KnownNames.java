package org.postlint.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;

/** The names that a release knows by itself, those made up for the services at hand included. */
final class KnownNames {
  /** What Postfix makes of a name by itself. */
  enum Rank {
    /** Nothing: somebody made it up. */
    NONE,
    /** A program declares it. */
    BUILT_IN,
    /** It is made up for a service. */
    SERVICE,
    /** It is an old name that only counts through the default of its successor. */
    LEGACY
  }

  private final Catalog catalog;
  private final Release release;
  private final BuiltIns builtIns;
  private final boolean anyService;
  private final Map<String, Set<String>> programsByService = new HashMap<>();
  private final Map<String, Rank> ranks = new ConcurrentHashMap<>();

  /**
   * Starts without services.
   *
   * @param anyService whether the services are not known, so that a name may be that of any
   */
  KnownNames(Catalog catalog, Release release, boolean anyService) {
    this.catalog = catalog;
    this.release = release;
    this.anyService = anyService;
    this.builtIns = BuiltIns.of(catalog, release);
  }

  void addService(String name, String command) {
    ranks.clear();
    programsByService.computeIfAbsent(name, key -> new HashSet<>(2)).add(command);
  }

  /** Returns the parameter of that name, if the release has it in some form. */
  Optional<Parameter> parameter(String name) {
    BuiltIns.BuiltIn found = builtIns.find(name);
    return found != null && found.isKnown() ? found.parameter() : Optional.empty();
  }

  BuiltIns builtIns() {
    return builtIns;
  }

  /** Returns what the catalog has under a name, of whatever release, or null. */
  BuiltIns.@Nullable BuiltIn builtIn(String name) {
    return builtIns.find(name);
  }

  Rank rank(String name) {
    BuiltIns.BuiltIn found = builtIns.find(name);
    if (found != null && found.isKnown()) {
      return found.rank();
    }
    Rank known = ranks.get(name);
    if (known == null) {
      known = family(name) == null ? Rank.NONE : Rank.SERVICE;
      ranks.put(name, known);
    }
    return known;
  }

  boolean knows(String name) {
    return rank(name) != Rank.NONE;
  }

  boolean isRaw(String name) {
    BuiltIns.BuiltIn found = builtIns.find(name);
    return found != null && found.raw();
  }

  /** Returns the family that a name belongs to because of a service, or null. */
  @Nullable Family family(String name) {
    List<Family> families = catalog.familiesOf(name);
    for (Family family : families) {
      if (family.isKnown(release) && (anyService || isMember(family, name))) {
        return family;
      }
    }
    return null;
  }

  private boolean isMember(Family family, String name) {
    String service = name.substring(0, name.length() - family.suffix().length());
    Set<String> programs = programsByService.get(service);
    if (programs == null) {
      return false;
    }
    for (String program : programs) {
      if (family.programs().contains(program)) {
        return true;
      }
    }
    return false;
  }
}
