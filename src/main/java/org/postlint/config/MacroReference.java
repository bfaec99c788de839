package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.text.MappedText;

/** One {@code $name}, {@code ${…}} or {@code $(…)}: what stands between the parentheses. */
final class MacroReference {
  private static final String OPERATOR_BYTES = "<>!=?+-*/~&|%";
  private static final String TO_ASCII = "domain_to_ascii";
  private static final String TO_UTF8 = "domain_to_utf8";

  private final MacroRun run;
  private final MappedText body;
  private final MappedText whole;
  private final MacroContext context;
  private final String text;
  private final int end;
  private int at;

  /** The value of the name or comparison: null when it has none. */
  private @Nullable MappedText value;

  MacroReference(MacroRun run, MappedText body, MappedText whole, MacroContext context) {
    this.run = run;
    this.body = body;
    this.whole = whole;
    this.context = context;
    this.text = body.text();
    this.end = text.length();
  }

  /** Puts the result in place; returns whether the end was reached in order. */
  boolean evaluate() {
    if (!run.syntax.operands()) {
      return evaluateOld();
    }
    int curly = Bytes.skipBlanks(text, 0, end);
    char operator;
    String name = "";
    if (curly < end && text.charAt(curly) == '{') {
      at = curly;
      if (!comparison()) {
        return false;
      }
      operator = at < end ? text.charAt(at) : 0;
      if (operator != 0 && operator != '?' && operator != ':') {
        return fail("\"?\" or \":\" expected at: \"...}>>>" + ahead(at) + '"');
      }
      at++;
    } else {
      int start = run.syntax.blanks() ? curly : 0;
      int nameEnd = start;
      while (true) {
        int next = run.syntax.blanks() ? Bytes.skipBlanks(text, nameEnd, end) : nameEnd;
        operator = next < end ? text.charAt(next) : 0;
        if (operator == 0 || operator == '?' || operator == ':') {
          at = next + 1;
          break;
        }
        if (operator == '{' && run.syntax.functions()) {
          return function(start, nameEnd, next);
        }
        if (!Bytes.isNameChar(text.charAt(nameEnd))) {
          String done = text.substring(0, nameEnd);
          return fail(
              "attribute name syntax error at: \"..." + done + ">>>" + ahead(nameEnd) + '"');
        }
        nameEnd++;
      }
      name = text.substring(start, nameEnd);
      value = run.lookup(name, whole);
    }
    return operator == 0 ? finish(name) : branches(operator);
  }

  private boolean evaluateOld() {
    int operatorAt = 0;
    while (operatorAt < end && text.charAt(operatorAt) != '?' && text.charAt(operatorAt) != ':') {
      if (!Bytes.isNameChar(text.charAt(operatorAt))) {
        return fail("macro name syntax error: \"" + text + '"');
      }
      operatorAt++;
    }
    String name = text.substring(0, operatorAt);
    value = run.lookup(name, whole);
    if (operatorAt == end) {
      return finish(name);
    }
    boolean wanted = text.charAt(operatorAt) == '?';
    if (undecided()) {
      run.appendHole(context);
    } else if (run.scanning() || isSet() == wanted) {
      run.parse(body.sub(operatorAt + 1, end), context);
    }
    return true;
  }

  /** The end follows the name or comparison. */
  private boolean finish(String name) {
    MappedText found = value;
    if (found != null && !found.isEmpty()) {
      run.use(name, found, context);
    }
    return true;
  }

  private boolean isSet() {
    return value != null && !value.isEmpty();
  }

  private boolean undecided() {
    return value != null && MacroRun.hasHole(value);
  }

  /**
   * One or two operands after {@code ?} or {@code :}; only the one that is taken is looked into.
   */
  private boolean branches(char operator) {
    if (undecided()) {
      run.appendHole(context);
    }
    if (operator == '?') {
      MappedText then = operand();
      if (then == null) {
        return false;
      }
      take(then, true);
      if (at >= end) {
        return true;
      }
      if (text.charAt(at) != ':') {
        return fail("\":\" expected at: \"..." + then + "}>>>" + ahead(at) + '"');
      }
      at++;
    }
    MappedText otherwise = operand();
    if (otherwise == null) {
      return false;
    }
    take(otherwise, false);
    return at >= end || fail("unexpected input at: \"..." + otherwise + "}>>>" + ahead(at) + '"');
  }

