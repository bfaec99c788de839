package org.postlint.syntax;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.antlr.ReferenceListener;
import org.postlint.text.MappedText;

/**
 * Makes an expression of what the grammar finds. The grammar knows what the newest dialect knows;
 * what a release does not know is an error there, at the place where it stops.
 */
final class ExpressionReader implements ReferenceListener {
  private static final int AHEAD = 20;

  /** The list of operators with the quotes as Postfix prints them. */
  private static final String OPERATORS =
      "\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\"";

  private final ValueTree tree;
  private final int start;
  private final int end;
  private final Dialect dialect;

  private int nameStart = -1;
  private int nameEnd = -1;
  private boolean named = true;
  private @Nullable Group argument;
  private @Nullable Group left;
  private @Nullable Group operator;
  private boolean relation = true;
  private @Nullable Group suffix;
  private @Nullable Group right;
  private int firstCondition = -1;
  private int whenSet = -1;
  private int whenEmpty = -1;
  private @Nullable Group bracedSet;
  private @Nullable Group bracedEmpty;
  private int unclosed = -1;
  private int unexpected = -1;

  /** A range with a meaning of its own; braces included. */
  private record Group(int start, int end) {}

  ExpressionReader(ValueTree tree, int start, int end, Dialect dialect) {
    this.tree = tree;
    this.start = start;
    this.end = end;
    this.dialect = dialect;
  }

  @Override
  public void name(int from, int to) {
    nameStart = from;
    nameEnd = to;
  }

  @Override
  public void noName() {
    named = false;
  }

  @Override
  public void argument(int from, int to) {
    argument = new Group(from, to);
  }

  @Override
  public void left(int from, int to) {
    left = new Group(from, to);
  }

  @Override
  public void relation(int from, int to) {
    operator = new Group(from, to);
  }

  @Override
  public void noRelation() {
    relation = false;
  }

  @Override
  public void suffix(int from, int to) {
    suffix = new Group(from, to);
  }

  @Override
  public void right(int from, int to) {
    right = new Group(from, to);
  }

  @Override
  public void whenSet(int from) {
    whenSet = from;
    firstCondition = from;
  }

  @Override
  public void whenEmpty(int from) {
    whenEmpty = from;
    if (firstCondition < 0) {
      firstCondition = from;
    }
  }

  @Override
  public void braced(int from, int to) {
    if (whenEmpty < 0) {
      bracedSet = new Group(from, to);
    } else {
      bracedEmpty = new Group(from, to);
    }
  }

  @Override
  public void unclosed(int from) {
    unclosed = from;
  }

  @Override
  public void unexpected(int from) {
    unexpected = from;
  }

  Expression expression() {
    if (!dialect.knows(Dialect.OPERANDS)) {
      return oldExpression();
    }
    if (left != null || nameStart < 0) {
      return comparison();
    }
    boolean spaced = dialect.knows(Dialect.BLANKS);
    if (!spaced && nameStart > start) {
      return noName(start);
    }
    int operatorAt = firstCondition < 0 ? end : firstCondition - 1;
    boolean calls = argument != null || (firstCondition < 0 && unclosed >= 0);
    if (calls) {
      return dialect.knows(Dialect.FUNCTIONS) ? call() : noName(nameEnd);
    }
    if (!named || (!spaced && nameEnd < operatorAt)) {
      return noName(nameEnd);
    }
    return conditional(new Expression.Name(tree.between(nameStart, nameEnd)));
  }

  /** Before 3.0 the whole operand was plain, and the name began and ended without blanks. */
  private Expression oldExpression() {
    int operatorAt = firstCondition < 0 ? end : firstCondition - 1;
    if (nameStart != start || nameEnd != operatorAt) {
      String words = "macro name syntax error: \"" + tree.between(start, end) + '"';
      return Expression.of(new Expression.Broken(words));
    }
    Expression.Head head = new Expression.Name(tree.between(nameStart, nameEnd));
    if (firstCondition < 0) {
      return Expression.of(head);
    }
    Optional<ValueTree> rest = Optional.of(tree.operand(firstCondition, end));
    return whenSet >= 0
        ? new Expression(head, true, rest, Optional.empty(), Optional.empty())
        : new Expression(head, true, Optional.empty(), rest, Optional.empty());
  }

