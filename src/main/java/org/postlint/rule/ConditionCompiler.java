package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Release;
import org.postlint.rule.node.Node;

/** Compiles conditions: maps from what is looked at to what it must be. */
final class ConditionCompiler {
  private final Context context;
  private final MatcherCompiler matchers;

  ConditionCompiler(Context context) {
    this.context = context;
    this.matchers = new MatcherCompiler(context);
  }

  /** Returns the condition; parts that are wrong are left out after a mistake. */
  Condition compile(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      context.error(node, "expected a condition: a map from names to what they must be");
      return new Condition.All(List.of());
    }
    List<Condition> parts = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      Condition part = part(entry);
      if (part != null) {
        parts.add(part);
      }
    }
    if (mapping.entries().isEmpty()) {
      context.error(node, "the condition is empty");
    }
    // What is costly to answer is asked last; the order is never seen.
    parts.sort((a, b) -> Boolean.compare(isCostly(a), isCostly(b)));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private static boolean isCostly(Condition condition) {
    return condition instanceof Condition.Asks;
  }

  private @Nullable Condition part(Node.Entry entry) {
    Node node = entry.value();
    switch (entry.key()) {
      case "any" -> {
        return new Condition.Any(list(node));
      }
      case "all" -> {
        return new Condition.All(list(node));
      }
      case "unless" -> {
        return new Condition.Unless(
            node instanceof Node.Sequence ? list(node) : List.of(compile(node)));
      }
      case "postfix" -> {
        return target(TargetTest.Subject.POSTFIX, node);
      }
      case "openssl" -> {
        return target(TargetTest.Subject.OPENSSL, node);
      }
      case "distribution" -> {
        return target(TargetTest.Subject.DISTRIBUTION, node);
      }
      case "analysis" -> {
        return analysis(node);
      }
      default -> {
        Name name = NameCompiler.resolve(context, entry.key(), entry.keyPosition());
        if (name == null) {
          return null;
        }
        Matcher matcher = matchers.compile(name, node);
        return matcher == null ? null : new Condition.Is(name, matcher);
      }
    }
  }

  private List<Condition> list(Node node) {
    List<Condition> parts = new ArrayList<>();
    if (!(node instanceof Node.Sequence sequence)) {
      context.error(node, "expected a list of conditions");
      return parts;
    }
    for (Node item : sequence.items()) {
      parts.add(compile(item));
    }
    return parts;
  }

  private @Nullable Condition target(TargetTest.Subject subject, Node node) {
    List<List<TargetTest.Bound>> alternatives = new ArrayList<>();
    for (String text : context.texts(node, "a version such as \">=3.6\"")) {
      List<TargetTest.Bound> bounds = new ArrayList<>();
      for (String word : text.trim().split(" +", -1)) {
        TargetTest.Bound bound =
            subject == TargetTest.Subject.DISTRIBUTION
                ? new TargetTest.Bound(TargetTest.Order.EQUAL, word)
                : bound(word);
        if (!isRight(subject, bound)) {
          context.error(node, "not a version: " + word);
          return null;
        }
        bounds.add(bound);
      }
      alternatives.add(bounds);
    }
    return new Condition.Target(new TargetTest(subject, alternatives));
  }

  private static TargetTest.Bound bound(String word) {
    TargetTest.Order[] longestFirst = {
      TargetTest.Order.AT_LEAST,
      TargetTest.Order.AT_MOST,
      TargetTest.Order.ABOVE,
      TargetTest.Order.BELOW,
      TargetTest.Order.EQUAL
    };
    for (TargetTest.Order order : longestFirst) {
      if (word.startsWith(order.sign())) {
        return new TargetTest.Bound(order, word.substring(order.sign().length()));
      }
    }
    return new TargetTest.Bound(TargetTest.Order.EQUAL, word);
  }

  private boolean isRight(TargetTest.Subject subject, TargetTest.Bound bound) {
    switch (subject) {
      case POSTFIX -> {
        try {
          Release.parse(bound.text());
          return true;
        } catch (IllegalArgumentException e) {
          return false;
        }
      }
      case OPENSSL -> {
        return !bound.text().isEmpty()
            && bound.text().charAt(0) >= '0'
            && bound.text().charAt(0) <= '9';
      }
      default -> {
        return isDistribution(bound.text());
      }
    }
  }

  private boolean isDistribution(String name) {
    for (var distribution : context.catalog().distributions()) {
      if (distribution.id().equals(name) || distribution.id().startsWith(name + "-")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Condition analysis(Node node) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
      context.error(node, "expected one analysis with its inputs");
      return null;
    }
    Node.Entry entry = mapping.entries().get(0);
    List<String> valid = new ArrayList<>();
    for (Analysis analysis : context.analyses()) {
      if (analysis.name().equals(entry.key())) {
        return question(analysis, entry);
      }
      valid.add(analysis.name());
    }
    context.error(
        entry.keyPosition(),
        Context.withSuggestion("no such analysis: " + entry.key(), entry.key(), valid));
    return null;
  }

  private @Nullable Condition question(Analysis analysis, Node.Entry entry) {
    Map<String, List<String>> given = new HashMap<>();
    List<Node.Entry> inputs = entry.value() instanceof Node.Mapping map ? map.entries() : List.of();
    for (Node.Entry input : inputs) {
      Analysis.Input declared = input(analysis, input.key());
      if (declared == null) {
        List<String> valid = new ArrayList<>();
        analysis.inputs().forEach(each -> valid.add(each.name()));
        context.error(
            input.keyPosition(),
            Context.withSuggestion(
                "no input of " + analysis.name() + ": " + input.key(), input.key(), valid));
        continue;
      }
      given.put(declared.name(), words(declared, input.value()));
    }
    for (Analysis.Input input : analysis.inputs()) {
      if (input.required() && !given.containsKey(input.name())) {
        context.error(entry.keyPosition(), analysis.name() + " needs " + input.name());
      }
    }
    Analysis.Question question = new Analysis.Question(analysis, given);
    context.questions().add(question);
    return new Condition.Asks(question);
  }

  private static Analysis.@Nullable Input input(Analysis analysis, String name) {
    for (Analysis.Input input : analysis.inputs()) {
      if (input.name().equals(name)) {
        return input;
      }
    }
    return null;
  }

  private List<String> words(Analysis.Input input, Node node) {
    List<String> words = context.texts(node, "a word");
    for (String word : words) {
      if (!input.words().isEmpty() && !input.words().contains(word)) {
        context.error(
            node,
            Context.withSuggestion(input.name() + " is never " + word, word, input.words())
                + " ("
                + String.join(", ", input.words())
                + ")");
      }
    }
    if (words.size() > 1 && !input.many()) {
      context.error(node, input.name() + " is one word");
    }
    return words;
  }
}
