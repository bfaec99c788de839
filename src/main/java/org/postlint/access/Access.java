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
  private static final String RELAY_FIRST = "smtpd_relay_before_recipient_restrictions";

  private final Configuration configuration;
  private final Service service;

  /** Prepares to ask the lists of a service. */
  public Access(Configuration configuration, Service service) {
    this.configuration = configuration;
    this.service = service;
  }

  /** Returns what the lists decide. */
  public Decision decide(Client client, Recipient recipient) {
    return new Transaction(client, recipient).run();
  }

  private final class Transaction {
    private final Client client;
    private final Recipient recipient;
    private final Set<Outcome> possible = EnumSet.noneOf(Outcome.class);
    private final List<String> path = new ArrayList<>();
    private Optional<Place> decided = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Optional<Place> whole = Optional.empty();
    private Optional<Place> deferring = Optional.empty();
    private int states = States.FRESH;

    Transaction(Client client, Recipient recipient) {
      this.client = client;
      this.recipient = recipient;
    }

    Decision run() {
      Stage last = Stage.CLIENT;
      for (RestrictionList list : lists()) {
        boolean recipientStage = isAboutRecipient(list.stage());
        if (!recipientStage && isAboutRecipient(last)) {
          deferPermits();
        }
        if (states == States.NONE) {
          break;
        }
        if (!recipientStage || !isAboutRecipient(last)) {
          states = States.forgetRejects(states);
        }
        last = list.stage();
        ask(list);
        if (states != States.NONE && last.compareTo(Stage.RECIPIENT) > 0) {
          deferPermits();
        }
        if (states == States.NONE) {
          break;
        }
      }
      if (states == States.NONE) {
        return new Decision(possible, decided, path);
      }
      possible.add(Outcome.PERMIT);
      return new Decision(possible, place.or(() -> whole), path);
    }

    /** The recipient, or the data, is let through; what asked for a deferral gets it now. */
    private void deferPermits() {
      int deferred = States.permitsDeferred(states);
      if (deferred != States.NONE) {
        possible.add(Outcome.DEFER);
      }
      states = States.forgetAll(states & ~deferred);
      if (states == States.NONE) {
        decided = deferring;
      }
    }

    private void ask(RestrictionList list) {
      int before = States.permitsDeferred(states);
      ListWalk walk = walk(list);
      if (walk.isEmpty()) {
        return;
      }
      path.addAll(walk.path());
      Set<Outcome> refusals = walk.refusals();
      possible.addAll(refusals);
      decided = walk.place().or(walk::listPlace);
      if (States.permitsDeferred(states) != before) {
        deferring = decided;
      }
      if (!refusals.isEmpty()) {
        place = decided;
      } else if (isAboutRecipient(list.stage())) {
        place = place.or(walk::place);
        whole = whole.or(walk::listPlace);
      }
    }

    private ListWalk walk(RestrictionList list) {
      Scope scope = service.scope();
      EffectiveValue value = scope.value(list.parameter());
      Expansion expansion = value.expansion();
      Facts facts = new Facts(scope, configuration, list.stage(), client, recipient);
      ListWalk walk = new ListWalk(configuration, scope, list, facts);
      MappedText text = MappedText.unwritten(String.valueOf(Expansion.Unknown.HOLE));
      if (expansion instanceof Expansion.Expanded expanded) {
        text = expanded.text();
      } else if (expansion instanceof Expansion.Unknown unknown) {
        text = unknown.partial();
      }
      states = walk.take(text, value.place(), states);
      return walk;
    }
  }

  /** Returns the lists of the release, in its order. */
  private List<RestrictionList> lists() {
    List<RestrictionList> lists = new ArrayList<>();
    Optional<RestrictionList> relay = Optional.empty();
    boolean relayFirst = isRelayFirst();
    for (RestrictionList list : configuration.catalog().restrictionLists()) {
      if (list.stage() == Stage.ETRN || !configuration.knows(list.parameter())) {
        continue;
      }
      if (list.stage() == Stage.RELAY && !relayFirst) {
        relay = Optional.of(list);
        continue;
      }
      lists.add(list);
      if (list.stage() == Stage.RECIPIENT) {
        relay.ifPresent(lists::add);
      }
    }
    return lists;
  }

  /** Until 3.6 the list about relaying came last; since then a parameter decides. */
  private boolean isRelayFirst() {
    return configuration.knows(RELAY_FIRST)
        && !service.scope().value(RELAY_FIRST).string().orElse("yes").equalsIgnoreCase("no");
  }

  private static boolean isAboutRecipient(Stage stage) {
    return stage == Stage.RELAY || stage == Stage.RECIPIENT;
  }
}
