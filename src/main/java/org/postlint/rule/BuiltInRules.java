package org.postlint.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postlint.rule.node.Node;
import org.postlint.rule.node.NodeReader;
import org.postlint.rule.node.NodeWriter;

/**
 * The rules as the build packs them: one file with what a check needs, and one with the examples.
 * The first holds the names of the rules, the word lists, and then three trees for each rule: what
 * it looks at, its condition, and what it says.
 */
public final class BuiltInRules {
  private static final int NAMES = 0;
  private static final int LISTS = 1;
  private static final int FIRST = 2;

  private static final int TREES = 3;

  /** What a check shows of a rule, besides its message. */
  private static final List<String> SHOWN = List.of("why", "logs", "references");

  private final NodeReader hot;
  private final List<String> names;

  private BuiltInRules(NodeReader hot) {
    this.hot = hot;
    List<String> found = new ArrayList<>();
    for (Node name : ((Node.Sequence) hot.read(NAMES)).items()) {
      found.add(((Node.Scalar) name).text());
    }
    this.names = found;
  }

  static BuiltInRules load() {
    return new BuiltInRules(new NodeReader(bytes(RulesData.parts())));
  }

  private static byte[] bytes(String[] parts) {
    return String.join("", parts).getBytes(ISO_8859_1);
  }

  /**
   * One rule to be packed.
   *
   * @param name category and id, with a slash between them
   */
  public record Packed(String name, Node.Mapping rule) {}

  /** Returns the bytes that a check reads. */
  public static byte[] packHot(List<Packed> rules, Map<String, List<String>> lists) {
    NodeWriter writer = new NodeWriter();
    List<Node> names = new ArrayList<>();
    rules.forEach(rule -> names.add(scalar(rule.name())));
    writer.add(new Node.Sequence(names, Node.Position.NONE));
    List<Node.Entry> entries = new ArrayList<>();
    lists.forEach(
        (name, words) -> {
          List<Node> items = new ArrayList<>();
          words.forEach(word -> items.add(scalar(word)));
          entries.add(
              new Node.Entry(
                  name, Node.Position.NONE, new Node.Sequence(items, Node.Position.NONE)));
        });
    writer.add(new Node.Mapping(entries, Node.Position.NONE));
    List<String> said = new ArrayList<>(RuleCompiler.SAID);
    said.addAll(SHOWN);
    for (Packed rule : rules) {
      writer.add(rule.rule().only(RuleCompiler.HEAD));
      writer.add(rule.rule().only(RuleCompiler.TEST));
      writer.add(rule.rule().only(said));
    }
    return writer.bytes();
  }

  /** Returns the bytes with the examples. */
  public static byte[] packExamples(List<Packed> rules) {
    NodeWriter writer = new NodeWriter();
    rules.forEach(rule -> writer.add(rule.rule().only(List.of("examples"))));
    return writer.bytes();
  }

  private static Node scalar(String text) {
    return new Node.Scalar(text, Node.Position.NONE);
  }

  int size() {
    return names.size();
  }

  String category(int index) {
    String name = names.get(index);
    return name.substring(0, name.indexOf('/'));
  }

  String id(int index) {
    String name = names.get(index);
    return name.substring(name.indexOf('/') + 1);
  }

  RuleCompiler.Parts parts(int index) {
    return new RuleCompiler.Parts() {
      @Override
      public Node.Mapping head() {
        return tree(index, 0);
      }

      @Override
      public Node.Mapping test() {
        return tree(index, 1);
      }

      @Override
      public Node.Mapping said() {
        return tree(index, 2);
      }
    };
  }

  private Node.Mapping tree(int rule, int part) {
    return (Node.Mapping) hot.read(FIRST + TREES * rule + part);
  }

  WordLists lists() {
    Map<String, List<String>> lists = new HashMap<>();
    for (Node.Entry entry : ((Node.Mapping) hot.read(LISTS)).entries()) {
      List<String> words = new ArrayList<>();
      for (Node word : ((Node.Sequence) entry.value()).items()) {
        words.add(((Node.Scalar) word).text());
      }
      lists.put(entry.key(), words);
    }
    return new WordLists(lists);
  }

  RuleSet.Source source(int index) {
    return new RuleSet.Source() {
      @Override
      public Documentation documentation() {
        return DocumentationReader.read(tree(index, 2));
      }

      @Override
      public List<Example> examples() {
        NodeReader examples = new NodeReader(bytes(ExamplesData.parts()));
        return DocumentationReader.examples((Node.Mapping) examples.read(index));
      }
    };
  }
}
