package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/**
 * A lexer whose grammar has a token for every byte, so that it never fails, and which hands its
 * tokens out without making objects.
 */
abstract class TotalLexer extends Lexer implements PieceSource {
  private final Bytes bytes;

  TotalLexer(CharStream input) {
    super(input);
    this.bytes = (Bytes) input;
  }

  /**
   * Makes the lexer run on {@link Automaton}; to be called once, before the first token.
   *
   * @param mode the first mode; the default mode waits below it
   * @param classes those of this lexer
   */
  final void start(int mode, ByteClasses classes) {
    setInterpreter(new Automaton(this, getATN(), getInterpreter(), classes));
    pushMode(mode);
  }

  @Override
  public final void advance(Piece piece) {
    int start = bytes.index();
    piece.start = start;
    if (start >= bytes.size()) {
      piece.end = start;
      piece.type = IntStream.EOF;
      return;
    }
    _type = Token.INVALID_TYPE;
    int matched = getInterpreter().match(bytes, _mode);
    piece.type = _type == Token.INVALID_TYPE ? matched : _type;
    piece.end = bytes.index();
  }

  @Override
  public Token nextToken() {
    Piece piece = new Piece();
    advance(piece);
    return piece;
  }
}
