package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postlint.rule.Documentation;
import org.postlint.rule.Example;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;

/** Prints what a rule file says to people. */
public final class ExplainRule {
  private static final int WIDTH = 78;

  private final RuleSet rules;
  private final Rule rule;
  private final List<String> lines = new ArrayList<>();

  private ExplainRule(RuleSet rules, Rule rule) {
    this.rules = rules;
    this.rule = rule;
  }

  /** Returns the lines to print. */
  public static List<String> lines(RuleSet rules, Rule rule) {
    ExplainRule explain = new ExplainRule(rules, rule);
    explain.describe();
    return explain.lines;
  }

  private void describe() {
    Documentation documentation = rules.documentation(rule);
    lines.add(rule.id() + " (" + rule.category() + ")");
    wrap(rule.summary() + ".", "");
    lines.add("");
    lines.add("severity: " + severities(rule));
    lines.add(
        "fix: "
            + rule.fixKind().map(kind -> kind.word()).orElse("none; this is for you to decide"));
    if (!documentation.why().isEmpty()) {
      lines.add("");
      wrap(documentation.why(), "");
    }
    if (!documentation.logs().isEmpty()) {
      lines.add("");
      lines.add("In the log:");
      for (String log : documentation.logs()) {
        lines.add("  " + log);
      }
    }
    for (Example example : rules.examples(rule)) {
      describe(example);
    }
    if (!documentation.references().isEmpty()) {
      lines.add("");
      lines.add("References: " + String.join(", ", documentation.references()));
    }
  }

  /** Returns the severity of a rule, and that of the profiles in which it is another one. */
  static String severities(Rule rule) {
    StringBuilder text = new StringBuilder();
    Optional<Severity> usual = rule.severity(Profile.DEFAULT);
    text.append(rule.isOptIn() ? "only when selected by name" : word(usual));
    for (Profile profile : Profile.values()) {
      if (!rule.severity(profile).equals(usual)) {
        text.append(", ").append(word(rule.severity(profile))).append(" in ");
        text.append(profile.word());
      }
    }
    return text.toString();
  }

  private static String word(Optional<Severity> severity) {
    return severity.map(Severity::word).orElse("off");
  }

  private void describe(Example example) {
    lines.add("");
    String title = example.title().isEmpty() ? "" : ", " + example.title();
    String scene = example.target().map(name -> " (" + name + ")").orElse("");
    lines.add((example.isBad() ? "Wrong" : "Right") + title + scene + ":");
    for (Map.Entry<String, Example.ExampleFile> file : new TreeMap<>(example.files()).entrySet()) {
      file(file.getKey(), file.getValue().text(), example.files().size() > 1);
    }
    if (!example.fixed().isEmpty()) {
      lines.add("Repaired:");
      new TreeMap<>(example.fixed())
          .forEach((name, text) -> file(name, text, example.fixed().size() > 1));
    }
  }

  private void file(String name, String text, boolean named) {
    if (named || !name.equals("main.cf")) {
      lines.add("  # " + name);
    }
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add("  " + line);
      }
    }
  }

  private void wrap(String text, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split("[ \n]+", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
  }
}
