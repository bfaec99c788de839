package org.postlint.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A compact file of records, made at build time and read piecemeal: a lookup decodes the one record
 * it returns and nothing else. Opening one costs no more than reading its bytes.
 *
 * <p>The file has sections; a section has entries; an entry is a map from names to values, which
 * are text, whole numbers, truth values, lists, and maps. Text is ASCII. Every text is stored once,
 * and so is every combination of names that a map has, called its shape. Layout, all numbers
 * unsigned and three bytes long unless said otherwise:
 *
 * <pre>
 * magic (4 bytes), start of: strings, shapes, sections
 * strings:  count, count + 1 starts, bytes
 * shapes:   count, count starts; each: varint count, varint string for each name
 * sections: count; each: string of its name, 1 when sorted by the entries' "name", count, starts
 * value:    tag (1 byte), then by tag: nothing, varint, zigzag varint, varint count and values,
 *           varint shape and values
 * </pre>
 *
 * <p>Safe for threads: what is cached is immutable, and decoding it twice does no harm.
 */
public final class Packed {
  /** First four bytes of such a file. */
  public static final int MAGIC = 0x504c5031;

  /** Tags of the values. */
  public static final int FALSE = 0;

  /** Tag of true. */
  public static final int TRUE = 1;

  /** Tag of a whole number. */
  public static final int NUMBER = 2;

  /** Tag of text. */
  public static final int TEXT = 3;

  /** Tag of a list. */
  public static final int LIST = 4;

  /** Tag of a map. */
  public static final int MAP = 5;

  private final byte[] bytes;
  private final int stringStarts;
  private final int stringBytes;
  private final int shapeStarts;
  private final int sections;
  private final @Nullable String[] strings;
  private final String[] @Nullable [] shapes;

  private Packed(byte[] bytes) {
    this.bytes = bytes;
    if (bytes.length < 13 || ((int3(0) << 8) | (bytes[3] & 0xff)) != MAGIC) {
      throw new IllegalArgumentException("not a packed file");
    }
    int stringsAt = int3(4);
    int shapesAt = int3(7);
    this.sections = int3(10);
    this.strings = new String[int3(stringsAt)];
    this.stringStarts = stringsAt + 3;
    this.stringBytes = stringStarts + 3 * (strings.length + 1);
    this.shapes = new String[int3(shapesAt)][];
    this.shapeStarts = shapesAt + 3;
  }

  /**
   * Opens a file from its bytes, which must not change afterwards.
   *
   * @throws IllegalArgumentException when they are no such file
   */
  public static Packed of(byte[] bytes) {
    return new Packed(bytes);
  }

  /**
   * Opens a file that is given as texts, in which each character is a byte.
   *
   * @throws IllegalArgumentException when they are no such file
   */
  public static Packed of(String... parts) {
    int length = 0;
    for (String part : parts) {
      length += part.length();
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (String part : parts) {
      System.arraycopy(part.getBytes(ISO_8859_1), 0, bytes, at, part.length());
      at += part.length();
    }
    return of(bytes);
  }

  /**
   * Returns a section.
   *
   * @throws IllegalArgumentException when the file has none of that name
   */
  public Section section(String name) {
    int at = sections + 3;
    for (int left = int3(sections); left > 0; left--) {
      int count = int3(at + 4);
      if (compare(int3(at), name) == 0) {
        return new Section(at + 7, count, bytes[at + 3] == 1);
      }
      at += 7 + (bytes[at + 3] == 1 ? 6 : 3) * count;
    }
    throw new IllegalArgumentException("no such section: " + name);
  }

  private int int3(int at) {
    return ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
  }

  private int stringStart(int string) {
    return stringBytes + int3(stringStarts + 3 * string);
  }

  private String string(int index) {
    String known = strings[index];
    if (known == null) {
      int start = stringStart(index);
      known = new String(bytes, start, stringStart(index + 1) - start, ISO_8859_1);
      strings[index] = known;
    }
    return known;
  }

  private int compare(int string, String text) {
    int start = stringStart(string);
    int length = stringStart(string + 1) - start;
    int shared = Math.min(length, text.length());
    for (int i = 0; i < shared; i++) {
      int difference = (bytes[start + i] & 0xff) - text.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - text.length();
  }

  private String[] shape(int index) {
    String[] known = shapes[index];
    if (known == null) {
      Cursor cursor = new Cursor(int3(shapeStarts + 3 * index));
      known = new String[cursor.varint()];
      for (int i = 0; i < known.length; i++) {
        known[i] = string(cursor.varint());
      }
      shapes[index] = known;
    }
    return known;
  }

  /** A list of entries; where each has a name of its own, they can be found by it. */
  public final class Section {
    private final int starts;
    private final int count;
    private final boolean sorted;

    private Section(int starts, int count, boolean sorted) {
      this.starts = starts;
      this.count = count;
      this.sorted = sorted;
    }

    /** Returns the number of entries. */
    public int size() {
      return count;
    }

    /** Decodes an entry. */
    public Fields entry(int index) {
      int at = starts + (sorted ? 6 * index + 3 : 3 * index);
      return (Fields) new Cursor(int3(at)).value();
    }

    /** Returns the name of an entry of a section that is sorted by name. */
    public String name(int index) {
      return string(int3(starts + 6 * index));
    }

    /** Returns where the entry of that name is; nothing when there is none. */
    public OptionalInt find(String name) {
      if (!sorted) {
        throw new IllegalStateException("the entries have no names");
      }
      int low = 0;
      int high = count - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order = compare(int3(starts + 6 * middle), name);
        if (order == 0) {
          return OptionalInt.of(middle);
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return OptionalInt.empty();
    }
  }

  private final class Cursor {
    private int at;

    Cursor(int at) {
      this.at = at;
    }

    int varint() {
      return (int) varlong();
    }

    private long varlong() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    Object value() {
      int tag = bytes[at++];
      return switch (tag) {
        case FALSE, TRUE -> tag == TRUE;
        case NUMBER -> number();
        case TEXT -> string(varint());
        case LIST -> List.of(values(varint()));
        case MAP -> map(shape(varint()));
        default -> throw new IllegalStateException("damaged file: tag " + tag);
      };
    }

    private long number() {
      long zigzag = varlong();
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private Fields map(String[] names) {
      return new Fields(names, values(names.length));
    }

    private Object[] values(int count) {
      Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = value();
      }
      return values;
    }
  }
}
