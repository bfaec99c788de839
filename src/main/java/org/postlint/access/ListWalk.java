package org.postlint.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.RestrictionList;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Scope;
import org.postlint.config.value.ItemList;
import org.postlint.config.value.RestrictionList.Entry;
import org.postlint.config.value.RestrictionList.Form;
import org.postlint.config.value.TableSpec;
import org.postlint.config.value.TypedValue;
import org.postlint.text.MappedText;
import org.postlint.text.Place;

/** One list, asked restriction by restriction. Classes are entered. */
final class ListWalk {
  /** What a restriction, or a list, may answer. */
  private enum Answer {
    /** Nothing: the next one is asked. */
    PASS,
    PERMIT,
    REJECT,
    DEFER
  }

  private static final int MOST_CLASSES = 30;

  private final Configuration configuration;
  private final Scope scope;
  private final RestrictionList list;
  private final Facts facts;
  private final List<String> path = new ArrayList<>();
  private Set<Answer> possible = EnumSet.of(Answer.PASS);
  private Optional<Place> decider = Optional.empty();
  private Optional<Place> written = Optional.empty();
  private boolean empty = true;
  private boolean deferred;

  ListWalk(
      Configuration configuration,
      Scope scope,
      RestrictionList list,
      Client client,
      Recipient recipient) {
    this.configuration = configuration;
    this.scope = scope;
    this.list = list;
    this.facts = new Facts(scope, configuration, client, recipient);
  }

  /** Asks the whole list. */
  void take(MappedText text, Optional<Place> place) {
    written = place;
    possible = walk(text, 0, new HashSet<>());
    if (!empty) {
      path.add(0, list.parameter());
    }
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

  /** Tells whether the list may let the recipient pass. */
  boolean canPass() {
    return !deferred && (possible.contains(Answer.PASS) || possible.contains(Answer.PERMIT));
  }

  /** Returns how the list may refuse the recipient. */
  Set<Outcome> refusals() {
    Set<Outcome> refusals = EnumSet.noneOf(Outcome.class);
    if (possible.contains(Answer.REJECT)) {
      refusals.add(Outcome.REJECT);
    }
    if (possible.contains(Answer.DEFER) || deferred) {
      refusals.add(Outcome.DEFER);
    }
    return refusals;
  }

  private Set<Answer> walk(MappedText text, int depth, Set<String> entered) {
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    TypedValue value =
        configuration.valueTypes().parseRestrictions(list.parameter(), text).value().orElseThrow();
    for (Entry entry : ((org.postlint.config.value.RestrictionList) value).entries()) {
      if (entry.keyword().equals("warn_if_reject")) {
        continue;
      }
      empty = false;
      Set<Answer> step = ask(entry, depth, entered);
      if (entry.warnOnly() && step.removeAll(EnumSet.of(Answer.REJECT, Answer.DEFER))) {
        step.add(Answer.PASS);
      }
      if (!step.equals(EnumSet.of(Answer.PASS))) {
        path.add(entry.name().string());
        decider = text.place(entry.start(), entry.end()).or(() -> decider);
      }
      boolean goesOn = step.remove(Answer.PASS);
      answers.addAll(step);
      if (!goesOn) {
        return answers;
      }
    }
    answers.add(Answer.PASS);
    return answers;
  }

  private Set<Answer> ask(Entry entry, int depth, Set<String> entered) {
    if (entry.name().string().indexOf(Expansion.Unknown.HOLE) >= 0) {
      return EnumSet.allOf(Answer.class);
    }
    if (entry.form() == Form.OTHER) {
      return enter(entry, depth, entered);
    }
    Optional<Restriction> found = configuration.catalog().restriction(entry.keyword());
    if (found.isEmpty() || !found.get().isKnown(configuration.target().postfix())) {
      // An unknown name: smtpd answers with a configuration error.
      return EnumSet.of(Answer.DEFER);
    }
    Restriction restriction = found.get();
    if (restriction.requiredParameter().isPresent()
        && facts.isOff(restriction.requiredParameter().get())) {
      return EnumSet.of(Answer.PASS);
    }
    if (entry.table().isPresent() && entry.table().get().unwrapped().type().equals("static")) {
      return action(entry.table().get().unwrapped(), restriction);
    }
    Set<Answer> answers = EnumSet.noneOf(Answer.class);
    boolean open = true;
    Answer refusal = restriction.defers() ? Answer.DEFER : Answer.REJECT;
    for (Optional<Restriction.Reach> reach :
        List.of(restriction.permits(), restriction.refuses())) {
      if (reach.isPresent()) {
        Optional<Boolean> reached = facts.reaches(reach.get());
        Answer answer = reach.equals(restriction.permits()) ? Answer.PERMIT : refusal;
        if (reached.isEmpty() || reached.get()) {
          answers.add(answer);
          if (answer == Answer.REJECT && reached.isEmpty()) {
            answers.add(Answer.DEFER);
          }
        }
        open &= reached.isEmpty() || !reached.get();
      }
    }
    if (open) {
      answers.add(Answer.PASS);
    }
    if (restriction.name().equals("defer_if_permit") && !entry.warnOnly()) {
      // The list goes on, and a permit at its end becomes a deferral.
      deferred = true;
      return EnumSet.of(Answer.PASS);
    }
    return answers;
  }

  /** What a table says that answers the same to everyone. */
  private Set<Answer> action(TableSpec table, Restriction restriction) {
    String text = table.name().string().strip();
    String word = text.split("[ \t]", 2)[0].toUpperCase(Locale.ROOT);
    return switch (word) {
      case "OK", "PERMIT", "RELAY" ->
          EnumSet.of(restriction.isPermitRefused() ? Answer.DEFER : Answer.PERMIT);
      case "REJECT" -> EnumSet.of(Answer.REJECT);
      case "DEFER" -> EnumSet.of(Answer.DEFER);
      case "DUNNO", "WARN", "INFO", "HOLD", "PREPEND", "FILTER", "REDIRECT", "BCC" ->
          EnumSet.of(Answer.PASS);
      default -> {
        if (!word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
          yield word.length() == 3 && word.charAt(0) == '4'
              ? EnumSet.of(Answer.DEFER)
              : word.length() == 3 && word.charAt(0) == '5'
                  ? EnumSet.of(Answer.REJECT)
                  : EnumSet.of(Answer.PERMIT);
        }
        yield EnumSet.allOf(Answer.class);
      }
    };
  }

  private Set<Answer> enter(Entry entry, int depth, Set<String> entered) {
    String name = entry.name().string();
    if (!isClass(name) || depth > MOST_CLASSES || !entered.add(name)) {
      return EnumSet.of(Answer.DEFER);
    }
    EffectiveValue value = scope.value(name);
    Set<Answer> answers =
        value.text().isPresent()
            ? walk(value.text().get(), depth + 1, entered)
            : EnumSet.allOf(Answer.class);
    entered.remove(name);
    return answers;
  }

  private boolean isClass(String name) {
    Optional<MappedText> classes = scope.value("smtpd_restriction_classes").text();
    if (classes.isEmpty()) {
      return scope.value(name).set();
    }
    Optional<TypedValue> items =
        configuration
            .catalog()
            .parameter("smtpd_restriction_classes")
            .flatMap(p -> configuration.valueTypes().parse(p, classes.get()).value());
    return items.isPresent()
        && items.get() instanceof ItemList all
        && all.items().stream().anyMatch(item -> item.string().equals(name))
        && scope.value(name).set();
  }
}
