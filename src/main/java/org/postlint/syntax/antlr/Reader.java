package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.IntStream;

/**
 * Reads texts by the grammars and reports what is found to a listener. Every byte is reported in
 * order, nothing is refused, and time grows linearly with the text. Safe for use by several
 * threads.
 */
public final class Reader {
  private Reader() {}

  /** Reads the bytes of a main.cf, one char each. */
  public static void main(String text, MainListener listener) {
    MainLexer lexer = new MainLexer(new Bytes(text));
    lexer.start(MainLexer.LINE);
    new MainParser(new Pieces(lexer, listener)).file();
  }

  /** Reads the bytes of a master.cf, one char each. */
  public static void master(String text, MasterListener listener) {
    MasterLexer lexer = new MasterLexer(new Bytes(text));
    lexer.start(MasterLexer.LINE);
    new MasterParser(new Pieces(lexer, listener)).file();
  }

  /** What separates words. */
  public enum Separators {
    /** Space, tab, CR and LF. */
    BLANKS(WordLexer.DEFAULT_MODE, WordLexer.BLANK_PLAIN),
    /** Those and the comma. */
    LIST(WordLexer.LIST, WordLexer.LIST_PLAIN),
    /** Those, the comma and the colon. */
    LIST_AND_COLON(WordLexer.COLON, WordLexer.COLON_PLAIN);

    private final int grouping;
    private final int plain;

    Separators(int grouping, int plain) {
      this.grouping = grouping;
      this.plain = plain;
    }
  }

  /**
   * Splits a text into words.
   *
   * @param braces whether braces protect separators
   */
  public static void words(
      String text, Separators separators, boolean braces, WordListener listener) {
    WordLexer lexer = new WordLexer(new Bytes(text));
    lexer.start(braces ? separators.grouping : separators.plain);
    Piece piece = new Piece(lexer);
    int start = -1;
    int depth = 0;
    boolean braced = false;
    int closed = -1;
    for (lexer.advance(piece); piece.type != IntStream.EOF; lexer.advance(piece)) {
      if (piece.type == WordLexer.SEPARATOR) {
        if (start >= 0) {
          listener.word(start, piece.start, closed);
        }
        start = -1;
        continue;
      }
      if (start < 0) {
        start = piece.start;
        depth = 0;
        closed = -1;
        braced = piece.type == WordLexer.OPEN;
      }
      if (piece.type == WordLexer.OPEN) {
        depth++;
      } else if (piece.type == WordLexer.CLOSE && --depth == 0 && braced && closed < 0) {
        closed = piece.end;
      }
    }
    if (start >= 0) {
      listener.word(start, text.length(), closed);
    }
  }

  /** Reads a value that is to be expanded. Groups are reported whole, not what is in them. */
  public static void value(String text, ValueListener listener) {
    ValueLexer lexer = new ValueLexer(new Bytes(text));
    lexer.start(ValueLexer.DEFAULT_MODE);
    Piece piece = new Piece(lexer);
    int group = -1;
    int depth = 0;
    for (lexer.advance(piece); piece.type != IntStream.EOF; lexer.advance(piece)) {
      switch (piece.type) {
        case ValueLexer.TEXT -> listener.text(piece.start, piece.end);
        case ValueLexer.DOLLAR -> listener.dollar(piece.start, piece.end);
        case ValueLexer.NAME -> listener.name(piece.start, piece.end);
        case ValueLexer.NAMELESS -> listener.nameless(piece.start, piece.end);
        case ValueLexer.BRACE_GROUP, ValueLexer.PAREN_GROUP -> {
          group = piece.start;
          depth = 1;
          lexer.pushMode(
              piece.type == ValueLexer.BRACE_GROUP ? ValueLexer.IN_BRACES : ValueLexer.IN_PARENS);
        }
        case ValueLexer.OPEN_BRACE, ValueLexer.OPEN_PAREN -> depth++;
        case ValueLexer.CLOSE_BRACE, ValueLexer.CLOSE_PAREN -> {
          if (--depth == 0) {
            lexer.popMode();
            listener.group(group, piece.end, true);
            group = -1;
          }
        }
        default -> {}
      }
    }
    if (group >= 0) {
      listener.group(group, text.length(), false);
    }
  }
}
