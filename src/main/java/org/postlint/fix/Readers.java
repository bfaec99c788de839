package org.postlint.fix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.config.Configuration;
import org.postlint.config.Service;

/** Tells which services take notice of a parameter. Not for use by several threads. */
public final class Readers {
  private final Configuration configuration;
  private final Release release;
  private final Map<Service, Map<String, Set<String>>> referring = new HashMap<>();

  /** Asks about a configuration. */
  public Readers(Configuration configuration) {
    this.configuration = configuration;
    this.release = configuration.target().postfix();
  }

  /**
   * Tells whether the program of a service reads a parameter, or another one whose value refers to
   * it. Of a program or a parameter that is not known the answer is yes.
   */
  public boolean has(Service service, String name) {
    Optional<Parameter> parameter = configuration.catalog().parameter(name);
    String program = service.program();
    return parameter.isEmpty()
        || !parameter.get().isKnown(release)
        || configuration.catalog().daemon(program).isEmpty()
        || parameter.get().isReadBy(program, release)
        || isReferredTo(service, name);
  }

  private boolean isReferredTo(Service service, String name) {
    Map<String, Set<String>> references = referring.computeIfAbsent(service, this::referring);
    Set<String> seen = new HashSet<>(Set.of(name));
    Deque<String> ahead = new ArrayDeque<>(seen);
    while (!ahead.isEmpty()) {
      for (String each : references.getOrDefault(ahead.pop(), Set.of())) {
        if (isRead(service, each)) {
          return true;
        }
        if (seen.add(each)) {
          ahead.push(each);
        }
      }
    }
    return false;
  }

  private boolean isRead(Service service, String name) {
    Optional<Parameter> parameter = configuration.catalog().parameter(name);
    // The user's own names are read where a list names them, which any program may do.
    return parameter.isEmpty() || parameter.get().isReadBy(service.program(), release);
  }

  /** Each name that a value refers to, with the names of those values. */
  private Map<String, Set<String>> referring(Service service) {
    Set<String> all = new HashSet<>(configuration.catalog().parameterNames());
    all.addAll(configuration.main().written());
    all.addAll(service.scope().written());
    Map<String, Set<String>> found = new HashMap<>();
    for (String name : all) {
      Set<String> references = new HashSet<>();
      Consequence.addReferences(service.scope().value(name).raw().text(), references);
      for (String each : references) {
        found.computeIfAbsent(each, none -> new HashSet<>()).add(name);
      }
    }
    return found;
  }

  /**
   * Returns the active services for which the value of main.cf is the one in effect: those that
   * have none of their own and whose program reads it.
   */
  public List<Service> ofMain(String name) {
    return configuration.services().stream()
        .filter(each -> each.active() && each.option(name).isEmpty() && has(each, name))
        .toList();
  }
}
