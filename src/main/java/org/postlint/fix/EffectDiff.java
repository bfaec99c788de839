package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postlint.access.RestrictionClasses;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.syntax.Field;
import org.postlint.syntax.Option;
import org.postlint.syntax.Word;
import org.postlint.tls.Decided;
import org.postlint.tls.Level;
import org.postlint.tls.TlsService;

/**
 * Compares two configurations by what they do: for main.cf and for every active service, the
 * expanded value of every parameter that its program reads, the columns and the arguments. How a
 * value is spelled makes no difference, nor does the name under which it is set: a parameter that
 * was renamed counts where its successor takes its value. Older switches for TLS count as the
 * security level that they amount to.
 */
public final class EffectDiff {
  private static final String LEVEL = "_tls_security_level";
  private static final String WRAPPER_MODE = "_tls_wrappermode";

  private final Configuration before;
  private final Configuration after;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> programs = new HashSet<>();
  private final Map<List<String>, List<String>> found = new LinkedHashMap<>();
  private final List<Difference> services = new ArrayList<>();

  private EffectDiff(Configuration before, Configuration after) {
    this.before = before;
    this.after = after;
  }

  /** Returns all differences: those of parameters by name, then those of services, in order. */
  public static List<Difference> between(Configuration before, Configuration after) {
    EffectDiff diff = new EffectDiff(before, after);
    diff.run();
    List<Difference> all = new ArrayList<>();
    diff.found.forEach(
        (what, where) ->
            all.add(
                new Difference(
                    Difference.Kind.PARAMETER, what.get(0), where, what.get(1), what.get(2))));
    all.sort((one, other) -> one.name().compareTo(other.name()));
    all.addAll(diff.services);
    return List.copyOf(all);
  }

  private void run() {
    addNames(before);
    addNames(after);
    Map<String, Service> old = active(before);
    Map<String, Service> now = active(after);
    old.values().forEach(each -> programs.add(each.program()));
    now.values().forEach(each -> programs.add(each.program()));
    Set<String> levels = levels(old, now);
    compare(Difference.MAIN, before.main(), after.main(), levels);
    for (Map.Entry<String, Service> each : old.entrySet()) {
      Service other = now.get(each.getKey());
      if (other == null) {
        difference(Difference.Kind.SERVICE, "service", each.getKey(), "active", "absent");
      } else {
        compare(each.getKey(), each.getValue(), other);
      }
    }
    for (String key : now.keySet()) {
      if (!old.containsKey(key)) {
        difference(Difference.Kind.SERVICE, "service", key, "absent", "active");
      }
    }
  }

  /** Of several entries for one service, the last one answers. */
  private static Map<String, Service> active(Configuration configuration) {
    Map<String, Service> active = new LinkedHashMap<>();
    for (Service service : configuration.services()) {
      if (service.active()) {
        active.put(service.key(), service);
      }
    }
    return active;
  }

  private void addNames(Configuration configuration) {
    Release release = configuration.target().postfix();
    Set<String> old = new HashSet<>();
    for (String name : configuration.catalog().parameterNames()) {
      Optional<Parameter> parameter = configuration.catalog().parameter(name);
      if (parameter.isPresent()) {
        parameter.get().oldNames().forEach(each -> old.add(each.name()));
        if (parameter.get().isKnown(release) && !parameter.get().isRenamed()) {
          names.add(name);
        }
      }
    }
    // What is only referred to shows in the values that refer to it.
    Set<String> silent = new HashSet<>(old);
    addReferences(configuration.main(), silent);
    configuration.services().forEach(each -> addReferences(each.scope(), silent));
    RestrictionClasses classes = new RestrictionClasses(configuration, configuration.main());
    classes.names().ifPresent(silent::removeAll);
    for (String name : configuration.main().written()) {
      if (configuration.knows(name) ? !old.contains(name) : !silent.contains(name)) {
        addUsed(name, configuration.isUsed(name));
      }
    }
    for (Service service : configuration.services()) {
      for (Option option : service.options()) {
        String name = option.name();
        if (configuration.knows(name) ? !old.contains(name) : !silent.contains(name)) {
          addUsed(name, configuration.isUsed(service, name));
        }
      }
    }
  }

  private void addUsed(String name, boolean used) {
    if (used && !before.catalog().parameter(name).map(Parameter::isRenamed).orElse(false)) {
      names.add(name);
    }
  }

  private static void addReferences(Scope scope, Set<String> names) {
    for (String name : scope.written()) {
      Consequence.addReferences(scope.value(name).raw().text(), names);
    }
  }

  private void compare(String key, Service old, Service now) {
    for (Field field : Field.values()) {
      String was = Columns.meaning(before, old, field);
      String is = Columns.meaning(after, now, field);
      // A hyphen that stands for a parameter differs as that does.
      boolean both = Columns.refers(before, old, field) && Columns.refers(after, now, field);
      if (!both && !was.equals(is)) {
        difference(Difference.Kind.COLUMN, field.text(), key, was, is);
      }
    }
    String was = arguments(old);
    String is = arguments(now);
    if (!was.equals(is)) {
      difference(Difference.Kind.ARGUMENTS, "arguments", key, was, is);
    }
    if (!old.options().isEmpty() || !now.options().isEmpty()) {
      compare(key, old.scope(), now.scope(), levels(Map.of(key, old), Map.of(key, now)));
    }
  }

