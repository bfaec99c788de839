package org.postlint.rule.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;

/** YAML is read as a tree of texts with positions, and what could surprise is refused. */
class YamlReaderTest {
  private final Mistakes mistakes = new Mistakes("rule.yaml");

  private Optional<Node> read(String text) {
    return new YamlReader().read(text, mistakes);
  }

  private List<String> said() {
    List<String> said = new ArrayList<>();
    for (Mistake mistake : mistakes.sorted()) {
      said.add(mistake.toString());
    }
    return said;
  }

  private static String scalar(Optional<Node> node, String key) {
    return ((Node.Mapping) node.orElseThrow()).get(key) instanceof Node.Scalar scalar
        ? scalar.text()
        : "not a scalar";
  }

  @Test
  void everyScalarIsTheTextThatWasWritten() {
    Optional<Node> node =
        read("a: yes\nb: 3.10\nc: 0x1F\nd: 1_000\ne: ~\nf: 'no'\ng: 010\nh: .5\ni:\nj: null\n");
    assertThat(scalar(node, "a")).isEqualTo("yes");
    assertThat(scalar(node, "b")).isEqualTo("3.10");
    assertThat(scalar(node, "c")).isEqualTo("0x1F");
    assertThat(scalar(node, "d")).isEqualTo("1_000");
    assertThat(scalar(node, "e")).isEqualTo("~");
    assertThat(scalar(node, "f")).isEqualTo("no");
    assertThat(scalar(node, "g")).isEqualTo("010");
    assertThat(scalar(node, "h")).isEqualTo(".5");
    assertThat(scalar(node, "i")).isEmpty();
    assertThat(scalar(node, "j")).isEqualTo("null");
    assertThat(said()).isEmpty();
  }

  @Test
  void everyNodeKnowsItsLineAndColumn() {
    Node.Mapping map = (Node.Mapping) read("a: 1\nb:\n  - x\n  - { c: y }\n").orElseThrow();
    assertThat(map.entries().get(1).keyPosition()).isEqualTo(new Node.Position(2, 1));
    Node.Sequence list = (Node.Sequence) map.find("b").orElseThrow();
    assertThat(list.items().get(0).position()).isEqualTo(new Node.Position(3, 5));
    Node.Mapping inner = (Node.Mapping) list.items().get(1);
    assertThat(inner.find("c").orElseThrow().position()).isEqualTo(new Node.Position(4, 10));
  }

  @Test
  void aRepeatedKeyIsRefusedAtItsSecondPlace() {
    read("a: 1\nb: 2\na: 3\n");
    assertThat(said()).containsExactly("rule.yaml:3:1: error: repeated key: a");
  }

  @Test
  void anchorsAliasesTagsAndMergeKeysAreRefusedAllAtOnce() {
    read("a: &x 1\nb: *x\nc: !!str 2\n<<: { d: 1 }\n");
    assertThat(said())
        .containsExactly(
            "rule.yaml:1:4: error: anchors and aliases are not used here",
            "rule.yaml:2:4: error: anchors and aliases are not used here",
            "rule.yaml:3:4: error: tags are not used here; a value that begins with ! needs quotes",
            "rule.yaml:4:1: error: merge keys are not used here");
  }

  @Test
  void aBangInQuotesIsText() {
    assertThat(scalar(read("a: '!SSLv2'"), "a")).isEqualTo("!SSLv2");
    assertThat(said()).isEmpty();
  }

  @Test
  void aSecondDocumentAndAnEmptyOneAreRefused() {
    read("a: 1\n---\nb: 2\n");
    assertThat(said()).containsExactly("rule.yaml:3:1: error: one document is enough");
    assertThat(read("# nothing\n")).isEmpty();
    assertThat(said()).contains("rule.yaml:1:1: error: the file is empty");
  }

  @Test
  void brokenYamlIsAMistakeWithItsPlace() {
    assertThat(read("a: [1, 2\nb: 3\n")).isEmpty();
    assertThat(said()).hasSize(1).first().asString().startsWith("rule.yaml:2:");
  }

  @Test
  void nestingBeyondTheLimitIsAMistakeAndNoOverflow() {
    assertThat(read("a: " + "[".repeat(YamlReader.MAX_DEPTH) + "]".repeat(YamlReader.MAX_DEPTH)))
        .isPresent();
    assertThat(read("a: " + "[".repeat(500) + "]".repeat(500))).isEmpty();
    assertThat(said()).hasSize(1).first().asString().contains("nested deeper than");
  }

  @Test
  void aFileBeyondTheLimitIsNotRead() {
    assertThat(read("#" + "x".repeat(YamlReader.MAX_LENGTH))).isEmpty();
    assertThat(said()).hasSize(1).first().asString().contains("longer than");
  }
}
