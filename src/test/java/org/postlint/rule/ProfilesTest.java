package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.fix.Unguarded;

/**
 * Within one profile no two rules ask for opposite things: every example with a fix is repaired
 * without a guard, by all rules of the profile, until nothing is left to do. The default profile
 * takes all of these examples; another one takes those that change a parameter that is also changed
 * by a rule which some profile makes louder or silent, and that it does not repair just like the
 * default profile.
 */
class ProfilesTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final RuleSet RULES = RuleSet.builtIn(CATALOG);
  private static final Pattern SETTING = Pattern.compile("([a-z][a-z0-9_]+)\\s*=");
  private static final ExampleFiles FILES = new ExampleFiles(CATALOG);
  private static final Map<Profile, Engine> ENGINES = engines();
  private static final List<Given> EXAMPLES = examples();

  /**
   * An example.
   *
   * @param changes the parameters that its fix changes
   */
  private record Given(
      Rule rule, Example example, Configuration configuration, Set<String> changes) {
    List<Finding> check(Profile profile, Configuration now) {
      return Objects.requireNonNull(ENGINES.get(profile))
          .check(now, FILES.surroundings(example))
          .findings();
    }
  }

  private static Map<Profile, Engine> engines() {
    Map<Profile, Engine> engines = new EnumMap<>(Profile.class);
    for (Profile profile : Profile.values()) {
      engines.put(profile, new Engine(RULES, Selection.of(profile)));
    }
    return engines;
  }

  private static List<Given> examples() {
    List<Given> given = new ArrayList<>();
    for (Rule rule : RULES.rules()) {
      for (Example each : RULES.examples(rule)) {
        if (!each.fixed().isEmpty()) {
          Configuration configuration = FILES.configuration(each, ExampleFiles.Variant.PLAIN);
          given.add(new Given(rule, each, configuration, changes(each)));
        }
      }
    }
    return given;
  }

  private static Set<String> changes(Example example) {
    Set<String> changes = new TreeSet<>();
    example
        .fixed()
        .forEach(
            (name, after) -> {
              String before = FILES.text(example, name);
              add(changes, lines(after), lines(before));
              add(changes, lines(before), lines(after));
            });
    return changes;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static void add(Set<String> changes, List<String> lines, Collection<String> others) {
    for (String line : lines) {
      Matcher setting = SETTING.matcher(line);
      while (!others.contains(line) && setting.find()) {
        changes.add(setting.group(1));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> allFixesComeToRestUnderEachProfile() {
    Set<String> contended = new HashSet<>();
    for (Given each : EXAMPLES) {
      if (isMoved(each.rule())) {
        contended.addAll(each.changes());
      }
    }
    return Stream.of(Profile.values())
        .map(
            profile ->
                DynamicTest.dynamicTest(
                    profile.word(),
                    () -> comeToRest(profile, profile == Profile.DEFAULT ? null : contended)));
  }

  /** Tells whether it is not the same in all profiles. */
  private static boolean isMoved(Rule rule) {
    boolean moved = !rule.profileRules().equals(Rule.Profiles.ALL);
    for (Rule.Case each : rule.cases()) {
      moved |= !each.profiles().equals(Rule.Profiles.ALL);
    }
    return moved;
  }

  private static void comeToRest(Profile profile, @Nullable Set<String> contended) {
    List<String> restless = new ArrayList<>();
    int tried = 0;
    for (Given each : EXAMPLES) {
      if (contended == null
          || (each.changes().stream().anyMatch(contended::contains) && differs(profile, each))) {
        List<String> rules =
            Unguarded.restless(each.configuration(), now -> each.check(profile, now), true);
        tried++;
        if (!rules.isEmpty()) {
          restless.add(each.rule() + " line " + each.example().position().line() + ": " + rules);
        }
      }
    }
    assertThat(restless).isEmpty();
    assertThat(tried).isPositive();
  }

  private static boolean differs(Profile profile, Given given) {
    Set<String> fixes = Unguarded.fixes(given.check(profile, given.configuration()));
    Set<String> usual = Unguarded.fixes(given.check(Profile.DEFAULT, given.configuration()));
    return !fixes.equals(usual);
  }

  @Test
  void rulesThatAskForOppositeThingsAreNoticed() {
    RuleSet.Loaded loaded =
        RuleSet.load(
            CATALOG, List.of(opposite("one", "no", "yes"), opposite("other", "yes", "no")));
    assertThat(loaded.mistakes()).isEmpty();
    Engine engine = new Engine(loaded.rules(), Selection.of(Profile.DEFAULT));
    Given given = EXAMPLES.get(0);
    Surroundings surroundings = FILES.surroundings(given.example());
    List<String> restless =
        Unguarded.restless(
            given.configuration(),
            configuration -> engine.check(configuration, surroundings).findings(),
            true);
    assertThat(restless).containsExactly("one", "other");
  }

  private static RuleSet.RuleFile opposite(String id, String is, String set) {
    String text =
        """
        summary: It is %1$s
        severity: info
        when: { disable_vrfy_command: %1$s }
        fix: { kind: unsafe, edits: [ set: { disable_vrfy_command: %2$s } ] }
        examples:
          - { bad: disable_vrfy_command = %1$s, finds: disable_vrfy_command, fixed: disable_vrfy_command = %2$s }
          - { good: disable_vrfy_command = %2$s }
        """;
    return new RuleSet.RuleFile(id + ".yaml", "test", id, text.formatted(is, set));
  }
}
