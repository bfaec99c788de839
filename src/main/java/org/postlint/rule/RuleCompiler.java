package org.postlint.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Catalog;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/** Turns the tree of a rule file into a {@link Rule}; finds all mistakes at once. */
final class RuleCompiler {
  /** The language that this compiler reads; one before it would be read too, if there were one. */
  static final int LANGUAGE = 1;

  static final List<String> HOT =
      List.of("summary", "severity", "profiles", "for", "when", "cases", "at", "message", "fix");
  static final List<String> COLD = List.of("why", "logs", "references", "examples", "language");

  private static final List<String> CASE_KEYS =
      List.of("when", "severity", "profiles", "at", "message", "fix");

  private final Catalog catalog;
  private final WordLists lists;
  private final List<Analysis> analyses;

  RuleCompiler(Catalog catalog, WordLists lists, List<Analysis> analyses) {
    this.catalog = catalog;
    this.lists = lists;
    this.analyses = analyses;
  }

  /**
   * Compiles a whole file and checks everything.
   *
   * @param builtIn whether documentation is demanded
   * @return the rule; nothing where there were mistakes
   */
  Optional<Rule> compile(
      String category, String id, Node node, boolean builtIn, Mistakes mistakes) {
    int before = mistakes.count();
    Context context = Context.of(catalog, lists, analyses, mistakes, false);
    if (!(node instanceof Node.Mapping mapping)) {
      context.error(node, "expected a rule: a map of summary, severity, when, examples …");
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>(HOT);
    keys.addAll(COLD);
    checkKeys(context, mapping, keys, "of a rule");
    if (!isLanguage(context, mapping)) {
      return Optional.empty();
    }
    DocumentationReader.check(context, mapping, builtIn);
    Rule rule = compile(context, category, id, mapping, false);
    return mistakes.count() == before ? Optional.of(rule) : Optional.empty();
  }

  /** Compiles the hot part of a rule that was checked when it was built in. */
  Rule compileChecked(String category, String id, Node.Mapping hot) {
    Mistakes mistakes = new Mistakes(category + "/" + id);
    Context context = Context.of(catalog, lists, analyses, mistakes, true);
    Rule rule = compile(context, category, id, hot, true);
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException("a built-in rule is wrong: " + mistakes.sorted());
    }
    return rule;
  }

  private static boolean isLanguage(Context context, Node.Mapping mapping) {
    Node node = mapping.get("language");
    if (node == null || (node instanceof Node.Scalar scalar && scalar.text().equals("1"))) {
      return true;
    }
    context.error(
        node,
        "this version reads language " + LANGUAGE + " of rules; the file asks for another one");
    return false;
  }

  /** Reports keys that a map must not have. */
  static void checkKeys(Context context, Node.Mapping mapping, List<String> valid, String ofWhat) {
    for (Node.Entry entry : mapping.entries()) {
      if (!valid.contains(entry.key())) {
        context.error(
            entry.keyPosition(),
            Context.withSuggestion(
                "no such key " + ofWhat + ": " + entry.key(), entry.key(), valid));
      }
    }
  }

  private Rule compile(
      Context outer, String category, String id, Node.Mapping mapping, boolean checked) {
    LooksCompiler.Result looked = new LooksCompiler(outer, checked).compile(mapping.get("for"));
    Context context = looked.context();
    ConditionCompiler conditions = new ConditionCompiler(context, checked);
    Node when = mapping.get("when");
    Node listed = mapping.get("cases");
    if (when == null && listed == null) {
      context.error(mapping, "a rule needs when, or cases");
    }
    Condition condition = when == null ? new Condition.All(List.of()) : conditions.compile(when);
    Defaults defaults =
        new Defaults(
            at(context, mapping.get("at"), List.of()),
            message(context, mapping),
            fix(context, mapping.get("fix"), null));
    List<Rule.Case> cases = new ArrayList<>();
    if (listed == null) {
      cases.add(
          new Rule.Case(
              null,
              Optional.empty(),
              Rule.Profiles.ALL,
              defaults.at(),
              defaults.message(),
              defaults.fix()));
    } else {
      for (Node item : Context.items(listed)) {
        cases.add(oneCase(context, conditions, item, defaults));
      }
    }
    return new Rule(
        id,
        category,
        summary(context, mapping),
        severity(context, mapping),
        profiles(context, mapping.get("profiles")),
        looked.looks(),
        condition,
        cases,
        context.questions());
  }

