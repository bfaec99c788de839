package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** What all parsers have in common: no tree, no recovery, and offsets for who listens. */
abstract class FlatParser extends Parser {
  FlatParser(TokenStream input) {
    super(input);
    setBuildParseTree(false);
    setErrorHandler(new NoRecovery());
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
