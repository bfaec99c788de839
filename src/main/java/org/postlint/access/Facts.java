package org.postlint.access;

import java.util.Optional;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.Restriction.Reach;
import org.postlint.catalog.Stage;
import org.postlint.config.Configuration;
import org.postlint.config.Scope;
import org.postlint.config.value.Flag;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.TypedValue;
import org.postlint.config.value.WholeNumber;
import org.postlint.text.MappedText;

/** What is true of a client and a recipient, for one service and at one stage. */
final class Facts {
  private static final String NETWORKS = "mynetworks";
  private static final String LOGIN = "smtpd_sasl_auth_enable";
  private static final int FIRST_PERMANENT = 500;

  private final Scope scope;
  private final Configuration configuration;
  private final Stage stage;
  private final Client client;
  private final Recipient recipient;
  private final boolean delayed;

  Facts(Scope scope, Configuration configuration, Stage stage, Client client, Recipient recipient) {
    this.scope = scope;
    this.configuration = configuration;
    this.stage = stage;
    this.recipient = recipient;
    this.delayed = !is("smtpd_delay_reject", false);
    boolean beforeLogin = !delayed && stage.compareTo(Stage.SENDER) < 0;
    this.client =
        client == Client.AUTHENTICATED && (beforeLogin || is(LOGIN, false))
            ? Client.STRANGER
            : client;
  }

  /** Tells whether a restriction of that reach meets this mail; nothing when that is not known. */
  Optional<Boolean> reaches(Reach reach) {
    return switch (reach) {
      case ALWAYS -> Optional.of(true);
      case TRUSTED -> Optional.of(client == Client.TRUSTED || isWorldTrusted());
      case AUTHENTICATED -> Optional.of(client == Client.AUTHENTICATED);
      case HOSTED -> Optional.of(recipient == Recipient.HOSTED);
      case ELSEWHERE -> Optional.of(recipient == Recipient.ELSEWHERE);
      case PERHAPS -> Optional.empty();
      case PERHAPS_HOSTED -> recipient == Recipient.HOSTED ? Optional.empty() : Optional.of(false);
    };
  }

  /** Tells whether a restriction looks at something that is not known yet at this stage. */
  boolean isTooEarly(Restriction restriction) {
    Optional<Stage> from = restriction.effectiveFrom();
    return !delayed && from.isPresent() && stage.compareTo(from.get()) < 0;
  }

  /** Tells whether a boolean parameter is known to have a value. */
  boolean is(String parameter, boolean on) {
    return typed(parameter)
        .map(value -> value instanceof Flag flag && flag.on() == on)
        .orElse(false);
  }

  /** Returns how smtpd refuses with a reply code; one that is none makes it defer. */
  Outcome refusal(long code) {
    boolean permanent = code >= FIRST_PERMANENT && code < 600 && !is("soft_bounce", true);
    return permanent ? Outcome.REJECT : Outcome.DEFER;
  }

  /** Returns the reply code that a parameter gives. */
  long code(String parameter, long standard) {
    Optional<TypedValue> value = typed(parameter);
    return value.isPresent() && value.get() instanceof WholeNumber number
        ? number.value()
        : standard;
  }

  /** A network of no bits makes everyone trusted, unless an exclusion stands before it. */
  private boolean isWorldTrusted() {
    Optional<TypedValue> networks = typed(NETWORKS);
    if (networks.isEmpty() || !(networks.get() instanceof MatchList list)) {
      return false;
    }
    for (MatchList.Pattern pattern : list.patterns()) {
      if (pattern.negated()) {
        return false;
      }
      if (pattern.network().isPresent() && pattern.network().get().prefix() == 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<TypedValue> typed(String parameter) {
    Optional<MappedText> text = scope.value(parameter).text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return configuration
        .catalog()
        .parameter(parameter)
        .flatMap(known -> configuration.valueTypes().parse(known, text.get()).value());
  }
}
