package org.postlint.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML 1.0 document as it comes, each element on a line of its own. Characters that no
 * document may hold become U+FFFD.
 */
final class Xml {
  private final XMLStreamWriter xml;
  private int depth;
  private boolean isParent;

  Xml(Appendable out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(new Characters(out));
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** What can go wrong while a piece is written. */
  @FunctionalInterface
  private interface Piece {
    void write() throws XMLStreamException;
  }

  /** Begins an element. */
  Xml start(String name) throws IOException {
    breakLine();
    write(() -> xml.writeStartElement(name));
    depth++;
    isParent = false;
    return this;
  }

  /** Adds an attribute to the element that was begun last. */
  Xml attribute(String name, String value) throws IOException {
    write(() -> xml.writeAttribute(name, allowed(value)));
    return this;
  }

  /** Adds an attribute with a number. */
  Xml attribute(String name, long value) throws IOException {
    return attribute(name, Long.toString(value));
  }

  /** Adds text to the element at hand, which must have no elements. */
  Xml text(String text) throws IOException {
    write(() -> xml.writeCharacters(allowed(text)));
    return this;
  }

  /** Ends the element at hand. */
  Xml end() throws IOException {
    depth--;
    if (isParent) {
      breakLine();
    }
    write(xml::writeEndElement);
    isParent = true;
    return this;
  }

  /** Ends the document with a line feed. */
  void finish() throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.close();
        });
  }

  /** Hands on all that was written so far. */
  void flush() throws IOException {
    write(xml::flush);
  }

  private void breakLine() throws IOException {
    write(() -> xml.writeCharacters("\n" + "  ".repeat(depth)));
  }

  private static void write(Piece piece) throws IOException {
    try {
      piece.write();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static IOException failure(XMLStreamException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e);
  }

  /** Returns a text with what XML 1.0 forbids replaced. */
  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      boolean none = (c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff;
      out.appendCodePoint(control || none ? 0xfffd : c);
    }
    return out.toString();
  }

  /** Takes what the writer of XML hands on. */
  private static final class Characters extends Writer {
    private final Appendable out;

    Characters(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] chars, int start, int length) throws IOException {
      out.append(new String(chars, start, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
