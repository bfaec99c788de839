package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the parser of references does on its way. */
abstract class ReferenceActions extends FlatParser {
  private final ReferenceListener listener;
  private int nameStart;

  ReferenceActions(TokenStream input) {
    super(input);
    this.listener = (ReferenceListener) ((Pieces<?>) input).listener();
  }

  private int here() {
    return getCurrentToken().getStartIndex();
  }

  final void nameStart() {
    nameStart = here();
  }

  final void nameEnd() {
    listener.name(nameStart, here());
  }

  final void noName() {
    listener.noName();
  }

  final void argument(Token token) {
    listener.argument(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void left(Token token) {
    listener.left(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void relation(Token token) {
    listener.relation(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void noRelation() {
    listener.noRelation();
  }

  final void suffix(Token token) {
    listener.suffix(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void right(Token token) {
    listener.right(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void whenSet(Token token) {
    listener.whenSet(token.getStopIndex() + 1);
  }

  final void whenEmpty(Token token) {
    listener.whenEmpty(token.getStopIndex() + 1);
  }

  final void braced(Token token) {
    listener.braced(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void unclosed(Token token) {
    listener.unclosed(token.getStartIndex());
  }

  final void unexpected() {
    listener.unexpected(here());
  }
}
