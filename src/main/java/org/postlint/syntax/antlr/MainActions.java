package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the parser of main.cf does on its way. */
abstract class MainActions extends LineActions {
  private final MainListener listener;

  MainActions(TokenStream input) {
    super(input);
    this.listener = (MainListener) ((Pieces<?>) input).listener();
  }

  final void name(Token token) {
    listener.name(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void assign(Token token) {
    listener.assign(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void text(Token token) {
    listener.text(token.getStartIndex(), token.getStopIndex() + 1);
  }

  final void nameless(Token token) {
    listener.nameless(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
