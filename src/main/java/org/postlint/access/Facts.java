package org.postlint.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.Restriction.Reach;
import org.postlint.catalog.Stage;
import org.postlint.config.Configuration;
import org.postlint.config.Scope;
import org.postlint.config.value.Flag;
import org.postlint.config.value.MatchList;
import org.postlint.config.value.Network;
import org.postlint.config.value.TypedValue;
import org.postlint.config.value.WholeNumber;
import org.postlint.text.MappedText;

/** What is true of a client and a recipient, for one service and at one stage. */
final class Facts {
  private static final String NETWORKS = "mynetworks";
  private static final String RELAYED = "relay_domains";
  private static final String LOGIN = "smtpd_sasl_auth_enable";
  private static final Network EVERYWHERE = new Network(Collections.nCopies(4, 0), 0);
  private static final Network EVERYWHERE_6 = new Network(Collections.nCopies(16, 0), 0);

  /** Smaller blocks are not put together. */
  private static final int FINEST = 6;

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
      case CERTIFIED ->
          is("smtpd_tls_ask_ccert", false) && is("smtpd_tls_req_ccert", false)
              ? Optional.of(false)
              : Optional.empty();
      case HOSTED -> isElsewhere().map(elsewhere -> !elsewhere);
      case ELSEWHERE -> isElsewhere();
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

  /** Not known where a table of the relay domains says yes to every name there is. */
  private Optional<Boolean> isElsewhere() {
    boolean elsewhere = recipient == Recipient.ELSEWHERE;
    return elsewhere && hasStaticTable(RELAYED) ? Optional.empty() : Optional.of(elsewhere);
  }

  /** Networks that are the whole Internet make everyone trusted, but for exclusions before them. */
  private boolean isWorldTrusted() {
    List<Network> networks = new ArrayList<>();
    for (MatchList.Pattern pattern : patterns(NETWORKS)) {
      if (pattern.negated()) {
        break;
      }
      if (isStatic(pattern)) {
        return true;
      }
      pattern.network().ifPresent(networks::add);
    }
    return isCovered(EVERYWHERE, networks) || isCovered(EVERYWHERE_6, networks);
  }

  private static boolean isCovered(Network block, List<Network> networks) {
    for (Network network : networks) {
      if (network.covers(block)) {
        return true;
      }
    }
    if (block.prefix() >= FINEST || networks.size() < 2) {
      return false;
    }
    List<Integer> upper = new ArrayList<>(block.address());
    upper.set(0, upper.get(0) | 0x80 >> block.prefix());
    int prefix = block.prefix() + 1;
    return isCovered(new Network(block.address(), prefix), networks)
        && isCovered(new Network(upper, prefix), networks);
  }

  private boolean hasStaticTable(String parameter) {
    for (MatchList.Pattern pattern : patterns(parameter)) {
      if (isStatic(pattern) && !pattern.negated()) {
        return true;
      }
    }
    return false;
  }

  /** Such a table answers the same to everyone. */
  private static boolean isStatic(MatchList.Pattern pattern) {
    return pattern.table().isPresent() && pattern.table().get().unwrapped().type().equals("static");
  }

  private List<MatchList.Pattern> patterns(String parameter) {
    Optional<TypedValue> value = typed(parameter);
    return value.isPresent() && value.get() instanceof MatchList list ? list.patterns() : List.of();
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
