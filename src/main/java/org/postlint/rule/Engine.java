package org.postlint.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.text.Place;

/**
 * Runs rules over configurations. Stateless; what it works out for one configuration is kept no
 * longer than its run.
 */
public final class Engine {
  private final RuleSet rules;
  private final Loudness loudness;
  private final List<Chosen> chosen = new ArrayList<>();
  private final int sights;

  /**
   * A rule that may speak.
   *
   * @param sight the number of what it looks at; rules that look at the same have the same
   */
  private record Chosen(Rule rule, int sight) {}

  /** Prepares to run the rules of a set, as far as they are selected. */
  public Engine(RuleSet rules, Selection selection) {
    this.rules = rules;
    this.loudness = new Loudness(selection);
    Map<List<Object>, Integer> numbers = new HashMap<>();
    for (Rule rule : rules.rules()) {
      if (loudness.isSelected(rule)) {
        Rule.Looks looks = rule.looks();
        Object programs = looks.programs() == null ? "" : looks.programs();
        List<Object> sight = List.of(looks.kind().name(), looks.names(), programs);
        Integer number = numbers.putIfAbsent(sight, numbers.size());
        chosen.add(new Chosen(rule, number == null ? numbers.size() - 1 : number));
      }
    }
    this.sights = numbers.size();
  }

  /**
   * What a run found.
   *
   * @param findings sorted
   * @param suppressed what comments in the files suppress
   * @param unknown for each rule how often it could not be told whether it holds
   */
  public record Result(
      List<Finding> findings, List<Suppressed> suppressed, Map<String, Integer> unknown) {
    /** Makes a result; the collections are copied. */
    public Result {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
      unknown = Map.copyOf(unknown);
    }
  }

  /**
   * A finding that does not count because a comment says so.
   *
   * @param reason in the words of the comment
   */
  public record Suppressed(Finding finding, String reason) {}

  /** Looks at a configuration. */
  public Result check(Configuration configuration, Surroundings surroundings) {
    Scene scene = new Scene(configuration, surroundings);
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> unknown = new TreeMap<>();
    // What there is to look at is listed once for all rules that look at the same.
    List<@Nullable List<? extends Thing>> seen = new ArrayList<>(Collections.nCopies(sights, null));
    for (Chosen each : chosen) {
      if (isAboutSuppressions(each.rule())) {
        continue;
      }
      List<? extends Thing> things = seen.get(each.sight());
      if (things == null) {
        things = scene.things().of(each.rule().looks());
        seen.set(each.sight(), things);
      }
      if (!things.isEmpty()) {
        new Run(scene, each.rule(), unknown).findings(things, findings);
      }
    }
    List<SuppressionThing> comments = SuppressionThing.in(scene);
    List<Suppressed> suppressed = new ArrayList<>();
    if (!comments.isEmpty()) {
      findings = suppress(comments, findings, suppressed);
      for (Chosen each : chosen) {
        if (isAboutSuppressions(each.rule())) {
          new Run(scene, each.rule(), unknown).findings(comments, findings);
        }
      }
    }
    findings.sort(null);
    return new Result(findings, suppressed, unknown);
  }

  /** They are looked at last, when it is known which of them are used. */
  private static boolean isAboutSuppressions(Rule rule) {
    // By its name, since comparing kinds compares all their properties.
    return rule.looks().kind().name().equals(SuppressionThing.KIND.name());
  }

  /** Returns the findings that no comment suppresses. */
  private List<Finding> suppress(
      List<SuppressionThing> comments, List<Finding> findings, List<Suppressed> suppressed) {
    Suppressions suppressions = new Suppressions(comments);
    for (Rule rule : rules.rules()) {
      suppressions.meet(rule, false);
    }
    for (Chosen each : chosen) {
      suppressions.meet(each.rule(), true);
    }
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<SuppressionThing> comment = suppressions.use(finding, rules);
      if (comment.isPresent()) {
        suppressed.add(new Suppressed(finding, comment.get().reason()));
      } else {
        kept.add(finding);
      }
    }
    return kept;
  }

  /** One rule over one configuration. */
  private final class Run {
    private final Scene scene;
    private final Rule rule;
    private final Map<String, Integer> unknown;
    private @Nullable Map<Key, List<View>> groups;

    Run(Scene scene, Rule rule, Map<String, Integer> unknown) {
      this.scene = scene;
      this.rule = rule;
      this.unknown = unknown;
    }

    /** What is told as one finding: the same case at the same place. */
    private record Key(int number, Rule.Case found, Place place) {
      // Written out: what a record makes of itself is costly when it is first used.
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Key that && number == that.number && place.equals(that.place);
      }

      @Override
      public int hashCode() {
        return 31 * number + place.hashCode();
      }
    }

    void findings(List<? extends Thing> things, List<Finding> findings) {
      for (Thing thing : things) {
        look(new View(scene, thing, rule));
      }
      if (groups == null) {
        return;
      }
      for (Map.Entry<Key, List<View>> group : groups.entrySet()) {
        Key key = group.getKey();
        loudness
            .of(rule, key.found)
            .ifPresent(severity -> findings.add(finding(key, group.getValue(), severity)));
      }
    }

    private void look(View view) {
      Condition filter = rule.filter();
      if (filter != null && filter.test(view) != Truth.TRUE) {
        return;
      }
      Truth truth = rule.when().test(view);
      if (truth != Truth.TRUE) {
        if (truth == Truth.UNKNOWN) {
          unknown.merge(rule.id(), 1, Integer::sum);
        }
        return;
      }
      int number = 0;
      for (Rule.Case each : rule.cases()) {
        number++;
        Truth holds = each.when() == null ? Truth.TRUE : each.when().test(view);
        if (holds == Truth.TRUE) {
          if (loudness.of(rule, each).isPresent()) {
            add(number, each, view);
          }
          return;
        }
        if (holds == Truth.UNKNOWN) {
          unknown.merge(rule.id(), 1, Integer::sum);
          if (scene.configuration().isUnfilled()) {
            // Which case it is shows when the template is filled in.
            return;
          }
        }
      }
    }

    private void add(int number, Rule.Case found, View view) {
      Optional<Place> place = new Placing(rule, found).place(view);
      if (place.isPresent()) {
        Key key = new Key(number, found, place.get());
        if (groups == null) {
          groups = new LinkedHashMap<>();
        }
        groups.computeIfAbsent(key, each -> new ArrayList<>()).add(view);
      }
    }

    private Finding finding(Key key, List<View> views, Severity severity) {
      Map<String, String> values = new LinkedHashMap<>();
      String message = key.found.message().print(views, values);
      Placing placing = new Placing(rule, key.found);
      List<Related> related = new ArrayList<>();
      for (View view : views) {
        placing.related(view, key.place).forEach(each -> Placing.add(related, each));
      }
      FixSpec spec = key.found.fix();
      Optional<Fix> fix = spec == null ? Optional.empty() : FixPlanner.plan(rule, spec, views);
      Documentation words = rules.documentation(rule);
      return new Finding(
          rule.id(),
          severity,
          message,
          key.place,
          Optional.empty(),
          related,
          words.why().isEmpty() ? Optional.empty() : Optional.of(words.why()),
          LogPattern.fitting(words.logs(), views.get(0).thing().log()),
          fix,
          values);
    }
  }
}
