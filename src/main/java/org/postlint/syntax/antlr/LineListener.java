package org.postlint.syntax.antlr;

/** Hears of the lines of a file, in order, as offsets: {@code end} is the byte after the last. */
public interface LineListener {
  /** A comment line, its line feed included. */
  void comment(int start, int end);

  /** A line of white space, its line feed included. */
  void blank(int start, int end);

  /** The indentation of a logical line that has no entry before it. */
  void orphan(int start, int end);

  /** The line feed of a line that held text. */
  void lineEnd(int start, int end);

  /** The indentation of a line that continues the logical line; void lines since then are in it. */
  void indent(int start, int end);
}