  private record Defaults(List<Name> at, Template message, @Nullable FixSpec fix) {}

  private static Rule.Case oneCase(
      Context context, ConditionCompiler conditions, Node node, Defaults defaults) {
    if (!(node instanceof Node.Mapping mapping)) {
      context.error(node, "expected a case: a map of when, severity, message …");
      return new Rule.Case(
          null, Optional.empty(), Rule.Profiles.ALL, List.of(), defaults.message(), null);
    }
    checkKeys(context, mapping, CASE_KEYS, "of a case");
    Node when = mapping.get("when");
    Node severity = mapping.get("severity");
    Node message = mapping.get("message");
    return new Rule.Case(
        when == null ? null : conditions.compile(when),
        severity == null ? Optional.empty() : severityOf(context, severity),
        profiles(context, mapping.get("profiles")),
        at(context, mapping.get("at"), defaults.at()),
        message == null ? defaults.message() : Template.compile(context, message),
        fix(context, mapping.get("fix"), defaults.fix()));
  }

  private static String summary(Context context, Node.Mapping mapping) {
    Node node = mapping.get("summary");
    if (node == null) {
      context.error(mapping, "a rule needs a summary");
      return "";
    }
    String text = context.text(node, "a sentence").orElse("");
    if (text.endsWith(".") || text.isEmpty() || text.indexOf('\n') >= 0) {
      context.error(node, "the summary is one sentence on one line, without a full stop");
    }
    return text;
  }

  private static Template message(Context context, Node.Mapping mapping) {
    Node node = mapping.get("message");
    if (node != null) {
      return Template.compile(context, node);
    }
    return mapping.get("summary") instanceof Node.Scalar summary
        ? Template.plain(summary.text())
        : Template.plain("");
  }

  private static Severity severity(Context context, Node.Mapping mapping) {
    Node node = mapping.get("severity");
    if (node == null) {
      context.error(mapping, "a rule needs a severity");
      return Severity.WARNING;
    }
    return severityOf(context, node).orElse(Severity.WARNING);
  }

  private static Optional<Severity> severityOf(Context context, Node node) {
    Optional<Severity> severity =
        node instanceof Node.Scalar scalar ? Severity.of(scalar.text()) : Optional.empty();
    if (severity.isEmpty()) {
      context.error(node, "a severity is info, warning or error");
    }
    return severity;
  }

  private static Rule.Profiles profiles(Context context, @Nullable Node node) {
    if (node == null) {
      return Rule.Profiles.ALL;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      List<Profile> only = new ArrayList<>();
      for (String word : context.texts(node, "a profile")) {
        profile(context, word, node.position()).ifPresent(only::add);
      }
      return new Rule.Profiles(List.copyOf(only), Map.of());
    }
    Map<Profile, Optional<Severity>> severities = new EnumMap<>(Profile.class);
    for (Node.Entry entry : mapping.entries()) {
      boolean off = entry.value() instanceof Node.Scalar scalar && scalar.text().equals("off");
      Optional<Severity> severity = off ? Optional.empty() : severityOf(context, entry.value());
      profile(context, entry.key(), entry.keyPosition())
          .ifPresent(profile -> severities.put(profile, severity));
    }
    return new Rule.Profiles(null, severities);
  }

  private static Optional<Profile> profile(Context context, String word, Node.Position at) {
    Optional<Profile> profile = Profile.of(word);
    if (profile.isEmpty()) {
      List<String> valid = new ArrayList<>();
      for (Profile each : Profile.values()) {
        valid.add(each.word());
      }
      context.error(
          at,
          Context.withSuggestion("no such profile: " + word, word, valid)
              + " ("
              + String.join(", ", valid)
              + ")");
    }
    return profile;
  }

  private static List<Name> at(Context context, @Nullable Node node, List<Name> otherwise) {
    if (node == null) {
      return otherwise;
    }
    List<Name> names = new ArrayList<>();
    for (Node item : Context.items(node)) {
      String text = context.text(item, "a name").orElse("");
      Name name = NameCompiler.resolve(context, text, item.position());
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable FixSpec fix(
      Context context, @Nullable Node node, @Nullable FixSpec otherwise) {
    if (node == null) {
      return otherwise;
    }
    if (node instanceof Node.Scalar scalar && scalar.text().equals("none")) {
      return null;
    }
    return new FixCompiler(context).compile(node);
  }
}
