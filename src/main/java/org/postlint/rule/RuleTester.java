package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.rule.ExampleFiles.Variant;

/**
 * Runs the examples of rules. Of a bad one: the rule speaks, and only at the places that it says;
 * its fix makes exactly what {@code fixed} says, after which the rule is silent and nothing more is
 * fixed; the same with CR LF, and without the final line feed. Of a good one: the rule is silent.
 */
public final class RuleTester {
  private final Catalog catalog;
  private final RuleSet rules;
  private final Fixing fixing;

  /** Makes the fixes that findings offer. */
  @FunctionalInterface
  public interface Fixing {
    /**
     * Fixes until nothing is left to fix.
     *
     * @param checker finds what is wrong in a configuration
     */
    Fixed fix(Configuration configuration, Checker checker);
  }

  /** Finds what is wrong with a configuration. */
  @FunctionalInterface
  public interface Checker {
    /** Returns the findings, sorted. */
    List<Finding> check(Configuration configuration);
  }

  /**
   * What fixing gave.
   *
   * @param dropped why fixes were not made, one sentence each
   */
  public record Fixed(Configuration configuration, List<String> dropped) {
    /** Makes a result; the list is copied. */
    public Fixed {
      dropped = List.copyOf(dropped);
    }
  }

  /**
   * An example that failed.
   *
   * @param rule category and id
   * @param number which example it is, from 1
   * @param title its title; empty where it has none
   * @param messages what is wrong, one sentence each without a full stop; not empty
   */
  public record Failure(String rule, int number, String title, List<String> messages) {
    /** Makes a failure; the list is copied. */
    public Failure {
      messages = List.copyOf(messages);
    }

    /** Returns everything in a few lines. */
    @Override
    public String toString() {
      String name = title.isEmpty() ? "" : " (" + title + ")";
      return rule + ": example " + number + name + ":\n  " + String.join("\n  ", messages);
    }
  }

  /** Prepares to run the examples of a set of rules. */
  public RuleTester(Catalog catalog, RuleSet rules, Fixing fixing) {
    this.catalog = catalog;
    this.rules = rules;
    this.fixing = fixing;
  }

  /** Returns what fails of all examples of a rule; nothing is good. */
  public List<Failure> test(Rule rule) {
    List<Failure> failures = new ArrayList<>();
    List<Example> examples = rules.examples(rule);
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      List<String> messages = new Run(rule, example).messages();
      if (!messages.isEmpty()) {
        failures.add(new Failure(rule.toString(), i + 1, example.title(), messages));
      }
    }
    int missing = rule.cases().size() - bad(examples);
    return missing > 0 ? withMissing(failures, rule, missing) : failures;
  }

  private static int bad(List<Example> examples) {
    int count = 0;
    for (Example example : examples) {
      count += example.isBad() ? 1 : 0;
    }
    return count;
  }

  /** Every case needs a bad example of its own. */
  private static List<Failure> withMissing(List<Failure> failures, Rule rule, int missing) {
    List<Failure> all = new ArrayList<>(failures);
    all.add(
        new Failure(
            rule.toString(),
            0,
            "",
            List.of("every case needs a bad example; " + missing + " more are needed")));
    return all;
  }

  /** One example. */
  private final class Run {
    private final Example example;
    private final ExampleFiles files;
    private final Surroundings surroundings;
    private final Engine engine;
    private final String id;
    private final List<String> messages = new ArrayList<>();

    Run(Rule rule, Example example) {
      this.example = example;
      this.files = new ExampleFiles(catalog);
      this.surroundings = files.surroundings(example);
      this.id = rule.id();
      Selection selection =
          new Selection(example.profile(), List.of(rule.id()), List.of(), Map.of());
      this.engine = new Engine(rules, selection);
    }

    List<Finding> check(Configuration configuration) {
      List<Finding> own = new ArrayList<>();
      for (Finding finding : engine.check(configuration, surroundings).findings()) {
        if (finding.rule().equals(id)) {
          own.add(finding);
        }
      }
      return own;
    }

    List<String> messages() {
      Configuration configuration = files.configuration(example, Variant.PLAIN);
      List<Finding> findings = check(configuration);
      messages.addAll(
          new ExamplePlaces(configuration, surroundings).compare(findings, example.finds()));
      for (Finding finding : findings) {
        if (finding.message().indexOf('?') >= 0 && finding.values().containsValue("?")) {
          messages.add("an unknown value is printed: " + finding.message());
        }
      }
      if (example.isBad() && messages.isEmpty()) {
        fixes(findings);
      }
      return messages;
    }

    private void fixes(List<Finding> findings) {
      boolean offered = findings.stream().anyMatch(finding -> finding.fix().isPresent());
      if (example.fixed().isEmpty()) {
        if (offered) {
          messages.add("there is a fix, but the example does not say what it makes");
        }
        return;
      }
      if (!offered) {
        messages.add("there is no fix");
        return;
      }
      for (Variant variant : Variant.values()) {
        fix(variant);
      }
    }

    private void fix(Variant variant) {
      Configuration configuration = files.configuration(example, variant);
      if (check(configuration).isEmpty()) {
        // Without its line ends there may be nothing to find.
        return;
      }
      Fixed fixed = fixing.fix(configuration, this::check);
      for (String dropped : fixed.dropped()) {
        messages.add("a fix was dropped " + variant.words() + ": " + dropped);
      }
      compare(variant, ExampleFiles.MAIN, text(fixed.configuration(), true));
      compare(variant, ExampleFiles.MASTER, text(fixed.configuration(), false));
      for (Finding left : check(fixed.configuration())) {
        messages.add(
            "still found after the fix " + variant.words() + ": " + ExamplePlaces.shown(left));
      }
      Fixed again = fixing.fix(fixed.configuration(), this::check);
      if (!text(again.configuration(), true).equals(text(fixed.configuration(), true))
          || !text(again.configuration(), false).equals(text(fixed.configuration(), false))) {
        messages.add("fixing again changes something " + variant.words());
      }
    }

    private void compare(Variant variant, String file, String got) {
      String expected = example.fixed().getOrDefault(file, files.text(example, file));
      String wanted = ExampleFiles.bytes(variant.of(expected));
      boolean ended = variant == Variant.OPEN && got.equals(wanted + "\n");
      if (!got.equals(wanted) && !ended) {
        messages.add(file + " after the fix " + variant.words() + ":\n" + indented(got));
      }
    }

    private String indented(String text) {
      return "    " + text.replace("\r", "\\r").replace("\n", "\n    ").stripTrailing();
    }
  }

  private static String text(Configuration configuration, boolean main) {
    return main
        ? configuration.mainFile().map(file -> file.source().text()).orElse("")
        : configuration.masterFile().map(file -> file.source().text()).orElse("");
  }
}
