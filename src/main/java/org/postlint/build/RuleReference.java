package org.postlint.build;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postlint.rule.Documentation;
import org.postlint.rule.Example;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;

/** Makes the pages of {@code docs/rules}: one for each category, and a list of all rules. */
public final class RuleReference {
  private static final String NOTE =
      "<!-- Made from the rule files by the build; see RuleReferenceTest. -->\n\n";

  private final RuleSet rules;

  private RuleReference(RuleSet rules) {
    this.rules = rules;
  }

  /** Returns the pages by the name of their file. */
  public static Map<String, String> pages(RuleSet rules) {
    return new RuleReference(rules).pages();
  }

  private Map<String, String> pages() {
    Map<String, Map<String, Rule>> categories = new TreeMap<>();
    for (Rule rule : rules.rules()) {
      categories.computeIfAbsent(rule.category(), each -> new TreeMap<>()).put(rule.id(), rule);
    }
    Map<String, String> pages = new TreeMap<>();
    StringBuilder index = new StringBuilder(NOTE);
    index.append("# The rules\n\n").append(rules.rules().size()).append(" rules. ");
    index.append("`postlint explain NAME` prints one of them.\n");
    categories.forEach(
        (category, members) -> {
          index.append("\n## ").append(category).append("\n\n");
          index.append("| rule | severity | fix | |\n| --- | --- | --- | --- |\n");
          StringBuilder page = new StringBuilder(NOTE).append("# ").append(category).append('\n');
          members
              .values()
              .forEach(
                  rule -> {
                    index.append(row(rule));
                    page.append(section(rule));
                  });
          pages.put(category + ".md", page.toString());
        });
    pages.put("README.md", index.toString());
    return pages;
  }

  private static String row(Rule rule) {
    return "| ["
        + rule.id()
        + "]("
        + rule.category()
        + ".md#"
        + rule.id()
        + ") | "
        + severity(rule)
        + " | "
        + rule.fixKind().map(kind -> kind.word()).orElse("")
        + " | "
        + escaped(rule.summary()).replace("|", "\\|")
        + " |\n";
  }

  private static String severity(Rule rule) {
    return rule.isOptIn()
        ? "opt-in"
        : rule.severity(Profile.DEFAULT).map(Severity::word).orElse("off");
  }

  private String section(Rule rule) {
    StringBuilder section = new StringBuilder();
    section.append("\n## ").append(rule.id()).append("\n\n");
    section.append(escaped(rule.summary())).append(".\n\n");
    section.append("Severity: ").append(severities(rule)).append(". ");
    section.append("Fix: ").append(rule.fixKind().map(kind -> kind.word()).orElse("none"));
    section.append(".\n");
    Documentation words = rules.documentation(rule);
    if (!words.why().isEmpty()) {
      section.append('\n').append(escaped(words.why().strip())).append('\n');
    }
    if (!words.logs().isEmpty()) {
      section.append("\nIn the log:\n");
      block(section, String.join("\n", words.logs()));
    }
    for (Example example : rules.examples(rule)) {
      example(section, example);
    }
    if (!words.references().isEmpty()) {
      section.append("\nReferences: ");
      section.append(escaped(String.join("; ", words.references()))).append(".\n");
    }
    return section.toString();
  }

  private static String severities(Rule rule) {
    StringBuilder text = new StringBuilder();
    text.append(rule.isOptIn() ? "only when it is selected by its name" : severity(rule));
    Optional<Severity> usual = rule.severity(Profile.DEFAULT);
    for (Profile profile : Profile.values()) {
      Optional<Severity> there = rule.severity(profile);
      if (!there.equals(usual)) {
        text.append(", ").append(there.map(Severity::word).orElse("off"));
        text.append(" in the profile ").append(profile.word());
      }
    }
    return text.toString();
  }

  private static void example(StringBuilder section, Example example) {
    String title = example.title().isEmpty() ? "" : ", " + escaped(example.title());
    String target = example.target().map(name -> " (" + name + ")").orElse("");
    section.append('\n').append(example.isBad() ? "Wrong" : "Right").append(title);
    section.append(target).append(":\n");
    Map<String, String> texts = new TreeMap<>();
    example.files().forEach((name, file) -> texts.put(name, file.text()));
    files(section, texts);
    if (!example.fixed().isEmpty()) {
      section.append("\nRepaired:\n");
      files(section, new TreeMap<>(example.fixed()));
    }
  }

  private static void files(StringBuilder section, Map<String, String> files) {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (name, content) -> {
          if (files.size() > 1 || !name.equals("main.cf")) {
            text.append("# ").append(name).append('\n');
          }
          text.append(content);
          if (!content.endsWith("\n")) {
            text.append('\n');
          }
        });
    block(section, text.toString().stripTrailing());
  }

  /** A fence is longer than any run of backquotes in the text. */
  private static void block(StringBuilder section, String text) {
    int run = 0;
    int longest = 2;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    section.append('\n').append(fence).append("cf\n");
    section.append(printable(text)).append('\n').append(fence).append('\n');
  }

  /** Shows bytes that a page cannot hold. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f) {
        shown.append("\\x").append(Character.forDigit(c >> 4 & 15, 16));
        shown.append(Character.forDigit(c & 15, 16));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Keeps Markdown from reading signs of Postfix as its own. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[' || c == ']') {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
