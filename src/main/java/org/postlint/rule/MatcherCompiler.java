package org.postlint.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Semantic;
import org.postlint.rule.Matcher.OfValue;
import org.postlint.rule.Matcher.Ordered.Order;
import org.postlint.rule.Matcher.WrittenIn.Where;
import org.postlint.rule.Value.Text;
import org.postlint.rule.node.Node;

/** Compiles what stands after a name: a value, a list of values, or a map of matchers. */
final class MatcherCompiler {
  private final Context context;

  MatcherCompiler(Context context) {
    this.context = context;
  }

  /** Returns the matcher, or null after a mistake. */
  @Nullable Matcher compile(Name name, Node node) {
    ValueType type = name.type();
    if (node instanceof Node.Mapping mapping) {
      return all(name, mapping);
    }
    if (type.isList()) {
      context.error(node, name.text() + " is a " + type.word() + ": say has or is, lacks or not");
      return null;
    }
    return new Matcher.OneOf(OperandCompiler.operands(context, node, name, type), false);
  }

  private @Nullable Matcher all(Name name, Node.Mapping mapping) {
    List<Matcher> matchers = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      Matcher matcher = one(name, entry);
      if (matcher != null) {
        matchers.add(matcher);
      }
    }
    if (mapping.entries().isEmpty()) {
      context.error(mapping, "expected a value, a list or matchers");
    }
    return matchers.size() == 1 ? matchers.get(0) : new Matcher.AllOf(matchers);
  }

  private @Nullable Matcher one(Name name, Node.Entry entry) {
    Matchers matcher = Matchers.of(entry.key());
    boolean parameter = name instanceof Name.OfParameter p && p.facet() == Name.Facet.VALUE;
    if (matcher == null || !matcher.fits(name.type(), parameter)) {
      List<String> valid = Matchers.words(name.type(), parameter);
      String message =
          matcher == null
              ? "no such matcher: " + entry.key()
              : name.text() + " is a " + name.type().word() + ", which has no " + entry.key();
      context.error(entry.keyPosition(), Context.withSuggestion(message, entry.key(), valid));
      return null;
    }
    return matcher(matcher, name, entry.value());
  }

  private @Nullable Matcher matcher(Matchers matcher, Name name, Node node) {
    ValueType type = name.type();
    switch (matcher) {
      case IS -> {
        return type.isList()
            ? new Matcher.WholeList(words(name, node))
            : new Matcher.OneOf(OperandCompiler.operands(context, node, name, type), false);
      }
      case NOT -> {
        if (type.isList()) {
          context.error(node, name.text() + " is a " + type.word() + ": say lacks");
          return null;
        }
        return new Matcher.OneOf(OperandCompiler.operands(context, node, name, type), true);
      }
      case MATCHES -> {
        return pattern(node);
      }
      case EMPTY, VALID, DEFAULT, KNOWN -> {
        return flag(matcher, node);
      }
      case SET -> {
        return where(node);
      }
      case ABOVE, BELOW, AT_LEAST, AT_MOST -> {
        Operand bound = OperandCompiler.operand(context, node, name, type);
        return bound == null ? null : new Matcher.Ordered(order(matcher), bound);
      }
      case HAS -> {
        return items(ItemMatcher.Mode.HAS, name, node);
      }
      case LACKS -> {
        return items(ItemMatcher.Mode.LACKS, name, node);
      }
      case ONLY -> {
        return items(ItemMatcher.Mode.ONLY, name, node);
      }
      case COUNT -> {
        OfValue count = number(name, node);
        return count == null ? null : new Matcher.Count(count);
      }
      case OVERLAPS -> {
        Operand other = OperandCompiler.operand(context, node, name, ValueType.LIST);
        return other == null ? null : new Matcher.Overlaps(other);
      }
      case UNDER -> {
        return new Matcher.Under(words(name, node));
      }
      case COVERS -> {
        return new Matcher.Covers(words(name, node));
      }
      case FINDS, MISSES -> {
        Operand key = OperandCompiler.operand(context, node, name, ValueType.TEXT);
        return key == null ? null : new Matcher.Finds(key, matcher == Matchers.MISSES);
      }
      default -> throw new IllegalStateException("no such matcher: " + matcher);
    }
  }

  private List<Operand> words(Name name, Node node) {
    return OperandCompiler.operands(context, node, name, ValueType.WORD);
  }

  private @Nullable OfValue pattern(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      context.error(node, "expected a pattern");
      return null;
    }
    // A pattern of a built-in rule is compiled when it is first matched.
    if (!context.isChecked()) {
      try {
        Pattern.compile(scalar.text());
      } catch (PatternSyntaxException e) {
        context.error(node, "not an RE2 pattern: " + e.getDescription());
        return null;
      }
    }
    return new Matcher.Matches(scalar.text());
  }

  private @Nullable Matcher flag(Matchers matcher, Node node) {
    Boolean wanted = context.flag(node);
    if (wanted == null) {
      return null;
    }
    return switch (matcher) {
      case EMPTY -> new Matcher.Empty(wanted);
      case VALID -> new Matcher.Valid(wanted);
      case DEFAULT -> new Matcher.Default(wanted);
      default -> new Matcher.Known(wanted);
    };
  }

  private @Nullable Matcher where(Node node) {
    List<String> valid = new ArrayList<>();
    for (Where where : Where.values()) {
      if (node instanceof Node.Scalar scalar && scalar.text().equals(where.word())) {
        return new Matcher.WrittenIn(where);
      }
      valid.add(where.word());
    }
    context.error(node, "expected one of " + String.join(", ", valid));
    return null;
  }

  private static Order order(Matchers matcher) {
    return switch (matcher) {
      case ABOVE -> Order.ABOVE;
      case BELOW -> Order.BELOW;
      case AT_LEAST -> Order.AT_LEAST;
      default -> Order.AT_MOST;
    };
  }

  /** A number, or a map of matchers for one. */
  private @Nullable OfValue number(Name name, Node node) {
    Name count = new Name.OfThing(name.text(), "", "count", ValueType.NUMBER, "word", List.of());
    Matcher matcher = compile(count, node);
    return matcher == null ? null : value(matcher);
  }

  private static OfValue value(Matcher matcher) {
    if (matcher instanceof OfValue ofValue) {
      return ofValue;
    }
    List<Matcher> all = ((Matcher.AllOf) matcher).matchers();
    return (view, value) -> {
      Truth truth = Truth.TRUE;
      for (Matcher each : all) {
        truth = truth.and(value(each).test(view, value));
      }
      return truth;
    };
  }

  /** A name, a list of them, matchers for the item's word, or a condition on the item. */
  private @Nullable Matcher items(ItemMatcher.Mode mode, Name name, Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      List<Operand> operands = words(name, node);
      checkElements(name, node, operands);
      return new ItemMatcher(mode, new ItemMatcher.ItemTest.OneOf(operands));
    }
    if (isMatchers(mapping)) {
      Name item = new Name.OfThing(name.text(), "word", "word", ValueType.WORD, "word", List.of());
      Matcher matcher = compile(item, mapping);
      return matcher == null
          ? null
          : new ItemMatcher(mode, new ItemMatcher.ItemTest.Like(List.of(value(matcher))));
    }
    ThingKind kind = Vocabulary.kind(name.items());
    if (kind == null) {
      context.error(node, "the items of " + name.text() + " are words, which have no properties");
      return null;
    }
    Context inside = context.lookingAt(kind, List.of());
    Condition condition = new ConditionCompiler(inside).compile(mapping);
    return new ItemMatcher(mode, new ItemMatcher.ItemTest.Such(condition));
  }

  private static boolean isMatchers(Node.Mapping mapping) {
    for (Node.Entry entry : mapping.entries()) {
      if (Matchers.of(entry.key()) == null) {
        return false;
      }
    }
    return true;
  }

  /** Restrictions are a fixed set, so a misspelt one would be a rule that never fires. */
  private void checkElements(Name name, Node node, List<Operand> operands) {
    if (context.isChecked()
        || !(name instanceof Name.OfParameter parameter)
        || context
            .catalog()
            .parameter(parameter.parameter())
            .filter(p -> p.semantic() == Semantic.RESTRICTION_LIST)
            .isEmpty()) {
      return;
    }
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal && literal.value() instanceof Text text) {
        boolean known =
            text.text().isEmpty()
                || text.text().indexOf(':') >= 0
                || context.catalog().restriction(text.text()).isPresent();
        if (!known) {
          List<String> valid = new ArrayList<>();
          context.catalog().restrictions().forEach(each -> valid.add(each.name()));
          context.error(
              node,
              Context.withSuggestion("no such restriction: " + text.text(), text.text(), valid));
        }
      }
    }
  }
}
