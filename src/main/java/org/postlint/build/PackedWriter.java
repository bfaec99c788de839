package org.postlint.build;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postlint.catalog.Packed;

/** Writes the files that {@link Packed} reads; the layout is described there. */
final class PackedWriter {
  private static final int LIMIT = 1 << 24;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<List<String>, Integer> shapes = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();

  private record Section(int name, List<Integer> names, List<byte[]> entries) {}

  /**
   * Adds a section whose entries keep their order.
   *
   * @throws IllegalArgumentException when a value is of a type that cannot be written
   */
  void section(String name, List<Map<String, Object>> entries) {
    add(name, entries, false);
  }

  /**
   * Adds a section whose entries can be found by their {@code name}.
   *
   * @throws IllegalArgumentException when the names are not in ascending order, or a value is of a
   *     type that cannot be written
   */
  void sortedSection(String name, List<Map<String, Object>> entries) {
    add(name, entries, true);
  }

  private void add(String name, List<Map<String, Object>> entries, boolean sorted) {
    List<Integer> names = new ArrayList<>();
    List<byte[]> written = new ArrayList<>();
    String previous = "";
    for (Map<String, Object> entry : entries) {
      if (sorted) {
        String own = String.valueOf(entry.get("name"));
        if (previous.compareTo(own) >= 0) {
          throw new IllegalArgumentException(name + ": " + own + " must not follow " + previous);
        }
        previous = own;
        names.add(string(own));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      value(out, entry);
      written.add(out.toByteArray());
    }
    sections.add(new Section(string(name), names, written));
  }

  private int string(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7e) {
        throw new IllegalArgumentException("not ASCII: " + text);
      }
    }
    return strings.computeIfAbsent(text, unused -> strings.size());
  }

  private void value(ByteArrayOutputStream out, Object value) {
    if (value instanceof Boolean truth) {
      out.write(truth ? Packed.TRUE : Packed.FALSE);
    } else if (value instanceof Long number) {
      out.write(Packed.NUMBER);
      varint(out, (number << 1) ^ (number >> 63));
    } else if (value instanceof String text) {
      out.write(Packed.TEXT);
      varint(out, string(text));
    } else if (value instanceof List<?> list) {
      out.write(Packed.LIST);
      varint(out, list.size());
      list.forEach(each -> value(out, each));
    } else if (value instanceof Map<?, ?> map) {
      out.write(Packed.MAP);
      List<String> names = new ArrayList<>();
      map.keySet().forEach(key -> names.add((String) key));
      Integer shape = shapes.get(names);
      if (shape == null) {
        names.forEach(this::string);
        shape = shapes.size();
        shapes.put(List.copyOf(names), shape);
      }
      varint(out, shape);
      map.values().forEach(each -> value(out, each));
    } else {
      throw new IllegalArgumentException("cannot be written: " + value);
    }
  }

  /** Returns the file. */
  byte[] toByteArray() {
    byte[] stringPart = stringPart();
    int shapesAt = 13 + stringPart.length;
    byte[] shapePart = shapePart(shapesAt);
    int sectionsAt = shapesAt + shapePart.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Packed.MAGIC >>> 24);
    int3(out, Packed.MAGIC & 0xffffff);
    int3(out, 13);
    int3(out, shapesAt);
    int3(out, sectionsAt);
    out.writeBytes(stringPart);
    out.writeBytes(shapePart);
    out.writeBytes(sectionPart(sectionsAt));
    return out.toByteArray();
  }

  private byte[] stringPart() {
    ByteArrayOutputStream starts = new ByteArrayOutputStream();
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    int3(starts, strings.size());
    for (String text : strings.keySet()) {
      int3(starts, texts.size());
      texts.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
    int3(starts, texts.size());
    starts.writeBytes(texts.toByteArray());
    return starts.toByteArray();
  }

  private byte[] shapePart(int start) {
    ByteArrayOutputStream starts = new ByteArrayOutputStream();
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    int bodiesAt = start + 3 + 3 * shapes.size();
    int3(starts, shapes.size());
    for (List<String> names : shapes.keySet()) {
      int3(starts, bodiesAt + bodies.size());
      varint(bodies, names.size());
      names.forEach(name -> varint(bodies, string(name)));
    }
    starts.writeBytes(bodies.toByteArray());
    return starts.toByteArray();
  }

  private byte[] sectionPart(int start) {
    int headSize = 3;
    for (Section section : sections) {
      headSize += 7 + (section.names().isEmpty() ? 3 : 6) * section.entries().size();
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    int3(head, sections.size());
    for (Section section : sections) {
      boolean sorted = !section.names().isEmpty();
      int3(head, section.name());
      head.write(sorted ? 1 : 0);
      int3(head, section.entries().size());
      for (int i = 0; i < section.entries().size(); i++) {
        if (sorted) {
          int3(head, section.names().get(i));
        }
        int3(head, start + headSize + bodies.size());
        bodies.writeBytes(section.entries().get(i));
      }
    }
    head.writeBytes(bodies.toByteArray());
    return head.toByteArray();
  }

  private static void int3(ByteArrayOutputStream out, int value) {
    if (value < 0 || value >= LIMIT) {
      throw new IllegalArgumentException("too large: " + value);
    }
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
