package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Expression;
import org.postlint.syntax.Reference;
import org.postlint.syntax.ValueTree;
import org.postlint.text.MappedText;

/** Evaluates one {@code $name}, {@code ${…}} or {@code $(…)}. */
final class MacroReference {
  private static final String TO_ASCII = "domain_to_ascii";
  private static final String TO_UTF8 = "domain_to_utf8";

  private final MacroRun run;
  private final Reference reference;
  private final MappedText whole;
  private final MacroContext context;

  /** The value of the name or comparison: null when it has none. */
  private @Nullable MappedText value;

  MacroReference(MacroRun run, Reference reference, MacroContext context) {
    this.run = run;
    this.reference = reference;
    this.whole = reference.written();
    this.context = context;
  }

  /** Puts the result in place; returns whether the end was reached in order. */
  boolean evaluate() {
    Expression expression = reference.expression(run.syntax.dialect());
    Expression.Head head = expression.head();
    String name = "";
    if (head instanceof Expression.Broken broken) {
      return fail(broken.words());
    } else if (head instanceof Expression.Call call) {
      return call(call);
    } else if (head instanceof Expression.Comparison comparison) {
      if (!compare(comparison)) {
        return false;
      }
    } else if (head instanceof Expression.Name parameter) {
      name = parameter.name().text();
      value = run.lookup(name, whole);
    }
    if (expression.conditional()) {
      branches(expression);
    } else if (expression.error().isEmpty()) {
      finish(name);
    }
    return expression.error().isEmpty() || fail(expression.error().get());
  }

  /** The end follows the name or comparison. */
  private void finish(String name) {
    MappedText found = value;
    if (found != null && !found.isEmpty()) {
      run.use(name, found, context);
    }
  }

  private boolean isSet() {
    return value != null && !value.isEmpty();
  }

  private boolean undecided() {
    return value != null && MacroRun.hasHole(value);
  }

  /** One or two operands; only the one that is taken is looked into. */
  private void branches(Expression expression) {
    if (undecided()) {
      run.appendHole(context);
    }
    expression.whenSet().ifPresent(operand -> take(operand, true));
    expression.whenEmpty().ifPresent(operand -> take(operand, false));
  }

  private void take(ValueTree operand, boolean wanted) {
    if ((run.scanning() || (!undecided() && isSet() == wanted))
        && run.parse(operand, context)
        && run.syntax.operands()) {
      context.failed = true;
    }
  }

  private boolean compare(Expression.Comparison written) {
    MappedText first = run.operand(written.left(), context);
    MappedText second = run.operand(written.right(), context);
    if (!run.scanning() && !run.stopped()) {
      if (MacroRun.hasHole(first) || MacroRun.hasHole(second)) {
        value = MappedText.unwritten(String.valueOf(Expansion.Unknown.HOLE));
      } else {
        Comparison comparison = new Comparison(first.text(), written.operator(), second.text());
        boolean holds =
            written.levels() ? comparison.ofLevels() : comparison.plain(run.syntax.dies());
        value = holds ? MappedText.unwritten("true") : MappedText.empty();
        report(comparison, first, second);
      }
    }
    return !context.failed && !run.stopped();
  }

  private void report(Comparison comparison, MappedText first, MappedText second) {
    Comparison.Trouble trouble = comparison.trouble();
    if (trouble == null) {
      return;
    }
    MappedText at = trouble.left() ? first : second;
    MappedText shown = at.place().isPresent() ? at : whole;
    if (trouble.fatal()) {
      run.die(trouble.words());
    } else {
      run.error(context, ProblemKind.BAD_COMPATIBILITY_LEVEL, trouble.words(), shown);
    }
  }

  private boolean call(Expression.Call call) {
    String name = call.function().text();
    ValueTree argument = call.argument();
    if (!name.equals(TO_ASCII) && !name.equals(TO_UTF8)) {
      return fail("unknown function \"" + name + "\" at\"...>>>" + name + '{' + argument + "}\"");
    }
    MappedText input = run.operand(argument, context);
    if (!run.scanning() && !context.failed) {
      convert(name, input);
    }
    // Postfix leaves its level raised after a call, as after an error.
    return false;
  }

  /** Only what leaves a name as it is can be told without the rules for international names. */
  private void convert(String name, MappedText input) {
    String text = input.text();
    boolean same = !text.isEmpty() || name.equals(TO_ASCII);
    for (int i = 0; i < text.length() && same; i++) {
      char c = text.charAt(i);
      same =
          name.equals(TO_ASCII)
              ? c < 0x80
              : Bytes.isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.';
    }
    if (same && !(name.equals(TO_UTF8) && text.contains("xn--"))) {
      run.append(input, context);
    } else {
      run.appendHole(context, "the form of an international domain name is worked out by Postfix");
    }
  }

  private boolean fail(String words) {
    run.error(context, ProblemKind.MACRO_ERROR, words, whole);
    return false;
  }
}
