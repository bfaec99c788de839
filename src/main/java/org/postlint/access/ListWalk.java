package org.postlint.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.Restriction.MissingArgument;
import org.postlint.catalog.Restriction.Reach;
import org.postlint.catalog.RestrictionList;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Scope;
import org.postlint.config.value.RestrictionList.Entry;
import org.postlint.config.value.RestrictionList.Form;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.TypedValue;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** One list, asked restriction by restriction. Classes are entered. */
final class ListWalk {
  /**
   * What may happen at a restriction, or in a list, besides refusals.
   *
   * @param passed the states in which the next restriction is asked
   * @param permitted the states in which it lets through
   */
  private record Step(int passed, int permitted) {
    static final Step END = new Step(States.NONE, States.NONE);

    static Step pass(int states) {
      return new Step(states, States.NONE);
    }

    static Step permit(int states) {
      return new Step(States.NONE, states);
    }
  }

  private static final int DEEPEST = 30;
  private static final long POLICY = 554;
  private static final long LATER = 450;

  private final Configuration configuration;
  private final Scope scope;
  private final RestrictionList list;
  private final Facts facts;
  private final RestrictionClasses classes;
  private final List<String> path = new ArrayList<>();
  private final Set<Outcome> refusals = EnumSet.noneOf(Outcome.class);
  private final Set<String> entered = new HashSet<>();
  private Optional<Place> decider = Optional.empty();
  private Optional<Place> written = Optional.empty();
  private boolean empty = true;
  private int depth;

  ListWalk(Configuration configuration, Scope scope, RestrictionList list, Facts facts) {
    this.configuration = configuration;
    this.scope = scope;
    this.list = list;
    this.facts = facts;
    this.classes = new RestrictionClasses(configuration, scope);
  }

  /** Asks the whole list, and returns the states in which it lets the mail go on. */
  int take(MappedText text, Optional<Place> place, int states) {
    written = place;
    Step step = walk(text, states, false);
    if (!empty) {
      path.add(0, list.parameter());
    }
    return step.passed() | step.permitted();
  }

  /** Tells whether the list has no element, so that it decides nothing. */
  boolean isEmpty() {
    return empty;
  }

  List<String> path() {
    return path;
  }

  /** Returns the restriction that decides, if a file has it. */
  Optional<Place> place() {
    return decider;
  }

  /** Returns where the list is written, if a file has it. */
  Optional<Place> listPlace() {
    return written;
  }

  /** Returns how the list may refuse the recipient. */
  Set<Outcome> refusals() {
    return refusals;
  }

  private Step walk(MappedText text, int states, boolean warn) {
    int live = states;
    int permitted = States.NONE;
    int left = States.NONE;
    TypedValue value =
        configuration.valueTypes().parseRestrictions(list.parameter(), text).value().orElseThrow();
    for (Entry entry : ((org.postlint.config.value.RestrictionList) value).entries()) {
      if (entry.keyword().equals("warn_if_reject")) {
        continue;
      }
      empty = false;
      Step step = ask(entry, live, warn || entry.warnOnly());
      if (step.passed() != live || step.permitted() != States.NONE) {
        path.add(entry.name().string());
        decider = text.place(entry.start(), entry.end()).or(() -> decider);
      }
      permitted |= step.permitted();
      left |= States.allDeferred(step.passed());
      live = step.passed() & ~States.allDeferred(step.passed());
      if (live == States.NONE) {
        break;
      }
    }
    return new Step(live | left, permitted);
  }

  private Step ask(Entry entry, int live, boolean warn) {
    if (entry.name().string().indexOf(Expansion.Unknown.HOLE) >= 0) {
      return anything(live);
    }
    if (entry.form() == Form.OTHER) {
      return enter(entry, live, warn);
    }
    Optional<Restriction> found = configuration.catalog().restriction(entry.keyword());
    if (found.isEmpty()
        || !found.get().isKnown(configuration.target().postfix())
        || found.get().lists().isEmpty()) {
      return error();
    }
    Restriction restriction = found.get();
    if (isIncomplete(entry, restriction)) {
      return restriction.missingArgument().equals(Optional.of(MissingArgument.IGNORED))
          ? Step.pass(live)
          : error();
    }
    if (!restriction.lists().contains(list.stage())
        || facts.isTooEarly(restriction)
        || (restriction.requiredParameter().isPresent()
            && facts.is(restriction.requiredParameter().get(), false))) {
      return Step.pass(live);
    }
    Optional<Boolean> looks = restriction.only().map(facts::reaches).orElse(Optional.of(true));
    if (looks.isEmpty()) {
      Step step = carryOut(entry, restriction, live, warn);
      return new Step(live | step.passed(), step.permitted());
    }
    return looks.get() ? carryOut(entry, restriction, live, warn) : Step.pass(live);
  }

