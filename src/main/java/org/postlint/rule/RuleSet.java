package org.postlint.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.postlint.catalog.Catalog;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** A set of rules with their documentation, sorted by category and id. Immutable. */
public final class RuleSet {
  /** The folder of the word lists, beside those of the categories. */
  public static final String LISTS = "lists";

  private final List<Rule> rules;
  private final Map<String, Source> sources;

  /** What was read of the rules' words, which are asked for with every finding. */
  private final Map<String, Documentation> documentation = new ConcurrentHashMap<>();

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
      Rule rule = compiler.compileChecked(builtIn.category(i), builtIn.id(i), builtIn.parts(i));
      rules.add(rule);
      sources.put(rule.id(), builtIn.source(i));
    }
    return new RuleSet(rules, sources);
  }

  /**
   * A file of a rule folder: a rule, or in the folder {@link #LISTS} a word list.
   *
   * @param path as it is reported
   * @param category the folder that it is in
   * @param id its name without the ending
   */
  public record RuleFile(String path, String category, String id, String text) {
    /** Tells whether it is a word list. */
    public boolean isList() {
      return category.equals(LISTS);
    }
  }

  /**
   * What became of rule files.
   *
   * @param rules those that are right
   * @param lists the words of the lists among the files, by name
   * @param mistakes everything that is wrong, by file and position
   */
  public record Loaded(RuleSet rules, Map<String, List<String>> lists, List<Mistake> mistakes) {
    /** Makes a result; the collections are copied. */
    public Loaded {
      lists = Map.copyOf(lists);
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * Reads a user's own rules and word lists. They may refer to the lists that postlint comes with
   * too; a list of the same name hides one of those from them.
   */
  public static Loaded load(Catalog catalog, List<RuleFile> files) {
    return load(catalog, files, BuiltInRules.load().lists(), false);
  }

  /** Reads the rules and word lists that postlint comes with, which must be documented. */
  public static Loaded loadForBuild(Catalog catalog, List<RuleFile> files) {
    return load(catalog, files, WordLists.NONE, true);
  }

  private static Loaded load(
      Catalog catalog, List<RuleFile> files, WordLists given, boolean builtIn) {
    YamlReader reader = new YamlReader();
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, List<String>> lists = lists(files, reader, mistakes);
    RuleCompiler compiler = new RuleCompiler(catalog, given.with(lists), Analyses.ALL);
    List<Rule> rules = new ArrayList<>();
    Map<String, Source> sources = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (RuleFile file : files) {
      if (file.isList()) {
        continue;
      }
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
    return new Loaded(new RuleSet(rules, sources), lists, mistakes);
  }

  /** A list with mistakes is there all the same, so that no rule is blamed for it. */
  private static Map<String, List<String>> lists(
      List<RuleFile> files, YamlReader reader, List<Mistake> mistakes) {
    Map<String, List<String>> lists = new TreeMap<>();
    for (RuleFile file : files) {
      if (file.isList()) {
        Mistakes own = new Mistakes(file.path());
        Optional<Node> node = reader.read(file.text(), own);
        List<String> words = node.isPresent() ? WordLists.read(node.get(), own) : List.of();
        if (lists.put(file.id(), words) != null) {
          own.add(new Node.Position(1, 1), "there is another list of this name: " + file.id());
        }
        mistakes.addAll(own.sorted());
      }
    }
    return lists;
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
    Documentation known = documentation.get(rule.id());
    if (known == null) {
      known = source(rule).documentation();
      documentation.put(rule.id(), known);
    }
    return known;
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
