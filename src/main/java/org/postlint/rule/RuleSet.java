package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Catalog;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** A set of rules with their documentation, sorted by category and id. Immutable. */
public final class RuleSet {
  private final List<Rule> rules;
  private final Map<String, Source> sources;

  /** Where the parts of a rule that are for people come from, when they are asked for. */
  interface Source {
    Documentation documentation();

    List<Example> examples();
  }

  private RuleSet(List<Rule> rules, Map<String, Source> sources) {
    this.rules = List.copyOf(rules);
    this.sources = Map.copyOf(sources);
  }

  /** Returns the rules that postlint comes with. */
  public static RuleSet builtIn(Catalog catalog) {
    BuiltInRules builtIn = BuiltInRules.load();
    RuleCompiler compiler = new RuleCompiler(catalog, builtIn.lists(), Analyses.ALL);
    List<Rule> rules = new ArrayList<>(builtIn.size());
    Map<String, Source> sources = new HashMap<>();
    for (int i = 0; i < builtIn.size(); i++) {
      Rule rule = compiler.compileChecked(builtIn.category(i), builtIn.id(i), builtIn.condition(i));
      rules.add(rule);
      sources.put(rule.id(), builtIn.source(i));
    }
    return new RuleSet(rules, sources);
  }

  /**
   * A rule file.
   *
   * @param path as it is reported
   * @param category the folder that it is in
   * @param id its name without the ending
   */
  public record RuleFile(String path, String category, String id, String text) {}

  /**
   * What became of rule files.
   *
   * @param rules those that are right
   * @param mistakes everything that is wrong, by file and position
   */
  public record Loaded(RuleSet rules, List<Mistake> mistakes) {
    /** Makes a result; the list is copied. */
    public Loaded {
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads rule files.
   *
   * @param lists the word lists under {@code lists/}, by name
   * @param builtIn whether they come with postlint, and must be documented
   */
  public static Loaded load(
      Catalog catalog, List<RuleFile> files, Map<String, List<String>> lists, boolean builtIn) {
    RuleCompiler compiler = new RuleCompiler(catalog, new WordLists(lists), Analyses.ALL);
    YamlReader reader = new YamlReader();
    List<Rule> rules = new ArrayList<>();
    Map<String, Source> sources = new HashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RuleFile file : files) {
      Mistakes own = new Mistakes(file.path());
      Optional<Node> node = reader.read(file.text(), own);
      if (!ids.add(file.id())) {
        own.add(new Node.Position(1, 1), "there is another rule of this name: " + file.id());
      }
      if (node.isPresent()) {
        compiler
            .compile(file.category(), file.id(), node.get(), builtIn, own)
            .ifPresent(
                rule -> {
                  rules.add(rule);
                  sources.put(rule.id(), new Read((Node.Mapping) node.get()));
                });
      }
      mistakes.addAll(own.sorted());
    }
    return new Loaded(new RuleSet(rules, sources), mistakes);
  }

  /** Returns a set with the rules of another one added. */
  public RuleSet with(RuleSet other) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    Map<String, Source> from = new HashMap<>(sources);
    from.putAll(other.sources);
    return new RuleSet(all, from);
  }

  /** Returns all rules. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the rule of that id. */
  public Optional<Rule> rule(String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** Returns what a rule of this set says to people. */
  public Documentation documentation(Rule rule) {
    return source(rule).documentation();
  }

  /** Returns the examples of a rule of this set. */
  public List<Example> examples(Rule rule) {
    return source(rule).examples();
  }

  private Source source(Rule rule) {
    Source source = sources.get(rule.id());
    if (source == null) {
      throw new IllegalArgumentException("not a rule of this set: " + rule);
    }
    return source;
  }

  /** A rule that was read from a file of the user's. */
  private record Read(Node.Mapping mapping) implements Source {
    @Override
    public Documentation documentation() {
      return DocumentationReader.read(mapping);
    }

    @Override
    public List<Example> examples() {
      return DocumentationReader.examples(mapping);
    }
  }
}
