package org.postlint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.app.RequestException;
import org.postlint.app.RuleFolders;
import org.postlint.app.settings.Choices;
import org.postlint.app.settings.RuleNames;
import org.postlint.app.settings.Settings;
import org.postlint.app.settings.SettingsFiles;
import org.postlint.catalog.Catalog;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Reads the options that say which rules speak. */
final class RuleOptions {
  private RuleOptions() {}

  /**
   * Returns all rules: those of postlint and the user's own.
   *
   * @throws UsageException if a rule file is wrong
   */
  static RuleSet rules(Invocation invocation, Catalog catalog) {
    return rules(invocation, catalog, Optional.empty());
  }

  /**
   * Returns all rules: those of postlint, those that settings name, and the user's own.
   *
   * @throws UsageException if a rule file is wrong
   */
  static RuleSet rules(Invocation invocation, Catalog catalog, Optional<Settings> settings) {
    RuleSet rules = RuleSet.builtIn(catalog);
    List<String> folders = new ArrayList<>();
    for (Path folder : settings.map(Settings::rules).orElse(List.of())) {
      folders.add(SettingsFiles.shown(folder));
    }
    folders.addAll(invocation.all("rules"));
    try {
      if (!folders.isEmpty()) {
        RuleSet own = RuleFolders.read(catalog, folders);
        for (Rule rule : own.rules()) {
          if (rules.rule(rule.id()).isPresent()) {
            throw new UsageException(
                "a rule of postlint has the name "
                    + rule.id()
                    + " already; give the file of "
                    + rule
                    + " another one, or ignore the other rule in its stead");
          }
        }
        rules = rules.with(own);
      }
      if (settings.isPresent()) {
        SettingsFiles.checkNames(settings.get(), rules);
      }
      return rules;
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns what the command line says about the rules that speak, and about the target.
   *
   * @throws UsageException if a profile or rule does not exist
   */
  static Choices choices(Invocation invocation, RuleSet rules) {
    List<String> select = split(invocation.all("select"));
    List<String> ignore = split(invocation.all("ignore"));
    for (String option : List.of("select", "ignore")) {
      for (String name : split(invocation.all(option))) {
        check(rules, "--" + option, name);
      }
    }
    Optional<Profile> profile =
        invocation.has("profile") ? Optional.of(profile(invocation)) : Optional.empty();
    return new Choices(profile, Words.target(invocation), select, ignore, Map.of());
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

  /** Refuses a name that fits no rule. */
  static void check(RuleSet rules, String what, String name) {
    Optional<String> mistake = RuleNames.mistake(rules, name);
    if (mistake.isPresent()) {
      throw new UsageException(what + ": " + mistake.get());
    }
  }
}