  private void take(MappedText operand, boolean wanted) {
    if (run.scanning() || (!undecided() && isSet() == wanted)) {
      if (run.parse(operand, context)) {
        context.failed = true;
      }
    }
  }

  /** A braced operand, or all the rest; null where a brace is missing. */
  private @Nullable MappedText operand() {
    int curly = Bytes.skipBlanks(text, at, end);
    if (curly < end && text.charAt(curly) == '{') {
      at = curly;
      return curly();
    }
    MappedText rest = body.sub(Math.min(at, end), end);
    at = end;
    return rest;
  }

  /** The inside of the braces that open here; moves behind them and the blanks after them. */
  private @Nullable MappedText curly() {
    int after = Bytes.closer(text, at, end, '{', '}');
    if (after < 0) {
      fail("unbalanced {} in attribute expression: \"" + text.substring(at) + '"');
      return null;
    }
    MappedText inside = body.sub(at + 1, after - 1);
    at = Bytes.skipBlanks(text, after, end);
    return inside;
  }

  private boolean comparison() {
    MappedText left = curly();
    if (left == null) {
      return false;
    }
    int operatorAt = at;
    while (at < end && OPERATOR_BYTES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String operator = text.substring(operatorAt, at);
    if (!Comparison.isOperator(operator)) {
      String any = "\"==\" or \"!=\"\" or \"<\"\" or \"<=\"\" or \">=\"\" or \">\"";
      return fail(any + " expected at: \"..." + left + "}>>>" + ahead(operatorAt) + '"');
    }
    boolean levels = false;
    if (run.syntax.suffixes() && at < end && Bytes.isLetterOrDigit(text.charAt(at))) {
      int suffixAt = at;
      while (at < end && Bytes.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      String suffix = text.substring(suffixAt, at);
      levels = suffix.equals("level");
      if (!levels) {
        return fail("bad operator suffix at: \"..." + operator + ">>>" + suffix + '"');
      }
    }
    int curly = Bytes.skipBlanks(text, at, end);
    if (curly == end || text.charAt(curly) != '{') {
      return fail(
          "\"{expression}\" expected at: \"...{"
              + left
              + "} "
              + operator
              + ">>>"
              + ahead(at)
              + '"');
    }
    at = curly;
    MappedText right = curly();
    return right != null && compare(left, operator, levels, right);
  }

  private boolean compare(MappedText left, String operator, boolean levels, MappedText right) {
    MappedText first = run.operand(left, context);
    MappedText second = run.operand(right, context);
    if (!run.scanning() && !run.stopped()) {
      if (MacroRun.hasHole(first) || MacroRun.hasHole(second)) {
        value = MappedText.unwritten(String.valueOf(Expansion.Unknown.HOLE));
      } else {
        Comparison comparison = new Comparison(first.text(), operator, second.text());
        boolean holds = levels ? comparison.ofLevels() : comparison.plain(run.syntax.dies());
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

  private boolean function(int start, int nameEnd, int curlyAt) {
    at = curlyAt;
    MappedText argument = curly();
    if (argument == null) {
      return false;
    }
    argument = trim(argument);
    if (at < end) {
      return fail("unexpected input at: \"..." + argument + "}>>>" + ahead(at) + '"');
    }
    String name = text.substring(start, nameEnd);
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

  private static MappedText trim(MappedText value) {
    int from = Bytes.skipBlanks(value.text(), 0, value.length());
    int to = value.length();
    while (to > from && Bytes.isSpace(value.charAt(to - 1))) {
      to--;
    }
    return value.sub(from, to);
  }

  private String ahead(int from) {
    return text.substring(Math.min(from, end), Math.min(end, from + 20));
  }

  private boolean fail(String words) {
    run.error(context, ProblemKind.MACRO_ERROR, words, whole);
    return false;
  }
}
