package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.config.Scope;
import org.postlint.config.Service;

/** Chooses the parameters and services that are shown. */
final class ShowNames {
  private final Configuration configuration;
  private final ShowOptions options;
  private final List<String> builtIn;

  ShowNames(Configuration configuration, ShowOptions options) {
    this.configuration = configuration;
    this.options = options;
    this.builtIn = options.all() && options.names().isEmpty() ? builtIn(configuration) : List.of();
  }

  private static List<String> builtIn(Configuration configuration) {
    Catalog catalog = configuration.catalog();
    List<String> known = new ArrayList<>();
    for (String name : catalog.parameterNames()) {
      if (catalog.parameter(name).orElseThrow().isKnown(configuration.target().postfix())) {
        known.add(name);
      }
    }
    return known;
  }

  /** Returns the parameters that are shown of main.cf. */
  List<String> main() {
    return options.names().isEmpty() ? with(configuration.main()) : options.names();
  }

  /** Returns the parameters that are shown of a service. */
  List<String> of(Service service) {
    if (options.names().isEmpty()) {
      return with(service.scope());
    }
    List<String> shown = new ArrayList<>();
    for (String name : options.names()) {
      if (options.all() || service.option(name).isPresent()) {
        shown.add(name);
      }
    }
    return shown;
  }

  private List<String> with(Scope scope) {
    TreeSet<String> names = new TreeSet<>(builtIn);
    names.addAll(scope.written());
    if (options.all() && scope.service().isPresent()) {
      names.addAll(configuration.main().written());
    }
    return List.copyOf(names);
  }

  /** Returns the services that are shown. */
  List<Service> services() {
    if (options.service().isEmpty()) {
      return configuration.services();
    }
    List<Service> shown = new ArrayList<>();
    for (Service service : configuration.services()) {
      if (service.key().equals(options.service().get())) {
        shown.add(service);
      }
    }
    return shown;
  }
}
