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

  /** What a rule is chosen by, and what it looks at. */
  static final List<String> HEAD = List.of("severity", "profiles", "for");

  /** What decides whether it speaks. */
  static final List<String> TEST = List.of("when");

  /** What it says. */
  static final List<String> SAID = List.of("summary", "cases", "at", "message", "fix");

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
    List<String> keys = new ArrayList<>(HEAD);
    keys.addAll(TEST);
    keys.addAll(SAID);
    keys.addAll(COLD);
    checkKeys(context, mapping, keys, "of a rule");
    if (!isLanguage(context, mapping)) {
      return Optional.empty();
    }
    DocumentationReader.check(context, mapping, builtIn);
    if (mapping.get("when") == null && mapping.get("cases") == null) {
      context.error(mapping, "a rule needs when, or cases");
    }
    Rule rule = compile(context, category, id, new Whole(mapping));
    // Compiles the rest too.
    rule.cases();
    return mistakes.count() == before ? Optional.of(rule) : Optional.empty();
  }

  /** The parts of a rule, each a map with some of its keys, decoded when asked for. */
  interface Parts {
    /** Returns the part with {@link #HEAD}. */
    Node.Mapping head();

    /** Returns the part with {@link #TEST}. */
    Node.Mapping test();

    /** Returns the part with {@link #SAID}. */
    Node.Mapping said();
  }

  private record Whole(Node.Mapping mapping) implements Parts {
    @Override
    public Node.Mapping head() {
      return mapping;
    }

    @Override
    public Node.Mapping test() {
      return mapping;
    }

    @Override
    public Node.Mapping said() {
      return mapping;
    }
  }

  /** Compiles a rule that was checked when it was built in. */
  Rule compileChecked(String category, String id, Parts parts) {
    Mistakes mistakes = new Mistakes(id);
    return compile(Context.of(catalog, lists, analyses, mistakes, true), category, id, parts);
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

  private static Rule compile(Context outer, String category, String id, Parts parts) {
    Node.Mapping head = parts.head();
    Node looksAt = head.get("for");
    LooksCompiler.Result looked = new LooksCompiler(outer).compile(looksAt);
    Context context = looked.context();
    Deferred<Rule.Test> test =
        new Deferred<>(() -> test(context, looksAt, parts.test().get("when")));
    return new Rule(
        id,
        category,
        severity(context, head),
        profiles(context, head.get("profiles")),
        looked.looks(),
        test,
        new Deferred<>(
            () -> {
              // What the condition asks comes first; the context is for one thread at a time.
              test.get();
              return said(context, parts.said());
            }));
  }

  private static Rule.Test test(Context context, @Nullable Node looksAt, @Nullable Node when) {
    Condition filter = LooksCompiler.filter(context, looksAt);
    Condition condition =
        when == null ? new Condition.All(List.of()) : new ConditionCompiler(context).compile(when);
    failIfWrong(context);
    return new Rule.Test(filter, condition, context.questions());
  }

  private static Rule.Said said(Context context, Node.Mapping mapping) {
    ConditionCompiler conditions = new ConditionCompiler(context);
    Node listed = mapping.get("cases");
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
    String summary = summary(context, mapping);
    failIfWrong(context);
    return new Rule.Said(summary, cases, context.questions());
  }

  /** A rule that was checked when it was built in has no mistakes. */
  private static void failIfWrong(Context context) {
    if (context.isChecked() && !context.mistakes().isEmpty()) {
      throw new IllegalStateException("a built-in rule is wrong: " + context.mistakes().sorted());
    }
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
