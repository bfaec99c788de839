package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the parsers of both files do on their way. */
abstract class LineActions extends FlatParser {
  private final LineListener listener;

  LineActions(TokenStream input) {
    super(input);
    this.listener = (LineListener) ((Pieces<?>) input).listener();
  }

  final void comment(Token token) {
    listener.comment(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void blank(Token token) {
    listener.blank(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void orphan(Token token) {
    listener.orphan(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void lineEnd(Token token) {
    listener.lineEnd(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void indent(Token token) {
    listener.indent(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void entry(Token token) {
    ((MasterListener) listener).entry(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
