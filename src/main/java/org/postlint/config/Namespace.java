package org.postlint.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;

/**
 * The parameters that the options of a service set, as postconf sees them: entries of the same name
 * and type share theirs, the last one wins.
 */
final class Namespace {
  /** What one entry and its namesakes set. */
  private final Map<String, Setting> settings;

  /** The names that this entry makes use of. */
  final Set<String> used = new HashSet<>();

  final Service service;
  private @Nullable Scope scope;

  private Namespace(Service service, Map<String, Setting> settings) {
    this.service = service;
    this.settings = settings;
  }

  /** Returns the namespaces of those entries that have one. */
  static List<Namespace> of(List<Service> services) {
    Map<String, Map<String, Setting>> shared = new HashMap<>();
    List<Namespace> all = new ArrayList<>();
    for (Service service : services) {
      for (Option option : service.options()) {
        shared
            .computeIfAbsent(service.key(), key -> new LinkedHashMap<>())
            .put(option.name(), Setting.of(service, option));
      }
      Map<String, Setting> settings = shared.get(service.key());
      if (settings != null) {
        all.add(new Namespace(service, settings));
      }
    }
    return all;
  }

  Iterable<Setting> settings() {
    return settings.values();
  }

  boolean sets(String name) {
    return settings.containsKey(name);
  }

  @Nullable MappedText value(String name) {
    Setting setting = settings.get(name);
    return setting == null ? null : setting.value();
  }

  /** Returns the scope in which postconf expands the values. */
  Scope scope(Settings of) {
    Scope known = scope;
    if (known == null) {
      Map<String, Option> options = new HashMap<>();
      for (Setting setting : settings.values()) {
        Service owner = setting.service();
        if (owner != null) {
          owner.option(setting.name()).ifPresent(option -> options.put(setting.name(), option));
        }
      }
      known = new Scope(of, service, service.scope().main(), options);
      scope = known;
    }
    return known;
  }
}