  private void compare(String where, Scope old, Scope now, Set<String> levels) {
    boolean sameTarget = before.target().equals(after.target());
    for (String name : names) {
      EffectiveValue was = old.value(name);
      EffectiveValue is = now.value(name);
      String raw = was.raw().text();
      if (sameTarget && raw.equals(is.raw().text()) && isSame(raw, was, is)) {
        continue;
      }
      if (levels.contains(name) || !isRead(name, old, now) || isUnread(name)) {
        continue;
      }
      Meaning meant = Meaning.of(before, was);
      Meaning means = Meaning.of(after, is);
      if (!meant.key().equals(means.key())
          && !(raw.equals(is.raw().text()) && Consequence.isOne(after, name, levels))) {
        List<String> what = List.of(name, meant.words(), means.words());
        List<String> all = found.computeIfAbsent(what, none -> new ArrayList<>());
        boolean follows =
            all.contains(Difference.MAIN) && !written(old, name) && !written(now, name);
        if (!follows) {
          all.add(where);
        }
      }
    }
  }

  /** Tells whether a text that both have in common expands to the same, on the cheap. */
  private static boolean isSame(String raw, EffectiveValue was, EffectiveValue is) {
    return raw.indexOf('$') < 0 || (was.text().isPresent() && was.string().equals(is.string()));
  }

  /** Tells whether a parameter is for daemons only, of which neither configuration runs one. */
  private boolean isUnread(String name) {
    Optional<Parameter> parameter = after.catalog().parameter(name);
    if (parameter.isEmpty() || before.services().isEmpty() || after.services().isEmpty()) {
      return false;
    }
    List<String> readers = parameter.get().readBy(after.target().postfix());
    for (String reader : readers) {
      if (programs.contains(reader) || after.catalog().daemon(reader).isEmpty()) {
        return false;
      }
    }
    return !readers.isEmpty();
  }

  private static boolean written(Scope scope, String name) {
    return scope.service().isPresent() && scope.service().get().option(name).isPresent();
  }

  /** Tells whether the program of one of the services reads a parameter, as far as is known. */
  private boolean isRead(String name, Scope old, Scope now) {
    Optional<Parameter> parameter = before.catalog().parameter(name);
    if (parameter.isEmpty() || old.service().isEmpty() || now.service().isEmpty()) {
      return true;
    }
    String was = old.service().get().program();
    String is = now.service().get().program();
    if (before.catalog().daemon(was).isEmpty() || after.catalog().daemon(is).isEmpty()) {
      return true;
    }
    return parameter.get().isReadBy(was, before.target().postfix())
        || parameter.get().isReadBy(is, after.target().postfix());
  }

  /** Parameters that only decide about the level of TLS, if no service's level differs. */
  private Set<String> levels(Map<String, Service> old, Map<String, Service> now) {
    Set<String> deciders = new TreeSet<>();
    for (Map.Entry<String, Service> each : old.entrySet()) {
      Service other = now.get(each.getKey());
      Optional<TlsService> was = TlsService.of(before, each.getValue());
      Optional<TlsService> is = other == null ? Optional.empty() : TlsService.of(after, other);
      if (was.isPresent() && is.isPresent()) {
        Decided<Level> wasLevel = was.get().level();
        Decided<Level> isLevel = is.get().level();
        if (wasLevel.value().isEmpty() || !wasLevel.value().equals(isLevel.value())) {
          return Set.of();
        }
        deciders.add(wasLevel.parameter());
        deciders.add(isLevel.parameter());
        // In wrapper mode it is said and has no say.
        deciders.add(was.get().levelParameter());
        deciders.add(is.get().levelParameter());
      }
    }
    Set<String> levels = new TreeSet<>();
    for (String name : names) {
      Optional<Parameter> parameter = after.catalog().parameter(name);
      boolean replaced =
          parameter
              .flatMap(Parameter::replacement)
              .filter(level -> deciders.contains(level) || isOutranked(level, deciders))
              .isPresent();
      if (replaced) {
        levels.add(name);
        levels.add(parameter.flatMap(Parameter::replacement).orElse(name));
      }
    }
    return levels;
  }

  /** Wrapper mode decides before the level does, which then counts for nothing. */
  private static boolean isOutranked(String level, Set<String> deciders) {
    int end = level.indexOf(LEVEL);
    return end > 0 && deciders.contains(level.substring(0, end) + WRAPPER_MODE);
  }

  private static String arguments(Service service) {
    StringBuilder words = new StringBuilder();
    List<Word> options = new ArrayList<>();
    service.options().forEach(option -> options.addAll(option.words()));
    for (Word word : service.arguments()) {
      if (!options.contains(word)) {
        words.append(words.length() == 0 ? "" : " ").append(word.raw().text());
      }
    }
    return words.length() == 0 ? Difference.NOTHING : words.toString();
  }

  private void difference(Difference.Kind kind, String name, String key, String was, String is) {
    services.add(new Difference(kind, name, List.of(key), was, is));
  }
}
