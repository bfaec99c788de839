package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule. What it looks at is compiled when it is made, the rest when it is first needed: most
 * rules have nothing to look at in most configurations. Immutable as seen from outside; safe for
 * threads.
 */
public final class Rule {
  private final String id;
  private final String category;
  private final Severity severity;
  private final Profiles profiles;
  private final Looks looks;
  private final Deferred<Test> test;
  private final Deferred<Said> said;

  /** Which profiles a rule or a case speaks in. */
  record Profiles(@Nullable List<Profile> only, Map<Profile, Optional<Severity>> severities) {
    static final Profiles ALL = new Profiles(null, Map.of());

    Profiles {
      severities = Map.copyOf(severities);
    }

    /** Returns what is said of a profile: nothing at all, silence, or a severity. */
    Optional<Optional<Severity>> said(Profile profile) {
      if (only != null && !only.isEmpty() && !only.contains(profile)) {
        return Optional.of(Optional.empty());
      }
      return Optional.ofNullable(severities.get(profile));
    }
  }

  /**
   * What a rule looks at, one by one.
   *
   * @param names what the things are chosen by, after the kind; empty: all
   * @param programs the programs of the services within which it looks; null: not within services
   */
  record Looks(ThingKind kind, NameSet names, @Nullable NameSet programs) {}

  /**
   * What decides whether it speaks of a thing.
   *
   * @param filter what must be true of the thing before the rule's own condition
   * @param questions what these ask of analyses
   */
  record Test(@Nullable Condition filter, Condition when, List<Analysis.Question> questions) {
    Test {
      questions = List.copyOf(questions);
    }
  }

  /**
   * What it says.
   *
   * @param summary one sentence without a full stop
   * @param cases at least one
   * @param questions all that the rule asks of analyses
   */
  record Said(String summary, List<Case> cases, List<Analysis.Question> questions) {
    Said {
      cases = List.copyOf(cases);
      questions = List.copyOf(questions);
    }
  }

  /**
   * One case of a rule; a rule without cases has one.
   *
   * @param severity overrides that of the rule
   * @param at where the finding is; empty: see {@link Placing}
   */
  record Case(
      @Nullable Condition when,
      Optional<Severity> severity,
      Profiles profiles,
      List<Name> at,
      Template message,
      @Nullable FixSpec fix) {
    Case {
      at = List.copyOf(at);
    }
  }

  Rule(
      String id,
      String category,
      Severity severity,
      Profiles profiles,
      Looks looks,
      Deferred<Test> test,
      Deferred<Said> said) {
    this.id = id;
    this.category = category;
    this.severity = severity;
    this.profiles = profiles;
    this.looks = looks;
    this.test = test;
    this.said = said;
  }

  /** Returns the name of the rule, unique over all categories. */
  public String id() {
    return id;
  }

  /** Returns the folder that the rule is in. */
  public String category() {
    return category;
  }

  /** Returns one sentence without a full stop. */
  public String summary() {
    return said.get().summary();
  }

  /** Returns the severity where neither a case nor a profile nor the settings say otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Tells whether the rule speaks only when it is selected by its full name. */
  public boolean isOptIn() {
    return profiles.only() != null && profiles.only().isEmpty();
  }

  /** Returns what the promise of its fixes is; empty where it has none; unsafe if one is. */
  public Optional<Fix.Kind> fixKind() {
    Optional<Fix.Kind> kind = Optional.empty();
    for (Case each : cases()) {
      FixSpec fix = each.fix();
      if (fix != null && (kind.isEmpty() || fix.kind() == Fix.Kind.UNSAFE)) {
        kind = Optional.of(fix.kind());
      }
    }
    return kind;
  }

  /** Returns the kind of thing that it looks at: {@code configuration}, {@code service} … */
  public String looksAt() {
    return looks.kind().name();
  }

  /** Returns the severity in a profile, that of its cases left out; empty: silent there. */
  public Optional<Severity> severity(Profile profile) {
    if (profiles.only() != null && !profiles.only().contains(profile)) {
      return Optional.empty();
    }
    Optional<Severity> changed = profiles.severities().get(profile);
    return changed == null ? Optional.of(severity) : changed;
  }

  /** Tells whether one of its cases is louder, less loud or silent in another profile. */
  public boolean differs(Profile one, Profile other) {
    for (Case each : cases()) {
      if (!severity(each, one).equals(severity(each, other))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Severity> severity(Case found, Profile profile) {
    if (isOptIn()) {
      return Optional.empty();
    }
    return found
        .profiles()
        .said(profile)
        .or(() -> profiles.said(profile))
        .orElse(Optional.of(found.severity().orElse(severity)));
  }

  /** Returns the profiles in which it speaks. */
  public List<Profile> profiles() {
    List<Profile> speaking = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      if (severity(profile).isPresent()) {
        speaking.add(profile);
      }
    }
    return speaking;
  }

  /** Tells whether a name is meant to cover it: its id, its category, or a glob of either. */
  public boolean isNamed(String name) {
    return NameSet.matches(name, id)
        || NameSet.matches(name, category)
        || NameSet.matches(name, toString());
  }

  /**
   * Tells whether it looks at a parameter by its name, or at the family that the parameter is of;
   * rules that look at all parameters alike do not count.
   */
  public boolean speaksOf(String parameter) {
    ThingKind.Selector selector = looks.kind().selector();
    if ((selector == ThingKind.Selector.PARAMETERS || selector == ThingKind.Selector.LISTS)
        && !looks.names().isAll()
        && looks.names().contains(parameter)) {
      return true;
    }
    for (Case each : cases()) {
      for (Mentions.Mention mention : Mentions.of(this, each)) {
        if (mention.name() instanceof Name.OfParameter name
            && (name.family()
                ? parameter.endsWith(name.parameter())
                : parameter.equals(name.parameter()))) {
          return true;
        }
      }
    }
    return false;
  }

  Profiles profileRules() {
    return profiles;
  }

  Looks looks() {
    return looks;
  }

  @Nullable Condition filter() {
    return test.get().filter();
  }

  Condition when() {
    return test.get().when();
  }

  List<Case> cases() {
    return said.get().cases();
  }

  /** Returns what the rule asks of an analysis; nothing where it does not ask it. */
  Optional<Analysis.Question> question(String analysis) {
    // What the condition asks is known without compiling the rest.
    return question(test.get().questions(), analysis)
        .or(() -> question(said.get().questions(), analysis));
  }

  private static Optional<Analysis.Question> question(
      List<Analysis.Question> questions, String analysis) {
    for (Analysis.Question question : questions) {
      if (question.analysis().name().equals(analysis)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }

  /** Returns category and id. */
  @Override
  public String toString() {
    return category + "/" + id;
  }
}
