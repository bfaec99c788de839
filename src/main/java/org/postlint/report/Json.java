package org.postlint.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Base64;

/** Writes JSON as it comes: indented, with a member or element on each line, or on one line. */
final class Json {
  private static final String DIGITS = "0123456789abcdef";

  private final Appendable out;
  private final boolean indented;
  private int depth;
  private boolean first = true;
  private boolean named;

  private Json(Appendable out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /** Writes each member and element on a line of its own. */
  static Json indented(Appendable out) {
    return new Json(out, true);
  }

  /** Writes each document on one line. */
  static Json onOneLine(Appendable out) {
    return new Json(out, false);
  }

  /** Begins an object. */
  Json object() throws IOException {
    return open('{');
  }

  /** Ends an object. */
  Json endObject() throws IOException {
    return close('}');
  }

  /** Begins an array. */
  Json array() throws IOException {
    return open('[');
  }

  /** Ends an array. */
  Json endArray() throws IOException {
    return close(']');
  }

  /** Begins a member. */
  Json name(String name) throws IOException {
    next();
    quote(name);
    out.append(": ");
    named = true;
    return this;
  }

  /** Writes a text of characters. */
  Json text(String text) throws IOException {
    next();
    quote(text);
    return this;
  }

  /**
   * Writes a text of which every char is a byte: as characters where it is UTF-8, else as an object
   * with its bytes in base 64. Chars above 0xff, of rules, stay.
   */
  Json bytes(String text) throws IOException {
    boolean isBytes = true;
    for (int i = 0; i < text.length(); i++) {
      isBytes &= text.charAt(i) <= 0xff;
    }
    if (!isBytes) {
      return text(Printable.of(text));
    }
    if (Utf8.isValid(text, 0, text.length())) {
      return text(Utf8.decode(text));
    }
    return object().name("base64").text(base64(text)).endObject();
  }

  /** Returns a text of which every char is a byte in base 64. */
  static String base64(String bytes) {
    return Base64.getEncoder().encodeToString(bytes.getBytes(ISO_8859_1));
  }

  /** Writes a number. */
  Json number(long number) throws IOException {
    return word(Long.toString(number));
  }

  /** Writes true or false. */
  Json flag(boolean value) throws IOException {
    return word(value ? "true" : "false");
  }

  /** Writes null. */
  Json none() throws IOException {
    return word("null");
  }

  /** Ends the document with a line feed; another one may follow. */
  void end() throws IOException {
    out.append('\n');
    first = true;
  }

  private Json word(String word) throws IOException {
    next();
    out.append(word);
    return this;
  }

  private Json open(char bracket) throws IOException {
    next();
    out.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private Json close(char bracket) throws IOException {
    depth--;
    if (!first && indented) {
      breakLine();
    }
    first = false;
    out.append(bracket);
    return this;
  }

  private void next() throws IOException {
    if (named) {
      named = false;
      return;
    }
    if (!first) {
      out.append(',');
    }
    if (indented && depth > 0) {
      breakLine();
    } else if (!first) {
      out.append(' ');
    }
    first = false;
  }

  private void breakLine() throws IOException {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void quote(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || ((c >= 0x7f || c == '#') && isHidden(text, i))) {
            out.append("\\u").append(hex(c >> 12)).append(hex(c >> 8));
            out.append(hex(c >> 4)).append(hex(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Tells whether a char is no character, would act on a terminal or a build server, or would
   * reorder the text.
   */
  private static boolean isHidden(String text, int at) {
    char c = text.charAt(at);
    if (c == '#') {
      return Printable.isCommand(text, at);
    }
    return Character.isSurrogate(c) ? !isPaired(text, at) : !Printable.isShown(c);
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static char hex(int value) {
    return DIGITS.charAt(value & 15);
  }
}
