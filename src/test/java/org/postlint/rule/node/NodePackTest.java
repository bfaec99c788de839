package org.postlint.rule.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is packed is read back, whatever the trees. */
class NodePackTest {
  private static final Node.Position NONE = Node.Position.NONE;

  private static Node random(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(3);
    int size = random.nextInt(5);
    if (kind == 0) {
      return new Node.Scalar(text(random), NONE);
    }
    if (kind == 1) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        items.add(random(random, depth - 1));
      }
      return new Node.Sequence(items, NONE);
    }
    List<Node.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(new Node.Entry(i + text(random), NONE, random(random, depth - 1)));
    }
    return new Node.Mapping(entries, NONE);
  }

  private static String text(Random random) {
    String[] texts = {"", "a", "smtpd_tls_protocols", "…", "\ud83d\ude00", "x".repeat(300)};
    return texts[random.nextInt(texts.length)] + random.nextInt(40);
  }

  @Test
  void everyTreeComesBackAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Node> trees = new ArrayList<>();
    NodeWriter writer = new NodeWriter();
    for (int i = 0; i < 200; i++) {
      Node tree = random(random, 5);
      trees.add(tree);
      writer.add(tree);
    }
    NodeReader reader = new NodeReader(writer.bytes());
    assertThat(reader.size()).isEqualTo(trees.size());
    for (int i = 0; i < trees.size(); i++) {
      assertThat(reader.read(i)).as("tree %d of seed %d", i, seed).isEqualTo(trees.get(i));
    }
  }

  @Test
  void aTextThatOccursOftenIsStoredOnce() {
    NodeWriter once = new NodeWriter();
    NodeWriter often = new NodeWriter();
    Node.Scalar text = new Node.Scalar("x".repeat(1000), NONE);
    once.add(text);
    for (int i = 0; i < 50; i++) {
      often.add(text);
    }
    assertThat(often.bytes().length - once.bytes().length).isLessThan(200);
  }

  @Test
  void bytesThatAreCutShortAreRefused() {
    NodeWriter writer = new NodeWriter();
    writer.add(new Node.Scalar("abcdef", NONE));
    byte[] bytes = writer.bytes();
    assertThatThrownBy(() -> new NodeReader(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
