package org.postlint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postlint.app.RequestException;
import org.postlint.app.RuleFolders;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Similar;
import org.postlint.rule.Engine;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Selection;

/** Reads the options that say which rules speak. */
final class RuleOptions {
  private RuleOptions() {}

  /**
   * Returns all rules: those of postlint and the user's own.
   *
   * @throws UsageException if a rule file is wrong
   */
  static RuleSet rules(Invocation invocation, Catalog catalog) {
    RuleSet builtIn = RuleSet.builtIn(catalog);
    if (!invocation.has("rules")) {
      return builtIn;
    }
    try {
      return builtIn.with(RuleFolders.read(catalog, invocation.all("rules")));
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the engine that runs some of the rules.
   *
   * @throws UsageException if a profile or rule does not exist
   */
  static Engine engine(Invocation invocation, RuleSet rules) {
    List<String> select = split(invocation.all("select"));
    List<String> ignore = split(invocation.all("ignore"));
    for (String option : List.of("select", "ignore")) {
      for (String name : split(invocation.all(option))) {
        check(rules, "--" + option, name);
      }
    }
    return new Engine(rules, new Selection(profile(invocation), select, ignore, Map.of()));
  }

  /** Returns the profile that is asked for. */
  static Profile profile(Invocation invocation) {
    String word = invocation.last("profile").orElse(Profile.DEFAULT.word());
    List<String> all = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      all.add(profile.word());
    }
    return Profile.of(word)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no profile '" + word + "'; there are " + String.join(", ", all)));
  }

  /** Returns names that are written one by one or with commas between. */
  static List<String> split(List<String> values) {
    List<String> names = new ArrayList<>();
    for (String value : values) {
      int at = 0;
      while (at <= value.length()) {
        int comma = value.indexOf(',', at);
        int end = comma < 0 ? value.length() : comma;
        String name = value.substring(at, end).trim();
        if (!name.isEmpty()) {
          names.add(name);
        }
        at = end + 1;
      }
    }
    return names;
  }

  /** Refuses a name that fits no rule: it would keep silent about what it was meant for. */
  static void check(RuleSet rules, String what, String name) {
    List<String> known = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.isNamed(name)) {
        return;
      }
      known.add(rule.id());
      if (!known.contains(rule.category())) {
        known.add(rule.category());
      }
    }
    List<String> near = Similar.names(name, known);
    throw new UsageException(
        what
            + ": no rule or category is named '"
            + name
            + "'"
            + (near.isEmpty()
                ? "; see 'postlint rules'"
                : ", did you mean " + String.join(" or ", near) + "?"));
  }
}
