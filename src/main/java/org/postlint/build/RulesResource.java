package org.postlint.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postlint.catalog.Catalog;
import org.postlint.rule.BuiltInRules;
import org.postlint.rule.RuleSet;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** The built-in rules, checked: what a check needs, or the examples. */
final class RulesResource implements Resource {
  private static final String ENDING = ".yaml";

  private final boolean examples;

  RulesResource(boolean examples) {
    this.examples = examples;
  }

  @Override
  public String carrier() {
    return "org/postlint/rule/" + (examples ? "ExamplesData" : "RulesData") + ".class";
  }

  @Override
  public byte[] compile(Path project) throws IOException {
    Path root = project.resolve("rules");
    YamlReader reader = new YamlReader();
    List<RuleSet.RuleFile> files = new ArrayList<>();
    List<BuiltInRules.Packed> packed = new ArrayList<>();
    for (Path path : files(root)) {
      String shown = "rules/" + root.relativize(path).toString().replace('\\', '/');
      String below = shown.substring("rules/".length());
      int slash = below.lastIndexOf('/');
      String category = slash < 0 ? "" : below.substring(0, slash);
      String name = below.substring(slash + 1);
      String id = name.substring(0, name.length() - ENDING.length());
      String text = Files.readString(path, UTF_8);
      RuleSet.RuleFile file = new RuleSet.RuleFile(shown, category, id, text);
      files.add(file);
      if (!file.isList()
          && reader.read(text, new Mistakes(shown)).orElse(null) instanceof Node.Mapping mapping) {
        packed.add(new BuiltInRules.Packed(category + "/" + id, mapping));
      }
    }
    RuleSet.Loaded loaded = RuleSet.loadForBuild(Catalog.load(), files);
    List<Mistake> mistakes = loaded.mistakes();
    if (!mistakes.isEmpty()) {
      StringBuilder message = new StringBuilder("rules are wrong:");
      mistakes.forEach(mistake -> message.append('\n').append(mistake));
      throw new IllegalArgumentException(message.toString());
    }
    return examples
        ? BuiltInRules.packExamples(packed)
        : BuiltInRules.packHot(packed, new TreeMap<>(loaded.lists()));
  }

  private static List<Path> files(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
    }
  }
}
