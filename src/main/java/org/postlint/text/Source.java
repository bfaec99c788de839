package org.postlint.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * The content of one file. Every byte is one char of {@link #text()} (ISO-8859-1), so an offset in
 * the text is an offset in the file, and encoding the text again gives the same bytes back,
 * whatever they are. Immutable; the identity of a source is the object, not its path.
 */
public final class Source {
  private final String path;
  private final String text;
  private @Nullable LineIndex lines;

  private Source(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /**
   * Wraps the bytes of a file.
   *
   * @param path the name under which the file is reported, with {@code /} as separator
   */
  public static Source of(String path, byte[] bytes) {
    return new Source(path, new String(bytes, ISO_8859_1));
  }

  /**
   * Wraps text of which every char stands for one byte.
   *
   * @throws IllegalArgumentException if a char above 0xff occurs
   */
  public static Source ofText(String path, String text) {
    return ofText(path, text, '\0');
  }

  /**
   * Wraps text of which every char stands for one byte, some of them not known.
   *
   * @param hole the char in place of a byte that is not known; such a source is for looking at
   *     only, since it has no bytes
   * @throws IllegalArgumentException if another char above 0xff occurs
   */
  public static Source ofText(String path, String text, char hole) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff && text.charAt(i) != hole) {
        throw new IllegalArgumentException("not a byte at offset " + i + " of " + path);
      }
    }
    return new Source(path, text);
  }

  /** Returns the name under which the file is reported. */
  public String path() {
    return path;
  }

  /** Returns the content, one char for each byte. */
  public String text() {
    return text;
  }

  /** Returns the part of the content that {@code span} covers. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Returns a fresh copy of the bytes of the file. */
  public byte[] bytes() {
    return text.getBytes(ISO_8859_1);
  }

  /** Returns the size in bytes. */
  public int length() {
    return text.length();
  }

  /** Returns the index of this content's lines, made when first asked for. */
  public LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      // A race makes the same index twice; either is right.
      known = LineIndex.of(text);
      lines = known;
    }
    return known;
  }

  /** Returns the place that {@code span} covers in this source. */
  public Place place(Span span) {
    return new Place(this, span);
  }

  /** Returns path and size, for messages of tests. */
  @Override
  public String toString() {
    return path + " (" + text.length() + " bytes)";
  }
}