  private Expression noName(int at) {
    return broken("attribute name syntax error at: \"..." + tree.between(start, at) + ahead(at));
  }

  private Expression call() {
    Group group = argument;
    if (group == null) {
      return Expression.of(new Expression.Broken(unbalanced()));
    }
    MappedText text = trimmed(group);
    if (unexpected >= 0) {
      return broken("unexpected input at: \"..." + text + '}' + ahead(unexpected));
    }
    return Expression.of(
        new Expression.Call(tree.between(nameStart, nameEnd), ValueTree.parse(text)));
  }

  private MappedText trimmed(Group group) {
    MappedText text = inside(group).text();
    int from = 0;
    int to = text.length();
    // Only what separates words is skipped, but all white space is trimmed.
    while (from < to && Ascii.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Ascii.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.sub(from, to);
  }

  private Expression comparison() {
    Group first = left;
    if (first == null) {
      return Expression.of(new Expression.Broken(unbalanced()));
    }
    Group sign = operator;
    if (sign == null || !relation) {
      int at = sign != null ? sign.start() : unexpected >= 0 ? unexpected : end;
      return broken(OPERATORS + " expected at: \"..." + inside(first) + '}' + ahead(at));
    }
    int signEnd = sign.end();
    Group glued = suffix;
    boolean suffixes = dialect.knows(Dialect.SUFFIXES);
    if (glued != null && suffixes) {
      signEnd = glued.end();
      if (!text(glued).equals("level")) {
        String words = "bad operator suffix at: \"..." + text(sign) + ">>>" + text(glued) + '"';
        return Expression.of(new Expression.Broken(words));
      }
    }
    Group second = glued == null || suffixes ? right : null;
    if (second == null) {
      boolean open = unclosed >= 0 && (glued == null || suffixes);
      return open
          ? Expression.of(new Expression.Broken(unbalanced()))
          : broken(
              "\"{expression}\" expected at: \"...{"
                  + inside(first)
                  + "} "
                  + text(sign)
                  + ahead(signEnd));
    }
    return conditional(
        new Expression.Comparison(inside(first), text(sign), glued != null, inside(second)));
  }

  private Expression conditional(Expression.Head head) {
    if (firstCondition < 0) {
      Optional<String> error =
          unexpected < 0
              ? Optional.empty()
              : Optional.of("\"?\" or \":\" expected at: \"...}" + ahead(unexpected) + '"');
      return new Expression(head, false, Optional.empty(), Optional.empty(), error);
    }
    // An operand that is never closed is the last thing in the expression.
    boolean openSet = unclosed >= 0 && whenEmpty < 0;
    Optional<ValueTree> set =
        whenSet < 0 || openSet ? Optional.empty() : Optional.of(operand(whenSet, bracedSet));
    Optional<ValueTree> empty =
        whenEmpty < 0 || unclosed >= 0
            ? Optional.empty()
            : Optional.of(operand(whenEmpty, bracedEmpty));
    return new Expression(head, true, set, empty, error(set, empty));
  }

  private Optional<String> error(Optional<ValueTree> set, Optional<ValueTree> empty) {
    if (unclosed >= 0) {
      return Optional.of(unbalanced());
    }
    if (unexpected < 0) {
      return Optional.empty();
    }
    String words =
        empty.isPresent()
            ? "unexpected input at: \"..." + empty.get()
            : "\":\" expected at: \"..." + set.orElseThrow();
    return Optional.of(words + '}' + ahead(unexpected) + '"');
  }

  private ValueTree operand(int from, @Nullable Group braced) {
    return braced == null ? tree.operand(from, end) : inside(braced);
  }

  private ValueTree inside(Group group) {
    return tree.operand(group.start() + 1, group.end() - 1);
  }

  private String text(Group group) {
    return tree.between(group.start(), group.end()).text();
  }

  private String unbalanced() {
    return "unbalanced {} in attribute expression: \"" + tree.between(unclosed, end) + '"';
  }

  private String ahead(int at) {
    return ">>>" + tree.between(at, Math.min(end, at + AHEAD));
  }

  private static Expression broken(String words) {
    return Expression.of(new Expression.Broken(words + '"'));
  }
}
