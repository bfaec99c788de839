package org.postlint.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.RestrictionList;
import org.postlint.catalog.Stage;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/**
 * Asks the restriction lists of an smtpd service, in the order of the transaction, about one
 * recipient of one client. A list that lets a client through ends there; the mail is accepted when
 * no list refuses it. {@code defer_if_permit} and its like count as a deferral.
 */
public final class Access {
  private final Configuration configuration;
  private final Service service;

  /** Prepares to ask the lists of a service. */
  public Access(Configuration configuration, Service service) {
    this.configuration = configuration;
    this.service = service;
  }

  /** Returns what the lists decide. */
  public Decision decide(Client client, Recipient recipient) {
    Set<Outcome> possible = EnumSet.of(Outcome.PERMIT);
    List<String> path = new ArrayList<>();
    Optional<Place> place = Optional.empty();
    for (RestrictionList list : configuration.catalog().restrictionLists()) {
      if (list.stage() == Stage.ETRN || !isKnown(list.parameter())) {
        continue;
      }
      ListWalk walk = walk(list, client, recipient);
      if (walk.isEmpty()) {
        continue;
      }
      path.addAll(walk.path());
      Set<Outcome> refusals = walk.refusals();
      Optional<Place> decided = walk.place().or(walk::listPlace);
      possible.addAll(refusals);
      if (!walk.canPass()) {
        possible.remove(Outcome.PERMIT);
        return new Decision(possible, decided, path);
      }
      if (decided.isPresent() && (!refusals.isEmpty() || isAboutRelaying(list.stage()))) {
        place = decided;
      }
    }
    return new Decision(possible, place, path);
  }

  private boolean isKnown(String parameter) {
    return configuration.knows(parameter);
  }

  private static boolean isAboutRelaying(Stage stage) {
    return stage == Stage.RELAY || stage == Stage.RECIPIENT;
  }

  private ListWalk walk(RestrictionList list, Client client, Recipient recipient) {
    Scope scope = service.scope();
    EffectiveValue value = scope.value(list.parameter());
    Expansion expansion = value.expansion();
    ListWalk walk = new ListWalk(configuration, scope, list, client, recipient);
    if (expansion instanceof Expansion.Expanded expanded) {
      walk.take(expanded.text(), value.place());
    } else if (expansion instanceof Expansion.Unknown unknown) {
      walk.take(unknown.partial(), value.place());
    } else {
      walk.take(MappedText.unwritten(String.valueOf(Expansion.Unknown.HOLE)), value.place());
    }
    return walk;
  }
}
