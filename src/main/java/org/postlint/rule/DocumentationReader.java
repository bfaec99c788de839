package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/** Reads the part of a rule that is for people, and demands what must be there. */
final class DocumentationReader {
  private DocumentationReader() {}

  /** Reports what is wrong in documentation and examples. */
  static void check(Context context, Node.Mapping mapping, boolean builtIn) {
    if (builtIn && read(mapping).why().isEmpty()) {
      context.error(mapping, "a built-in rule says why");
    }
    if (builtIn && read(mapping).references().isEmpty()) {
      context.error(mapping, "a built-in rule names a reference");
    }
    Node why = mapping.get("why");
    if (why != null) {
      context.text(why, "a text");
    }
    Node logs = mapping.get("logs");
    if (logs != null) {
      context.texts(logs, "a text");
    }
    Node references = mapping.get("references");
    if (references != null) {
      context.texts(references, "a text");
    }
    Node examples = mapping.get("examples");
    if (examples == null) {
      context.error(mapping, "a rule needs examples: at least one bad and one good");
      return;
    }
    List<Example> read = ExampleReader.read(examples, context.mistakes());
    boolean bad = false;
    boolean good = false;
    for (Example example : read) {
      bad |= example.isBad();
      good |= !example.isBad();
    }
    if (!bad || !good) {
      context.error(examples, "no " + (bad ? "good" : "bad") + " example");
    }
  }

  /** Returns the documentation. */
  static Documentation read(Node.Mapping mapping) {
    return new Documentation(
        mapping.get("why") instanceof Node.Scalar why ? why.text().strip() : "",
        texts(mapping.get("logs")),
        texts(mapping.get("references")));
  }

  /** Returns the examples of a rule that was checked. */
  static List<Example> examples(Node.Mapping mapping) {
    Node examples = mapping.get("examples");
    return examples == null ? List.of() : ExampleReader.read(examples, new Mistakes(""));
  }

  private static List<String> texts(@Nullable Node node) {
    List<String> texts = new ArrayList<>();
    if (node != null) {
      for (Node item : Context.items(node)) {
        if (item instanceof Node.Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }
}
