package org.postlint.syntax.antlr;

/** Gives tokens, one after another, without making objects. */
interface PieceSource {
  /** Fills in the next token; at the end {@code EOF}, as often as asked. */
  void advance(Piece piece);
}
