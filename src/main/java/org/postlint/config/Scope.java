package org.postlint.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Option;
import org.postlint.text.MappedText;

/**
 * The parameters as one service sees them, or as main.cf alone sets them. Values are worked out
 * when they are first asked for and kept. Safe for use by several threads.
 *
 * <p>A value is that of the last {@code -o} of the service, else of the last line of main.cf, else
 * the built-in default. Two things differ from what postconf shows. In a service that sets {@code
 * myhostname}, {@code mydomain} follows it, as in the running program. And of several entries for
 * the same service each has its own options only.
 */
public final class Scope {
  private final Settings settings;
  private final @Nullable Service service;
  private final @Nullable Scope main;
  private final Map<String, Option> options;
  private final Map<String, EffectiveValue> values = new HashMap<>();
  private final Expander expander;

  /** Names whose values are found to be those of main.cf alone, although they refer to others. */
  private final Set<String> same = new HashSet<>();

  /**
   * Makes the scope of a service, or that of main.cf alone.
   *
   * @param main for a service, the scope of main.cf alone; it has all values that the service does
   *     not change
   */
  Scope(
      Settings settings,
      @Nullable Service service,
      @Nullable Scope main,
      Map<String, Option> options) {
    this.settings = settings;
    this.service = service;
    this.main = main;
    this.options = options;
    this.expander = new Expander(settings.known.builtIns(), new ScopeNames());
  }

  /** Returns the service, unless this is main.cf alone. */
  public Optional<Service> service() {
    return Optional.ofNullable(service);
  }

  /** Returns the value of a parameter; of a name that Postfix does not know, an empty one. */
  public EffectiveValue value(String name) {
    synchronized (expander) {
      EffectiveValue known = values.get(name);
      if (known == null) {
        known = find(name);
        values.put(name, known);
      }
      return known;
    }
  }

  /** Returns the names that the service's options set, or those that main.cf sets. */
  public List<String> written() {
    if (service != null) {
      return List.copyOf(options.keySet());
    }
    List<String> names = new ArrayList<>();
    settings.names().forEach(names::add);
    return List.copyOf(names);
  }

  /** Returns the scope of main.cf alone; null where this is it. */
  @Nullable Scope main() {
    return main;
  }

  Settings settings() {
    return settings;
  }

  Expander.Result expand(EffectiveValue value) {
    synchronized (expander) {
      String why = value.whyUnknown();
      if (why != null) {
        return new Expander.Result(new Expansion.Unknown(value.raw(), why), List.of(), 1);
      }
      return settings.known.isRaw(value.name()) && !MacroRun.hasHole(value.raw())
          ? new Expander.Result(new Expansion.Expanded(value.raw()), List.of(), 1)
          : expander.expand(value.raw());
    }
  }

  /** Expands a text that is not the value of a parameter, such as what a hyphen stands for. */
  public Expansion expansion(String text) {
    return expand(MappedText.unwritten(text)).expansion();
  }

  /** Expands a text that is not the value of a parameter. */
  Expander.Result expand(MappedText text) {
    synchronized (expander) {
      return expander.expand(text);
    }
  }

  private EffectiveValue find(String name) {
    if (main != null && !mayDiffer(name)) {
      return main.value(name);
    }
    if (service != null && Special.isOfEntry(name) && settings.known.knows(name)) {
      MappedText text =
          name.equals(Special.SERVICE_NAME) ? service.nameText() : service.programText();
      return new EffectiveValue(this, name, new Origin.PresetByPostfix(), text, null);
    }
    if (!settings.isReadOnly(name)) {
      Option option = options.get(name);
      if (option != null && service != null) {
        Origin origin = new Origin.ServiceOption(service, option);
        return new EffectiveValue(this, name, origin, option.value(), null);
      }
      Assignment assignment = settings.assignment(name);
      if (assignment != null) {
        Origin origin = new Origin.MainLine(assignment);
        return new EffectiveValue(this, name, origin, assignment.value(), null);
      }
    }
    if (settings.mayBeSetElsewhere(name)) {
      Settings.Default elsewhere = Settings.unknown("main.cf is not at hand");
      return new EffectiveValue(
          this, name, elsewhere.origin(), elsewhere.text(), elsewhere.whyUnknown());
    }
    return defaultValue(name);
  }

  /**
   * Tells whether the value of a name may be another one than in main.cf alone: because the service
   * sets it, or a name that it refers to, directly or not.
   */
  private boolean mayDiffer(String name) {
    if (isOwn(name)) {
      return true;
    }
    List<String> references = settings.references(name);
    if (references.isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(references);
    while (!open.isEmpty()) {
      String next = open.pop();
      if (isOwn(next)) {
        return true;
      }
      if (!same.contains(next) && seen.add(next)) {
        settings.references(next).forEach(open::push);
      }
    }
    same.add(name);
    same.addAll(seen);
    return false;
  }

  private boolean isOwn(String name) {
    return options.containsKey(name) || Special.isOfEntry(name);
  }

  /** Returns the value that a parameter has where no file sets it, expanded as it would be here. */
  public EffectiveValue defaultValue(String name) {
    Settings.Default found = settings.defaultOf(name);
    if (name.equals(Special.MYDOMAIN) && found.whyUnknown() != null) {
      found = domain();
    }
    return new EffectiveValue(this, name, found.origin(), found.text(), found.whyUnknown());
  }

  /** What follows the first dot of the host name. */
  private Settings.Default domain() {
    EffectiveValue host = value(Special.MYHOSTNAME);
    Expansion expansion =
        host.set()
            ? new Expander(settings.known.builtIns(), new WrittenNames())
                .expand(host.raw())
                .expansion()
            : host.expansion();
    if (!(expansion instanceof Expansion.Expanded expanded)) {
      return Settings.unknown("mydomain is the part of myhostname after its first dot");
    }
    MappedText name = expanded.text();
    int dot = name.text().indexOf('.');
    boolean twoDots = ValueSyntax.atLeast(settings.release, 3, 0);
    boolean local = dot < 0 || (!twoDots && name.text().indexOf('.', dot + 1) < 0);
    MappedText domain =
        local ? MappedText.unwritten("localdomain") : name.sub(dot + 1, name.length());
    return new Settings.Default(domain, new Origin.Computed(), null);
  }

  /** All names, with their defaults. */
  private final class ScopeNames implements Names {
    @Override
    public @Nullable MappedText lookup(String name) {
      EffectiveValue value = value(name);
      return value.origin() instanceof Origin.Undefined ? null : value.raw();
    }

    @Override
    public boolean raw(String name) {
      return settings.known.isRaw(name);
    }

    @Override
    public String whyUnknown(String name) {
      String why = value(name).whyUnknown();
      return why == null ? "" : why;
    }
  }

  /** The names that the files set, without defaults. */
  private final class WrittenNames implements Names {
    @Override
    public @Nullable MappedText lookup(String name) {
      EffectiveValue value = value(name);
      return value.set() ? value.raw() : null;
    }

    @Override
    public boolean raw(String name) {
      return false;
    }

    @Override
    public String whyUnknown(String name) {
      return "";
    }
  }
}
