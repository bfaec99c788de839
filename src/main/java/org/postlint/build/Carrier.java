package org.postlint.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled class whose texts stand for data: they are replaced, in their order, by the bytes of
 * the data as characters. Whatever else the class holds stays as it is. Only texts count that its
 * code uses, which a carrier does for nothing else. Filling a filled one gives what filling the
 * fresh one gives.
 */
final class Carrier {
  /** What the class file format allows for one text, in its own encoding. */
  private static final int MOST = 65_535;

  private static final int UTF8 = 1;
  private static final int STRING = 8;

  private Carrier() {}

  /**
   * Returns the class with the data in it.
   *
   * @throws IllegalArgumentException when it has too few texts for so much data, or is no class
   * @throws IOException never
   */
  static byte[] fill(byte[] classFile, byte[] data) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(classFile);
    if (classFile.length < 10 || in.getInt(0) != 0xcafebabe) {
      throw new IllegalArgumentException("not a class");
    }
    List<Integer> starts = constants(in);
    int end = starts.get(starts.size() - 1);
    Map<Integer, byte[]> texts = texts(in, starts, chunks(data));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(out);
    to.write(classFile, 0, 10);
    for (int i = 1; i < starts.size() - 1; i++) {
      byte[] text = texts.get(i);
      if (text == null) {
        to.write(classFile, starts.get(i), starts.get(i + 1) - starts.get(i));
      } else {
        to.writeByte(UTF8);
        to.writeShort(text.length);
        to.write(text);
      }
    }
    to.write(classFile, end, classFile.length - end);
    return out.toByteArray();
  }

  /**
   * Returns where each constant starts, from index 1 on, and after them where the last one ends.
   */
  private static List<Integer> constants(ByteBuffer in) {
    int count = in.getShort(8) & 0xffff;
    List<Integer> starts = new ArrayList<>(count + 1);
    starts.add(10);
    int at = 10;
    for (int i = 1; i < count; i++) {
      starts.add(at);
      int tag = in.get(at);
      int size =
          switch (tag) {
            case UTF8 -> 3 + (in.getShort(at + 1) & 0xffff);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, STRING, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> throw new IllegalArgumentException("not a class: constant " + tag);
          };
      at += size;
      if (tag == 5 || tag == 6) {
        starts.add(at);
        i++;
      }
    }
    starts.add(at);
    return starts;
  }

  private static Map<Integer, byte[]> texts(
      ByteBuffer in, List<Integer> starts, List<byte[]> chunks) {
    Map<Integer, byte[]> texts = new HashMap<>();
    int next = 0;
    for (int i = 1; i < starts.size() - 1; i++) {
      if (in.get(starts.get(i)) == STRING && starts.get(i) < starts.get(i + 1)) {
        byte[] chunk = next < chunks.size() ? chunks.get(next) : new byte[0];
        texts.put(in.getShort(starts.get(i) + 1) & 0xffff, chunk);
        next++;
      }
    }
    if (next < chunks.size()) {
      throw new IllegalArgumentException(
          "the data need " + chunks.size() + " texts, the class has " + next);
    }
    return texts;
  }

  /** Cuts the data into pieces that fit into a text, in the encoding of class files. */
  private static List<byte[]> chunks(byte[] data) {
    List<byte[]> chunks = new ArrayList<>();
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    for (byte each : data) {
      if (chunk.size() > MOST - 2) {
        chunks.add(chunk.toByteArray());
        chunk.reset();
      }
      if (each > 0) {
        chunk.write(each);
      } else {
        chunk.write(0xc0 | ((each & 0xff) >> 6));
        chunk.write(0x80 | (each & 0x3f));
      }
    }
    chunks.add(chunk.toByteArray());
    return chunks;
  }
}
