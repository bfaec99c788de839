package org.postlint.rule.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes trees compactly: every text once, in a table in front, then the trees, each as numbers.
 * Positions are left out. {@link NodeReader} reads it. Not for threads.
 */
public final class NodeWriter {
  static final int SCALAR = 0;
  static final int SEQUENCE = 1;
  static final int MAPPING = 2;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<byte[]> trees = new ArrayList<>();

  /** Adds a tree; trees are numbered from 0 in the order in which they are added. */
  public void add(Node node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(node, out);
    trees.add(out.toByteArray());
  }

  private void write(Node node, ByteArrayOutputStream out) {
    if (node instanceof Node.Scalar scalar) {
      number(out, text(scalar.text()) * 3 + SCALAR);
    } else if (node instanceof Node.Sequence sequence) {
      number(out, sequence.items().size() * 3 + SEQUENCE);
      for (Node item : sequence.items()) {
        write(item, out);
      }
    } else if (node instanceof Node.Mapping mapping) {
      number(out, mapping.entries().size() * 3 + MAPPING);
      for (Node.Entry entry : mapping.entries()) {
        number(out, text(entry.key()));
        write(entry.value(), out);
      }
    }
  }

  private int text(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    numbers.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  /** Returns everything that was added, as bytes. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, texts.size());
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      number(out, bytes.length);
      out.writeBytes(bytes);
    }
    number(out, trees.size());
    for (byte[] tree : trees) {
      number(out, tree.length);
      out.writeBytes(tree);
    }
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
