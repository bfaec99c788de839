package org.postlint.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Scope;
import org.postlint.config.value.Item;
import org.postlint.config.value.ItemList;
import org.postlint.config.value.RestrictionList.Entry;
import org.postlint.config.value.RestrictionList.Form;
import org.postlint.config.value.TypedValue;
import org.postlint.text.MappedText;

/**
 * The names that stand for lists of restrictions in one scope. Only the names that {@link
 * #PARAMETER} has count, with case, and only those that no restriction of Postfix has.
 */
public final class RestrictionClasses {
  /** The parameter with the names. */
  public static final String PARAMETER = "smtpd_restriction_classes";

  private final Configuration configuration;
  private final Scope scope;
  private final Optional<List<String>> names;

  /** Reads the names for a service, or for main.cf. */
  public RestrictionClasses(Configuration configuration, Scope scope) {
    this.configuration = configuration;
    this.scope = scope;
    this.names = names(configuration, scope);
  }

  private static Optional<List<String>> names(Configuration configuration, Scope scope) {
    Optional<MappedText> text = scope.value(PARAMETER).text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<TypedValue> value =
        configuration
            .catalog()
            .parameter(PARAMETER)
            .flatMap(known -> configuration.valueTypes().parse(known, text.get()).value());
    List<String> names = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof ItemList list) {
      for (Item item : list.items()) {
        names.add(item.string());
      }
    }
    return Optional.of(names);
  }

  /** Returns the names, in their order; nothing where only the host knows them. */
  public Optional<List<String>> names() {
    return names;
  }

  /** Tells whether a name is one of them; nothing where that is not known. */
  public Optional<Boolean> has(String name) {
    return names.map(all -> all.contains(name));
  }

  /** Returns what a name stands for. */
  public EffectiveValue value(String name) {
    return scope.value(name);
  }

  /**
   * Tells whether a name stands for something. smtpd does not start with one that does not. Nothing
   * where it is not known.
   */
  public Optional<Boolean> isDefined(String name) {
    EffectiveValue value = scope.value(name);
    boolean open = configuration.mainFile().isEmpty() && !value.set();
    if (open || configuration.catalog().parameter(name).isPresent()) {
      return Optional.empty();
    }
    return value.set() ? value.string().map(text -> !text.isEmpty()) : Optional.of(false);
  }

  /** Tells whether a class leads back to itself, so that smtpd never comes to an end. */
  public boolean isLoop(String name) {
    return leadsTo(name, name, new HashSet<>());
  }

  private boolean leadsTo(String from, String to, Set<String> seen) {
    Optional<MappedText> text = scope.value(from).text();
    if (text.isEmpty() || !seen.add(from)) {
      return false;
    }
    for (Entry entry : entries(text.get())) {
      String name = entry.name().string();
      if (entry.form() == Form.OTHER
          && has(name).orElse(false)
          && (name.equals(to) || leadsTo(name, to, seen))) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> entries(MappedText text) {
    TypedValue value =
        configuration.valueTypes().parseRestrictions(PARAMETER, text).value().orElseThrow();
    return ((org.postlint.config.value.RestrictionList) value).entries();
  }
}
