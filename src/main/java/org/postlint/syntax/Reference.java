package org.postlint.syntax;

import org.postlint.syntax.antlr.ValueTokens;
import org.postlint.text.MappedText;

/** A {@code $name}, {@code ${…}} or {@code $(…)}. */
public final class Reference implements ValuePart {
  private final ValueTree tree;
  private final int start;

  /** The token that closes the reference, or -1 for a bare name. */
  private final int closer;

  Reference(ValueTree tree, int start, int closer) {
    this.tree = tree;
    this.start = start;
    this.closer = closer;
  }

  @Override
  public MappedText written() {
    ValueTokens tokens = tree.tokens();
    return tree.between(tokens.start(start), tokens.start((bare() ? start : closer) + 1));
  }

  /** Tells whether this is a dollar sign and a name, without braces or parentheses. */
  public boolean bare() {
    return closer < 0;
  }

  /** Returns what follows the dollar sign, or stands between the braces or parentheses. */
  public MappedText body() {
    ValueTokens tokens = tree.tokens();
    return bare()
        ? tree.between(tokens.start(start) + 1, tokens.start(start + 1))
        : tree.between(tokens.start(start + 1), tokens.start(closer));
  }

  /** Reads the inside as a release does that knows a dialect. */
  public Expression expression(Dialect dialect) {
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
