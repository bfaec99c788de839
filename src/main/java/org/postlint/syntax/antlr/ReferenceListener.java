package org.postlint.syntax.antlr;

/**
 * Hears of what stands inside {@code ${…}} or {@code $(…)}, in order, as indexes into the value.
 * Groups are reported with their braces.
 */
public interface ReferenceListener {
  /** The name of a parameter or function; it may be empty. */
  void name(int start, int end);

  /** What follows the name cannot follow a name. */
  void noName();

  /** The argument of the function. */
  void argument(int start, int end);

  /** The left operand of a comparison. */
  void left(int start, int end);

  /** The operator of the comparison, which is one of the six. */
  void relation(int start, int end);

  /** The operator goes on with a question mark, and so is none of the six. */
  void noRelation();

  /** Letters and digits that are glued to the operator. */
  void suffix(int start, int end);

  /** The right operand. */
  void right(int start, int end);

  /** A question mark, behind which the operand for a value that is not empty begins. */
  void whenSet(int start);

  /** A colon, behind which the operand for an empty value begins. */
  void whenEmpty(int start);

  /** The operand that has just begun is a group. If this is not heard, it is all the rest. */
  void braced(int start, int end);

  /** A brace that is never closed stands where a group should. */
  void unclosed(int start);

  /** Something stands where nothing, or something else, should. */
  void unexpected(int start);
}
