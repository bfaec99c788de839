package org.postlint.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Release;
import org.postlint.catalog.Restriction;
import org.postlint.config.Configuration;
import org.postlint.config.Expansion;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.RestrictionList;
import org.postlint.config.value.RestrictionList.Entry;
import org.postlint.text.MappedText;

/**
 * What smtpd demands before it starts: in one of its lists about recipients something that keeps
 * strangers from relaying, before any {@code permit} and not behind {@code warn_if_reject}. It
 * looks for names only, into classes too, and does not ask whether the lists get there.
 */
public final class RelayGuard {
  private static final List<String> LISTS =
      List.of("smtpd_relay_restrictions", "smtpd_recipient_restrictions");
  private static final int DEEPEST = 30;

  private final Configuration configuration;
  private final Scope scope;
  private final RestrictionClasses classes;

  /** Prepares to look at the lists of a service. */
  public RelayGuard(Configuration configuration, Service service) {
    this.configuration = configuration;
    this.scope = service.scope();
    this.classes = new RestrictionClasses(configuration, scope);
  }

  /** Tells whether the lists have what smtpd demands; nothing when that is not known. */
  public Optional<Boolean> isThere() {
    boolean sure = true;
    for (String list : LISTS) {
      if (configuration.knows(list)) {
        Optional<Boolean> found = isIn(list, list, new HashSet<>());
        if (found.equals(Optional.of(true))) {
          return found;
        }
        sure &= found.isPresent();
      }
    }
    return sure ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> isIn(String name, String list, Set<String> entered) {
    Expansion expansion = scope.value(name).expansion();
    Optional<MappedText> text =
        expansion instanceof Expansion.Unknown unknown
            ? Optional.of(unknown.partial())
            : expansion.known();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean sure = true;
    Release release = configuration.target().postfix();
    RestrictionList entries =
        (RestrictionList)
            configuration.valueTypes().parseRestrictions(list, text.get()).value().orElseThrow();
    for (Entry entry : entries.entries()) {
      // It looks at every word of the list, and so at arguments too.
      if (entry.argument().isPresent() && isGuard(entry.argument().get().string(), release)) {
        return Optional.of(true);
      }
      if (entry.warnOnly()) {
        continue;
      }
      if (entry.keyword().equals("permit")) {
        break;
      }
      if (isGuard(entry.keyword(), release)) {
        return Optional.of(true);
      }
      Optional<Boolean> isClass = classes.has(entry.name().string());
      if (entry.name().string().indexOf(Expansion.Unknown.HOLE) >= 0
          || (entry.form() == RestrictionList.Form.OTHER && isClass.isEmpty())) {
        sure = false;
      } else if (entry.form() == RestrictionList.Form.OTHER
          && isClass.orElse(false)
          && entered.size() < DEEPEST) {
        if (entered.add(entry.name().string())) {
          Optional<Boolean> inside = isIn(entry.name().string(), list, entered);
          if (inside.equals(Optional.of(true))) {
            return inside;
          }
          sure &= inside.isPresent();
        }
      }
    }
    return sure ? Optional.of(false) : Optional.empty();
  }

  private boolean isGuard(String name, Release release) {
    Optional<Restriction> known = configuration.catalog().restriction(name);
    return known.isPresent() && known.get().isRelayGuard() && known.get().isKnown(release);
  }
}
