package org.postlint.syntax.antlr;

/** Hears of the parts of a value that is to be expanded, in order, as indexes into it. */
public interface ValueListener {
  /** Text that stands for itself. */
  void text(int start, int end);

  /** Two dollar signs, which stand for one. */
  void dollar(int start, int end);

  /** A dollar sign and a name. */
  void name(int start, int end);

  /**
   * A dollar sign and a group in braces or parentheses.
   *
   * @param closed whether the closing one is there; if not, the group takes the rest of the value
   */
  void group(int start, int end, boolean closed);

  /** A dollar sign that nothing follows which could be a name. */
  void nameless(int start, int end);
}
