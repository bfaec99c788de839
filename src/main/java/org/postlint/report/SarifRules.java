package org.postlint.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postlint.rule.Documentation;
import org.postlint.rule.Example;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Writes what rules say about themselves as SARIF's reporting descriptors. */
final class SarifRules {
  /** What means something to a reader of Markdown. */
  private static final String SPECIAL = "\\`*_[]<>&#|~";

  private final Json json;
  private final RuleSet rules;

  SarifRules(Json json, RuleSet rules) {
    this.json = json;
    this.rules = rules;
  }

  /** Writes the descriptor of a rule; of one that is not known, only its name. */
  void write(String id) throws IOException {
    json.object().name("id").text(id);
    Optional<Rule> known = rules.rule(id);
    if (known.isPresent()) {
      Rule rule = known.get();
      Documentation words = rules.documentation(rule);
      text("shortDescription", rule.summary() + ".");
      text("fullDescription", words.why().isEmpty() ? rule.summary() + "." : words.why());
      json.name("help").object();
      json.name("text").text(String.join("\n", ExplainRule.lines(rules, rule)));
      json.name("markdown").text(markdown(rule, words)).endObject();
      json.name("defaultConfiguration").object();
      json.name("level").text(SarifReport.level(rule.severity())).endObject();
      json.name("properties").object();
      json.name("tags").array().text(rule.category()).endArray();
      json.endObject();
    }
    json.endObject();
  }

  private void text(String name, String text) throws IOException {
    json.name(name).object().name("text").text(text).endObject();
  }

  private String markdown(Rule rule, Documentation words) {
    StringBuilder out = new StringBuilder();
    out.append("**").append(escaped(rule.summary())).append("**\n");
    if (!words.why().isEmpty()) {
      out.append('\n').append(escaped(words.why().strip())).append('\n');
    }
    if (!words.logs().isEmpty()) {
      out.append("\nIn the log:\n");
      fence(out, String.join("\n", words.logs()));
    }
    examples(out, rules.examples(rule));
    if (!words.references().isEmpty()) {
      out.append("\nReferences:\n\n");
      for (String reference : words.references()) {
        out.append("- ").append(escaped(reference)).append('\n');
      }
    }
    out.append("\n`postlint explain ").append(rule.id()).append("` says the same.\n");
    return out.toString();
  }

  /** Appends the first wrong and the first right example. */
  private static void examples(StringBuilder out, List<Example> examples) {
    boolean wrong = false;
    boolean right = false;
    for (Example example : examples) {
      if (example.isBad() ? !wrong : !right) {
        out.append(example.isBad() ? "\nWrong:\n" : "\nRight:\n");
        wrong |= example.isBad();
        right |= !example.isBad();
        Map<String, Example.ExampleFile> files = new TreeMap<>(example.files());
        for (Map.Entry<String, Example.ExampleFile> file : files.entrySet()) {
          boolean named = files.size() > 1 || !file.getKey().equals("main.cf");
          String text = file.getValue().text().strip();
          fence(out, named ? "# " + file.getKey() + "\n" + text : text);
        }
      }
    }
  }

  /** Appends a text as it is, between fences that it cannot close. */
  private static void fence(StringBuilder out, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    out.append('\n').append(fence).append('\n').append(text).append('\n').append(fence);
    out.append('\n');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
