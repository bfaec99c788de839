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
    lexer.start(MainLexer.LINE, MainClasses.CLASSES);
    new MainParser(new Pieces<>(lexer, listener)).file();
  }

  /** Reads the bytes of a master.cf, one char each. */
  public static void master(String text, MasterListener listener) {
    MasterLexer lexer = new MasterLexer(new Bytes(text));
    lexer.start(MasterLexer.LINE, MasterClasses.CLASSES);
    new MasterParser(new Pieces<>(lexer, listener)).file();
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
    lexer.start(braces ? separators.grouping : separators.plain, WordClasses.CLASSES);
    Piece piece = new Piece();
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

  /**
   * Returns the index behind the brace that closes the one with which a text begins, or -1 if it is
   * never closed.
   */
  public static int closer(String text) {
    WordLexer lexer = new WordLexer(new Bytes(text));
    lexer.start(WordLexer.DEFAULT_MODE, WordClasses.CLASSES);
    Piece piece = new Piece();
    int depth = 0;
    for (lexer.advance(piece); piece.type != IntStream.EOF; lexer.advance(piece)) {
      if (piece.type == WordLexer.OPEN) {
        depth++;
      } else if (piece.type == WordLexer.CLOSE && --depth == 0) {
        return piece.end;
      }
    }
    return -1;
  }

  /** Each is worked out when its lexer is first used. */
  static final class MainClasses {
    static final ByteClasses CLASSES = ByteClasses.of(MainLexer._ATN);
  }

  static final class MasterClasses {
    static final ByteClasses CLASSES = ByteClasses.of(MasterLexer._ATN);
  }

  static final class WordClasses {
    static final ByteClasses CLASSES = ByteClasses.of(WordLexer._ATN);
  }
}
