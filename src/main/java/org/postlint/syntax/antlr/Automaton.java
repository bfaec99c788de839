package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Runs ANTLR's automaton over {@link Bytes}. Longest match, first rule among equals and all tables
 * are ANTLR's; what is left out are the counting of lines and columns and the calls for each byte,
 * which take more than half of the time.
 */
final class Automaton extends LexerATNSimulator {
  private final ByteClasses classes;

  Automaton(Lexer lexer, ATN atn, LexerATNSimulator from, ByteClasses classes) {
    super(lexer, atn, from.decisionToDFA, from.getSharedContextCache());
    this.classes = classes;
  }

  // ERROR is one object, and comparing states by their configurations would cost more than the
  // match.
  @SuppressWarnings("ReferenceEquality")
  @Override
  protected int execATN(CharStream input, DFAState begin) {
    Bytes bytes = (Bytes) input;
    int at = bytes.index();
    int size = bytes.size();
    DFAState state = begin;
    @Nullable DFAState accepted = null;
    int acceptedAt = at;
    while (true) {
      int symbol = at < size ? classes.first(bytes.charAt(at)) : IntStream.EOF;
      DFAState[] edges = state.edges;
      @Nullable DFAState target = edges == null || symbol < 0 ? null : edges[symbol];
      if (target == null) {
        bytes.seek(at);
        target = computeTargetState(input, state, symbol);
      }
      if (target == ERROR) {
        break;
      }
      if (symbol != IntStream.EOF) {
        at++;
      }
      if (target.isAcceptState) {
        accepted = target;
        acceptedAt = at;
        if (symbol == IntStream.EOF) {
          break;
        }
      }
      state = target;
    }
    if (accepted == null) {
      throw new IllegalStateException("no token at byte " + startIndex);
    }
    bytes.seek(acceptedAt);
    if (accepted.lexerActionExecutor != null) {
      accepted.lexerActionExecutor.execute(recog, input, startIndex);
    }
    return accepted.prediction;
  }
}
