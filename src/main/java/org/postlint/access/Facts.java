package org.postlint.access;

import java.util.Optional;
import org.postlint.catalog.Restriction.Reach;
import org.postlint.config.Configuration;
import org.postlint.config.Scope;
import org.postlint.config.value.Flag;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.TypedValue;
import org.postlint.text.MappedText;

/** What is true of a client and a recipient, for one service. */
final class Facts {
  private static final String NETWORKS = "mynetworks";
  private static final String LOGIN = "smtpd_sasl_auth_enable";

  private final Scope scope;
  private final Configuration configuration;
  private final Client client;
  private final Recipient recipient;

  Facts(Scope scope, Configuration configuration, Client client, Recipient recipient) {
    this.scope = scope;
    this.configuration = configuration;
    this.client = client;
    this.recipient = recipient;
  }

  /** Tells whether a restriction of that reach meets this mail; nothing when that is not known. */
  Optional<Boolean> reaches(Reach reach) {
    return switch (reach) {
      case ALWAYS -> Optional.of(true);
      case TRUSTED -> Optional.of(client == Client.TRUSTED || isWorldTrusted());
      case AUTHENTICATED -> Optional.of(client == Client.AUTHENTICATED && !isOff(LOGIN));
      case HOSTED -> Optional.of(recipient == Recipient.HOSTED);
      case ELSEWHERE -> Optional.of(recipient == Recipient.ELSEWHERE);
      case PERHAPS -> Optional.empty();
      case PERHAPS_HOSTED -> recipient == Recipient.HOSTED ? Optional.empty() : Optional.of(false);
    };
  }

  /** Tells whether a boolean parameter is known to be off. */
  boolean isOff(String parameter) {
    return typed(parameter).map(value -> value instanceof Flag flag && !flag.on()).orElse(false);
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
