package org.postlint.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.app.settings.Choices;
import org.postlint.app.settings.PathFilter;
import org.postlint.app.settings.Settings;
import org.postlint.rule.Engine;
import org.postlint.rule.RuleSet;

/**
 * What holds for which configuration: what the command line says comes before what the settings
 * say. Not for use by several threads.
 */
public final class Policies {
  private final RuleSet rules;
  private final Optional<Settings> settings;
  private final Choices first;
  private final List<PathFilter> filters = new ArrayList<>();
  private final Map<Choices, Policy> known = new HashMap<>();
  private @Nullable Policy only;

  /**
   * Makes policies.
   *
   * @param first what the command line says
   * @param filter which directories it asks for
   */
  public Policies(RuleSet rules, Optional<Settings> settings, Choices first, PathFilter filter) {
    this.rules = rules;
    this.settings = settings;
    this.first = first;
    filters.add(filter);
    settings.map(Settings::filter).ifPresent(filters::add);
  }

  /** Returns what holds for the configuration in a directory. */
  Policy of(Path directory) {
    if (settings.isEmpty() || settings.get().sections().isEmpty()) {
      Policy same = only;
      if (same == null) {
        same = policy(settings.map(Settings::general).orElseGet(Choices::none).under(first));
        only = same;
      }
      return same;
    }
    return known.computeIfAbsent(settings.get().choices(directory).under(first), this::policy);
  }

  private Policy policy(Choices choices) {
    return new Policy(new Engine(rules, choices.selection()), choices.target());
  }

  /** Tells whether a directory is to be looked at. */
  boolean isIncluded(Path directory) {
    for (PathFilter filter : filters) {
      if (!filter.passes(directory)) {
        return false;
      }
    }
    return true;
  }

  /** Returns in words what settings are in force; empty: none. */
  String inForce() {
    return settings.map(Settings::inForce).orElse("");
  }
}
