package org.postlint.rule.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link NodeWriter} wrote. Nothing is decoded before it is asked for: making a reader
 * only finds where each text and tree begins. Safe for threads.
 */
public final class NodeReader {
  private final byte[] bytes;
  private final int[] textAt;
  private final @Nullable String[] texts;
  private final int[] treeAt;

  /**
   * Prepares to read.
   *
   * @throws IllegalArgumentException if the bytes are cut short
   */
  public NodeReader(byte[] bytes) {
    this.bytes = bytes;
    Cursor cursor = new Cursor(0);
    textAt = offsets(cursor);
    texts = new @Nullable String[textAt.length];
    treeAt = offsets(cursor);
    if (cursor.at != bytes.length) {
      throw new IllegalArgumentException("damaged rules: " + bytes.length + " bytes");
    }
  }

  private static int[] noOffsets(int count, int limit) {
    if (count > limit) {
      throw new IllegalArgumentException("damaged rules: " + count + " parts");
    }
    return new int[count];
  }

  private int[] offsets(Cursor cursor) {
    int[] offsets = noOffsets(cursor.number(), bytes.length);
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = cursor.at;
      int length = cursor.number();
      cursor.at += length;
    }
    return offsets;
  }

  /** Returns the number of trees. */
  public int size() {
    return treeAt.length;
  }

  /** Returns a tree by its number, made anew each time. */
  public Node read(int index) {
    Cursor cursor = new Cursor(treeAt[index]);
    cursor.number();
    return cursor.node();
  }

  private String text(int index) {
    String known = texts[index];
    if (known == null) {
      // A race decodes the same text twice; either is right.
      Cursor cursor = new Cursor(textAt[index]);
      int length = cursor.number();
      known = new String(bytes, cursor.at, length, UTF_8);
      texts[index] = known;
    }
    return known;
  }

  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    int number() {
      int value = 0;
      int shift = 0;
      while (true) {
        int next = bytes[at++];
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
        shift += 7;
      }
    }

    Node node() {
      int head = number();
      int count = head / 3;
      switch (head % 3) {
        case NodeWriter.SCALAR -> {
          return new Node.Scalar(text(count), Node.Position.NONE);
        }
        case NodeWriter.SEQUENCE -> {
          List<Node> items = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            items.add(node());
          }
          return new Node.Sequence(items, Node.Position.NONE);
        }
        default -> {
          List<Node.Entry> entries = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            String key = text(number());
            entries.add(new Node.Entry(key, Node.Position.NONE, node()));
          }
          return new Node.Mapping(entries, Node.Position.NONE);
        }
      }
    }
  }
}
