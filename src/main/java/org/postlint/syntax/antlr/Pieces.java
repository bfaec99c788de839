package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Tokens, one at a time: the last one, the current one, and no others.
 *
 * @param <L> who hears of what a parser finds among the tokens
 */
final class Pieces<L> implements TokenStream {
  private final PieceSource source;
  private final L listener;
  private Piece last;
  private Piece current;
  private int index;

  Pieces(PieceSource source, L listener) {
    this.source = source;
    this.listener = listener;
    this.last = new Piece();
    this.current = new Piece();
    source.advance(current);
  }

  /** Returns who hears of what the parser finds among these tokens. */
  L listener() {
    return listener;
  }

  @Override
  public void consume() {
    Piece spare = last;
    last = current;
    current = spare;
    index++;
    source.advance(spare);
  }

  @Override
  public int LA(int distance) {
    return LT(distance).getType();
  }

  @Override
  public Token LT(int distance) {
    return switch (distance) {
      case 1 -> current;
      case -1 -> last;
      default -> throw new IllegalStateException("one token decides, in every rule");
    };
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int position) {
    throw new UnsupportedOperationException("one token decides: no parser goes back");
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException("a parser never asks how many there are");
  }

  @Override
  public Token get(int position) {
    throw new UnsupportedOperationException("a parser asks for tokens by distance");
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("no token is made up: no error is mended");
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
