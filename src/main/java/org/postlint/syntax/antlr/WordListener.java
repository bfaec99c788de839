package org.postlint.syntax.antlr;

/** Hears of the words of a text, in order, as indexes into it. */
public interface WordListener {
  /**
   * A word.
   *
   * @param closed the index behind the brace that closes the one the word begins with; -1 if the
   *     word begins with another byte, or its brace is never closed
   */
  void word(int start, int end, int closed);
}