  private Step carryOut(Entry entry, Restriction restriction, int live, boolean warn) {
    return switch (restriction.name()) {
      case "defer_if_permit" -> Step.pass(warn ? live : States.deferPermits(live));
      case "defer_if_reject" -> Step.pass(States.deferRejects(live));
      default -> {
        Optional<TableSpec> table = entry.table().map(TableSpec::unwrapped);
        yield table.isPresent() && table.get().type().equals("static")
            ? action(table.get(), restriction, live, warn)
            : known(restriction, live, warn);
      }
    };
  }

  private static boolean isIncomplete(Entry entry, Restriction restriction) {
    return switch (restriction.argument()) {
      case TABLE -> entry.table().isEmpty();
      case POLICY_SERVER -> entry.server().isEmpty();
      case NUMBER, RBL_DOMAIN, RHSBL_DOMAIN -> entry.argument().isEmpty();
      case NONE, RESTRICTION -> false;
    };
  }

  private Step known(Restriction restriction, int live, boolean warn) {
    int permitted = States.NONE;
    int rest = live;
    if (restriction.permits().isPresent()) {
      Optional<Boolean> reached = facts.reaches(restriction.permits().get());
      permitted = reached.orElse(true) ? live : States.NONE;
      rest = reached.orElse(false) ? States.NONE : live;
    }
    int passed = rest | unanswered(restriction, permitted & rest);
    if (restriction.refuses().isPresent() && rest != States.NONE) {
      Optional<Boolean> reached = facts.reaches(restriction.refuses().get());
      if (reached.orElse(true)) {
        int warned = refuse(rest, code(restriction), warn);
        passed = reached.isPresent() ? warned : rest;
      }
      if (reached.isEmpty()) {
        // Whatever cannot be looked up is a reason to defer, too.
        refusals.add(Outcome.DEFER);
      }
    }
    return new Step(passed, permitted);
  }

  /** A destination about which the DNS does not answer turns what is refused into a deferral. */
  private static int unanswered(Restriction restriction, int states) {
    boolean asks =
        restriction.refuses().isEmpty()
            && restriction.needs().equals(Optional.of("recipient"))
            && restriction.permits().equals(Optional.of(Reach.PERHAPS));
    return asks ? States.deferRejects(states) : States.NONE;
  }

  private long code(Restriction restriction) {
    return switch (restriction.name()) {
      case "reject" -> facts.code("reject_code", POLICY);
      case "defer" -> facts.code("defer_code", LATER);
      case "reject_unauth_destination", "check_relay_domains" ->
          facts.code("relay_domains_reject_code", POLICY);
      case "defer_unauth_destination" -> facts.code("relay_domains_reject_code", POLICY) - 100;
      default -> restriction.defers() ? LATER : POLICY;
    };
  }

  /** Refuses with a reply code; returns the states in which that is a warning only. */
  private int refuse(int states, long code, boolean warn) {
    if (warn) {
      return states;
    }
    Outcome outcome = facts.refusal(code);
    if (outcome == Outcome.DEFER || States.rejectsDeferred(states) != States.NONE) {
      refusals.add(Outcome.DEFER);
    }
    if (outcome == Outcome.REJECT && States.rejectsDeferred(states) != states) {
      refusals.add(Outcome.REJECT);
    }
    return States.NONE;
  }

  /** A mistake in the configuration: smtpd refuses for the time being, warn_if_reject or not. */
  private Step error() {
    refusals.add(Outcome.DEFER);
    return Step.END;
  }

  private Step anything(int live) {
    refusals.add(Outcome.REJECT);
    refusals.add(Outcome.DEFER);
    return new Step(live, live);
  }

  /** What a table says that answers the same to everyone. */
  private Step action(TableSpec table, Restriction restriction, int live, boolean warn) {
    TableAction action = TableAction.of(table);
    return switch (action.kind()) {
      case PERMIT -> restriction.isPermitRefused() ? error() : Step.permit(live);
      case PASS -> Step.pass(live);
      case REJECT -> Step.pass(refuse(live, facts.code("access_map_reject_code", POLICY), warn));
      case DEFER -> Step.pass(refuse(live, facts.code("access_map_defer_code", LATER), warn));
      case CODE -> Step.pass(refuse(live, action.code(), warn));
      case DEFER_IF_PERMIT -> Step.pass(warn ? live : States.deferPermits(live));
      case DEFER_IF_REJECT -> Step.pass(States.deferRejects(live));
      case UNKNOWN -> anything(live);
      case RESTRICTIONS -> {
        if (restriction.isPermitRefused() || action.text().indexOf(':') >= 0 || depth > DEEPEST) {
          yield anything(live);
        }
        depth++;
        Step step = walk(MappedText.unwritten(action.text()), live, warn);
        depth--;
        yield step;
      }
    };
  }

  private Step enter(Entry entry, int live, boolean warn) {
    String name = entry.name().string();
    Optional<Boolean> known = classes.has(name);
    if (known.isEmpty()) {
      return anything(live);
    }
    EffectiveValue value = scope.value(name);
    if (!known.get() || !value.set() || depth > DEEPEST || !entered.add(name)) {
      return error();
    }
    depth++;
    Step step = value.text().isPresent() ? walk(value.text().get(), live, warn) : anything(live);
    depth--;
    entered.remove(name);
    return step;
  }
}
