package org.postlint.syntax.antlr;

import java.util.Arrays;
import org.antlr.v4.runtime.IntStream;

/**
 * The tokens of a value that is to be expanded, with the closers of its braces and parentheses.
 * Immutable.
 */
public final class ValueTokens {
  /** What a token is, as far as a text is concerned. */
  public enum Kind {
    /** Text that stands for itself. */
    TEXT,
    /** Two dollar signs, which stand for one. */
    DOLLAR,
    /** A dollar sign and a name. */
    BARE,
    /** A dollar sign and the opening brace or parenthesis of a reference. */
    START,
    /** A dollar sign that begins nothing. */
    NAMELESS
  }

  private static final ByteClasses CLASSES = ByteClasses.of(ValueLexer._ATN);

  private final byte[] types;

  /** Where each token begins; one more entry says where the last one ends. */
  private final int[] starts;

  /** For each opener the token that closes it, or 0. */
  private final int[] closers;

  private final int count;

  private ValueTokens(byte[] types, int[] starts, int[] closers, int count) {
    this.types = types;
    this.starts = starts;
    this.closers = closers;
    this.count = count;
  }

  /** Reads a text, of which each char is a byte. Takes time in proportion to its length. */
  public static ValueTokens read(String text) {
    Builder builder = new Builder();
    ValueLexer lexer = new ValueLexer(new Bytes(text));
    lexer.start(ValueLexer.DEFAULT_MODE, CLASSES);
    Piece piece = new Piece();
    for (lexer.advance(piece); piece.type != IntStream.EOF; lexer.advance(piece)) {
      if (builder.add(piece)) {
        lexer.popMode();
      }
    }
    return builder.build(text.length());
  }

  /** Returns how many tokens there are. */
  public int count() {
    return count;
  }

  /** Returns what a token is in a text; what means something only in a reference is text. */
  public Kind kind(int token) {
    return switch (types[token]) {
      case ValueLexer.DOLLAR -> Kind.DOLLAR;
      case ValueLexer.BARE -> Kind.BARE;
      case ValueLexer.BRACE_START, ValueLexer.PAREN_START -> Kind.START;
      case ValueLexer.NAMELESS -> Kind.NAMELESS;
      default -> Kind.TEXT;
    };
  }

  /** Returns where a token begins; for {@link #count()}, where the text ends. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns the token that begins at an offset, or the first one behind it. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, count + 1, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Returns the token that closes what {@code token} opens, or -1 if none before {@code end}. */
  public int closer(int token, int end) {
    int closer = closers[token];
    return closer > 0 && closer < end ? closer : -1;
  }

  /** Reads the tokens from {@code from} to {@code to} as the inside of a reference. */
  public void inside(int from, int to, ReferenceListener listener) {
    parser(from, to, listener).inside();
  }

  ReferenceParser parser(int from, int to, ReferenceListener listener) {
    return new ReferenceParser(new Pieces<>(new Range(from, to), listener));
  }

  /** A range of tokens, with each group and reference that ends in it as one. */
  private final class Range implements PieceSource {
    private final int end;
    private int next;

    Range(int from, int to) {
      this.next = from;
      this.end = to;
    }

    @Override
    public void advance(Piece piece) {
      piece.start = starts[next];
      if (next == end) {
        piece.type = IntStream.EOF;
        piece.end = piece.start;
        return;
      }
      piece.type = types[next];
      int closer = closer(next, end);
      if (closer >= 0 && piece.type != ValueLexer.PAREN_OPEN) {
        piece.type = piece.type == ValueLexer.OPEN ? ValueLexer.GROUP : ValueLexer.REFERENCE;
        next = closer;
      }
      next++;
      piece.end = starts[next];
    }
  }

  /**
   * Collects tokens; only those that have been opened since the outermost reference are matched.
   */
  private static final class Builder {
    private byte[] types = new byte[16];
    private int[] starts = new int[16];
    private int[] closers = new int[16];
    private int count;
    private final Openers braces = new Openers();
    private final Openers parentheses = new Openers();

    /** The first token of the outermost reference, or -1. */
    private int outermost = -1;

    /** Adds a token; returns whether it closes the outermost reference. */
    boolean add(Piece piece) {
      if (count + 1 == types.length) {
        int length = count < 1 << 29 ? 2 * types.length : Integer.MAX_VALUE - 8;
        types = Arrays.copyOf(types, length);
        starts = Arrays.copyOf(starts, length);
        closers = Arrays.copyOf(closers, length);
      }
      types[count] = (byte) piece.type;
      starts[count] = piece.start;
      int opener = -1;
      switch (piece.type) {
        case ValueLexer.BRACE_START, ValueLexer.OPEN -> braces.push(count);
        case ValueLexer.PAREN_START, ValueLexer.PAREN_OPEN -> parentheses.push(count);
        case ValueLexer.CLOSE -> opener = braces.pop();
        case ValueLexer.PAREN_CLOSE -> opener = parentheses.pop();
        default -> {}
      }
      if (opener >= 0) {
        closers[opener] = count;
      } else if (outermost < 0
          && (piece.type == ValueLexer.BRACE_START || piece.type == ValueLexer.PAREN_START)) {
        outermost = count;
      }
      count++;
      if (outermost < 0 || opener != outermost) {
        return false;
      }
      outermost = -1;
      braces.clear();
      parentheses.clear();
      return true;
    }

    ValueTokens build(int length) {
      starts[count] = length;
      return new ValueTokens(types, starts, closers, count);
    }
  }

  /** The openers of one kind that wait for their closers. */
  private static final class Openers {
    private int[] tokens = new int[8];
    private int size;

    void push(int token) {
      if (size == tokens.length) {
        tokens = Arrays.copyOf(tokens, 2 * size);
      }
      tokens[size++] = token;
    }

    int pop() {
      return size == 0 ? -1 : tokens[--size];
    }

    void clear() {
      size = 0;
    }
  }
}
