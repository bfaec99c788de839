package org.postlint.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.antlr.ValueTokens;
import org.postlint.text.MappedText;

/**
 * A value that is to be expanded, or an operand inside of one. Nothing inside a reference is looked
 * into before it is asked for; all trees of a value share its tokens, so that going through all of
 * them takes time in proportion to its length, however deep they lie. Immutable.
 */
public final class ValueTree {
  private final MappedText whole;
  private final ValueTokens tokens;
  private final int from;
  private final int to;
  private @Nullable List<ValuePart> parts;

  private ValueTree(MappedText whole, ValueTokens tokens, int from, int to) {
    this.whole = whole;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  /** Reads any text; never fails. */
  public static ValueTree parse(MappedText text) {
    ValueTokens tokens = ValueTokens.read(text.text());
    return new ValueTree(text, tokens, 0, tokens.count());
  }

  /** Returns the text. */
  public MappedText text() {
    return between(tokens.start(from), tokens.start(to));
  }

  /**
   * Returns the parts, in order; they cover the text up to a broken part, which is the last one.
   * Literal parts are as long as possible.
   */
  public List<ValuePart> parts() {
    List<ValuePart> known = parts;
    if (known == null) {
      // A race works the same thing out twice.
      known = readParts();
      parts = known;
    }
    return known;
  }

  private List<ValuePart> readParts() {
    List<ValuePart> parts = new ArrayList<>();
    int at = from;
    while (at < to) {
      int next = at + 1;
      switch (tokens.kind(at)) {
        case TEXT, DOLLAR -> {
          next = literalEnd(at);
          parts.add(literal(at, next));
        }
        case BARE -> parts.add(new Reference(this, at, -1));
        case START -> {
          int closer = tokens.closer(at, to);
          if (closer < 0) {
            parts.add(broken("truncated macro reference", at, to));
            next = to;
          } else if (closer == at + 1) {
            parts.add(broken("empty macro name", at, closer + 1));
            next = to;
          } else {
            parts.add(new Reference(this, at, closer));
            next = closer + 1;
          }
        }
        case NAMELESS -> {
          parts.add(broken("empty macro name", at, at + 1));
          next = to;
        }
      }
      at = next;
    }
    return List.copyOf(parts);
  }

  private int literalEnd(int start) {
    int at = start;
    while (at < to
        && (tokens.kind(at) == ValueTokens.Kind.TEXT
            || tokens.kind(at) == ValueTokens.Kind.DOLLAR)) {
      at++;
    }
    return at;
  }

  private ValuePart literal(int start, int end) {
    MappedText written = between(tokens.start(start), tokens.start(end));
    MappedText.Builder meaning = new MappedText.Builder();
    int done = tokens.start(start);
    for (int at = start; at < end; at++) {
      if (tokens.kind(at) == ValueTokens.Kind.DOLLAR) {
        meaning.append(whole, done, tokens.start(at) + 1);
        done = tokens.start(at + 1);
      }
    }
    if (done == tokens.start(start)) {
      return new ValuePart.Literal(written, written);
    }
    return new ValuePart.Literal(written, meaning.append(whole, done, tokens.start(end)).build());
  }

  private ValuePart broken(String what, int start, int end) {
    return new ValuePart.Broken(
        between(tokens.start(start), tokens.start(end)), what + ": \"" + text() + '"');
  }

  ValueTokens tokens() {
    return tokens;
  }

  /** Returns the text between two indexes into the whole value. */
  MappedText between(int start, int end) {
    return whole.sub(start, end);
  }

  /** Returns the operand between two indexes into the whole value. */
  ValueTree operand(int start, int end) {
    return new ValueTree(whole, tokens, tokens.at(start), tokens.at(end));
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text().text();
  }
}
