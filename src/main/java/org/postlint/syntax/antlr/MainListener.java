package org.postlint.syntax.antlr;

/** Hears of the content of a main.cf, in order. */
public interface MainListener extends LineListener {
  /** A name, which begins a logical line. */
  void name(int start, int end);

  /** The equals sign behind a name, with the blanks around it. */
  void assign(int start, int end);

  /** The text of a value on one line, without the blanks around it. */
  void text(int start, int end);

  /** The first byte of a logical line without a name. */
  void nameless(int start, int end);
}
