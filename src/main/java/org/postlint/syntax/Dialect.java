package org.postlint.syntax;

/**
 * What a release knows inside {@code ${…}}; each dialect knows what those before it know. Read off
 * the sources of the last patch level of each release from 2.10 to 3.11.
 */
public enum Dialect {
  /** A name and one condition, of which the operand is all the rest (2.10). */
  CONDITIONS,
  /** Operands in braces, two operands, comparisons (3.0). */
  OPERANDS,
  /** White space around a name (3.3). */
  BLANKS,
  /** Suffixes of comparison operators, such as {@code <level} (3.6). */
  SUFFIXES,
  /** Calls of functions (3.11). */
  FUNCTIONS;

  /** Tells whether this dialect knows what came with another one. */
  public boolean knows(Dialect other) {
    return compareTo(other) >= 0;
  }
}
