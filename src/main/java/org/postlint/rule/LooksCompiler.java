package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.ProblemKind;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.rule.node.Node;

/**
 * Compiles {@code for}: what a rule looks at, one by one, and the filter beside it, which can wait.
 */
final class LooksCompiler {
  /** The list that is no parameter: the words after the command of a service. */
  static final String ARGUMENTS = "service.arguments";

  private final Context context;

  LooksCompiler(Context context) {
    this.context = context;
  }

  /** What was compiled: what is looked at, and the context for the rest of the rule. */
  record Result(Rule.Looks looks, Context context) {}

  /** Compiles all but the filter; after a mistake the rule looks at the configuration. */
  Result compile(@Nullable Node node) {
    if (node == null) {
      return whole();
    }
    if (node instanceof Node.Scalar scalar) {
      ThingKind kind = kind(scalar.text(), node.position());
      if (kind == null) {
        return whole();
      }
      NameSet programs = kind.name().equals("service") ? NameSet.ALL : null;
      return new Result(
          new Rule.Looks(kind, NameSet.ALL, programs), context.lookingAt(kind, List.of()));
    }
    if (!(node instanceof Node.Mapping mapping)) {
      context.error(node, "expected a kind of thing, or a map with one");
      return whole();
    }
    return compile(mapping);
  }

  private Result whole() {
    return new Result(new Rule.Looks(Vocabulary.CONFIGURATION, NameSet.ALL, null), context);
  }

  private Result compile(Node.Mapping mapping) {
    Node.Entry chosen = null;
    for (Node.Entry entry : mapping.entries()) {
      ThingKind kind = Vocabulary.kind(entry.key());
      if (kind == null || kind.selector() == Selector.NONE) {
        continue;
      }
      if (chosen == null || chosen.key().equals("service")) {
        chosen = entry;
      }
    }
    if (chosen == null) {
      context.error(mapping, "no kind of thing among the keys (" + kinds() + ")");
      return compile((Node) null);
    }
    ThingKind kind = kind(chosen.key(), chosen.keyPosition());
    if (kind == null) {
      return compile((Node) null);
    }
    Node service = mapping.get("service");
    List<String> programs = List.of();
    if (service != null) {
      programs = names(Vocabulary.SERVICE, service);
    }
    NameSet withPrograms = service == null ? null : new NameSet(programs);
    Context inside = context.lookingAt(kind, concrete(programs));
    List<String> names = kind.name().equals("service") ? List.of("*") : names(kind, chosen.value());
    return new Result(new Rule.Looks(kind, new NameSet(names), withPrograms), inside);
  }

  private static List<String> concrete(List<String> programs) {
    for (String program : programs) {
      if (program.indexOf('*') >= 0) {
        return List.of();
      }
    }
    return programs;
  }

  private static String kinds() {
    List<String> names = new ArrayList<>();
    for (ThingKind kind : Vocabulary.kinds()) {
      if (kind.selector() != Selector.NONE) {
        names.add(kind.name());
      }
    }
    return String.join(", ", names);
  }

  private @Nullable ThingKind kind(String name, Node.Position at) {
    ThingKind kind = Vocabulary.kind(name);
    if (kind == null || kind.selector() == Selector.NONE) {
      List<String> valid = new ArrayList<>();
      Vocabulary.kinds().forEach(each -> valid.add(each.name()));
      context.error(
          at,
          Context.withSuggestion("no kind of thing: " + name, name, valid) + " (" + kinds() + ")");
      return null;
    }
    return kind;
  }

  /**
   * Compiles what else is said of the things.
   *
   * @param inside the context that compiling gave
   */
  static @Nullable Condition filter(Context inside, @Nullable Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return null;
    }
    String kindName = inside.kind().name();
    List<Condition> parts = new ArrayList<>();
    MatcherCompiler matchers = new MatcherCompiler(inside);
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().equals(kindName) || entry.key().equals("service")) {
        continue;
      }
      Name name = property(inside, entry);
      if (name == null) {
        continue;
      }
      Matcher matcher = matchers.compile(name, entry.value());
      if (matcher != null) {
        parts.add(new Condition.Is(name, matcher));
      }
    }
    return parts.isEmpty() ? null : new Condition.All(parts);
  }

  /** A filter names a property of the thing, or of what it is part of, without their prefix. */
  private static @Nullable Name property(Context inside, Node.Entry entry) {
    List<String> valid = new ArrayList<>();
    List<String> searched = new ArrayList<>();
    searched.add(inside.kind().name());
    searched.addAll(inside.kind().wholes());
    for (String kindName : searched) {
      Optional<ThingKind> kind = Optional.ofNullable(Vocabulary.kind(kindName));
      for (Property property : kind.map(ThingKind::properties).orElse(List.of())) {
        if (property.name().equals(entry.key())) {
          return NameCompiler.resolve(
              inside, kindName + "." + property.name(), entry.keyPosition());
        }
        valid.add(property.name());
      }
    }
    inside.error(
        entry.keyPosition(),
        Context.withSuggestion(
            "no property of " + inside.kind().name() + " or what it is part of: " + entry.key(),
            entry.key(),
            valid));
    return null;
  }

  /** The names that things are chosen by; each must name something. */
  private List<String> names(ThingKind kind, Node node) {
    List<String> names = context.texts(node, "a " + kind.selector().word());
    if (context.isChecked()) {
      return names;
    }
    List<String> valid = valid(kind.selector());
    for (String name : names) {
      if (!isOne(name, valid)) {
        context.error(
            node,
            Context.withSuggestion("no such " + kind.selector().word() + ": " + name, name, valid));
      }
    }
    return names;
  }

  private static boolean isOne(String name, List<String> valid) {
    for (String each : valid) {
      if (NameSet.matches(name, each)) {
        return true;
      }
    }
    return false;
  }

  private List<String> valid(Selector selector) {
    List<String> valid = new ArrayList<>();
    switch (selector) {
      case PROGRAMS -> context.catalog().daemons().forEach(daemon -> valid.add(daemon.name()));
      case LISTS -> {
        valid.add(ARGUMENTS);
        valid.addAll(context.catalog().parameterNames());
      }
      case PARAMETERS -> valid.addAll(context.catalog().parameterNames());
      case FILES -> valid.addAll(List.of("main.cf", "master.cf"));
      case SIDES -> valid.addAll(List.of("server", "client"));
      case PROBLEMS -> {
        for (ProblemKind each : ProblemKind.values()) {
          valid.add(each.id().toLowerCase(Locale.ROOT));
        }
      }
      case NONE -> {}
    }
    return valid;
  }
}
