package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What the parsers of both files have in common: no tree, no recovery, offsets to a listener. */
abstract class LineActions extends Parser {
  private final LineListener listener;

  LineActions(TokenStream input) {
    super(input);
    this.listener = ((Pieces) input).listener();
    setBuildParseTree(false);
    setErrorHandler(new NoRecovery());
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

  /** The grammars accept every sequence of tokens, so an error is one of ours. */
  private static final class NoRecovery extends DefaultErrorStrategy {
    @Override
    public void recover(Parser recognizer, RecognitionException e) {
      throw new IllegalStateException("the grammar refused a token", e);
    }

    @Override
    public Token recoverInline(Parser recognizer) {
      throw new IllegalStateException("the grammar refused a token");
    }

    @Override
    public void sync(Parser recognizer) {}

    @Override
    public void reportError(Parser recognizer, RecognitionException e) {
      recover(recognizer, e);
    }

    @Override
    public void reportMatch(Parser recognizer) {}
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    setState(state);
    _ctx = context;
  }

  @Override
  public void exitRule() {
    setState(_ctx.invokingState);
    _ctx = (ParserRuleContext) _ctx.parent;
  }
}
