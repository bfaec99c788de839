package org.postlint.syntax;

import org.jspecify.annotations.Nullable;
import org.postlint.syntax.antlr.ValueTokens;
import org.postlint.text.MappedText;

/** A {@code $name}, {@code ${…}} or {@code $(…)}. */
public final class Reference implements ValuePart {
  private final ValueTree tree;
  private final int start;

  /** The token that closes the reference, or -1 for a bare name. */
  private final int closer;

  private @Nullable Read known;
  private @Nullable MappedText written;
  private @Nullable MappedText body;

  /** What was read, for the dialect that was asked for last. */
  private record Read(Dialect dialect, Expression expression) {}

  Reference(ValueTree tree, int start, int closer) {
    this.tree = tree;
    this.start = start;
    this.closer = closer;
  }

  @Override
  public MappedText written() {
    MappedText known = written;
    if (known == null) {
      known = readWritten();
      written = known;
    }
    return known;
  }

  private MappedText readWritten() {
    ValueTokens tokens = tree.tokens();
    return tree.between(tokens.start(start), tokens.start((bare() ? start : closer) + 1));
  }

  /** Tells whether this is a dollar sign and a name, without braces or parentheses. */
  public boolean bare() {
    return closer < 0;
  }

  /** Returns what follows the dollar sign, or stands between the braces or parentheses. */
  public MappedText body() {
    MappedText found = body;
    if (found == null) {
      found = readBody();
      body = found;
    }
    return found;
  }

  private MappedText readBody() {
    ValueTokens tokens = tree.tokens();
    return bare()
        ? tree.between(tokens.start(start) + 1, tokens.start(start + 1))
        : tree.between(tokens.start(start + 1), tokens.start(closer));
  }

  /** Reads the inside as a release does that knows a dialect. */
  public Expression expression(Dialect dialect) {
    Read read = known;
    if (read == null || read.dialect() != dialect) {
      // A race reads the same thing twice.
      read = new Read(dialect, read(dialect));
      known = read;
    }
    return read.expression();
  }

  private Expression read(Dialect dialect) {
    if (bare()) {
      return Expression.of(new Expression.Name(body()));
    }
    ExpressionReader reader =
        new ExpressionReader(
            tree, tree.tokens().start(start + 1), tree.tokens().start(closer), dialect);
    tree.tokens().inside(start + 1, closer, reader);
    return reader.expression();
  }

  /** Returns the reference as written. */
  @Override
  public String toString() {
    return written().text();
  }
}
