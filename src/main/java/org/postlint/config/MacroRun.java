package org.postlint.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Reference;
import org.postlint.syntax.ValuePart;
import org.postlint.syntax.ValueTree;
import org.postlint.text.MappedText;

/**
 * One pass over one value: either an evaluation, which puts everything in place, or a scan, which
 * looks at both branches of every condition and follows no reference. It takes the steps that
 * Postfix takes, in the same order, because what is said about a broken value depends on the order.
 */
final class MacroRun {
  /** So many references inside one another are allowed. */
  private static final int MAX_LEVEL = 100;

  /** Operands of comparisons count their levels anew; all of them together stop here. */
  private static final int MAX_DEPTH = 250;

  /** A value that is put together from more pieces is not worked out. */
  private static final int MAX_PIECES = 50_000;

  /** Nor is one that grows larger. */
  private static final int MAX_LENGTH = 16 << 20;

  private static final int MAX_WARNINGS = 1000;
  private static final String HOLE = String.valueOf(Expansion.Unknown.HOLE);

  final ValueSyntax syntax;
  private final Expander expander;
  private final Names names;
  private final @Nullable ReferenceListener scan;
  private final List<Warning> warnings = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int depth;
  private int pieces;
  private @Nullable String died;
  private @Nullable String gaveUp;
  private @Nullable String whyUnknown;

  /** Hears of the names that a scan finds. */
  interface ReferenceListener {
    /** Is told of a name and where it is written, the {@code $} and its parentheses included. */
    void reference(String name, MappedText at);
  }

  MacroRun(ValueSyntax syntax, Expander expander, Names names, @Nullable ReferenceListener scan) {
    this.syntax = syntax;
    this.expander = expander;
    this.names = names;
    this.scan = scan;
  }

  /** Evaluates or scans a value. */
  Expander.Result run(MappedText value) {
    MacroContext context = new MacroContext(false);
    boolean failed = parse(expander.tree(value), context);
    return new Expander.Result(
        outcome(failed, context.result.build()), List.copyOf(warnings), context.deepest);
  }

  private Expansion outcome(boolean failed, MappedText result) {
    if (died != null) {
      return new Expansion.Failed(died);
    }
    if (gaveUp != null) {
      return new Expansion.Unknown(MappedText.unwritten(HOLE), gaveUp);
    }
    if (failed) {
      return new Expansion.Failed(warnings.get(warnings.size() - 1).words());
    }
    if (hasHole(result)) {
      String why = whyUnknown;
      return new Expansion.Unknown(result, why == null ? Expander.NOT_WRITTEN : why);
    }
    return new Expansion.Expanded(result);
  }

  boolean scanning() {
    return scan != null;
  }

  boolean stopped() {
    return died != null || gaveUp != null;
  }

  /** Ends everything, as a fatal error of Postfix does. */
  void die(String words) {
    if (!stopped()) {
      died = words;
    }
  }

  void warn(ProblemKind kind, String words, MappedText at) {
    if (!stopped() && warnings.size() < MAX_WARNINGS) {
      warnings.add(new Warning(kind, words, at));
    }
  }

  void error(MacroContext context, ProblemKind kind, String words, MappedText at) {
    context.failed = true;
    warn(kind, words, at);
  }

  /** Walks over a text and puts its references in place; returns whether there was an error. */
  boolean parse(ValueTree value, MacroContext context) {
    boolean failed = false;
    List<ValuePart> parts = value.parts();
    for (int i = 0; i < parts.size() && !stopped(); i++) {
      ValuePart part = parts.get(i);
      if (failed && isGroup(part)) {
        return true;
      }
      if (part instanceof Reference reference) {
        failed |= reference(reference, context);
      } else if (part instanceof ValuePart.Literal literal) {
        if (i < parts.size() - 1 || !failed) {
          failed |= literal(literal.meaning(), context);
        }
      } else if (part instanceof ValuePart.Broken broken) {
        warn(ProblemKind.MACRO_ERROR, broken.words(), broken.written());
        return true;
      }
    }
    return failed;
  }

  /**
   * Tells whether braces or parentheses follow the dollar sign and match: after an error Postfix
   * goes on until it meets such a reference.
   */
  private static boolean isGroup(ValuePart part) {
    if (part instanceof Reference reference) {
      return !reference.bare();
    }
    return part instanceof ValuePart.Broken broken
        && broken.words().startsWith("empty")
        && broken.written().length() > 1;
  }

  private boolean enter(MacroContext context, MappedText at) {
    if (context.level++ > MAX_LEVEL) {
      String words = "unreasonable macro call nesting: \"" + at.text() + '"';
      error(context, ProblemKind.MACRO_NESTING, words, at);
    }
    context.deepest = Math.max(context.deepest, context.level);
    return !context.failed && !stopped();
  }

  private boolean literal(MappedText text, MacroContext context) {
    if (enter(context, text)) {
      append(text, context);
      context.level--;
    }
    return context.failed;
  }

  private boolean reference(Reference reference, MacroContext context) {
    if (enter(context, reference.body())) {
      depth++;
      if (depth > MAX_DEPTH) {
        stopDeep();
      } else if (new MacroReference(this, reference, context).evaluate()) {
        // After an error the level stays, which shows in what is complained about later.
        context.level--;
      }
      depth--;
    }
    return context.failed;
  }

  /** Postfix has run into its own stack by now if a name leads to itself. */
  private void stopDeep() {
    Map<String, Integer> times = new HashMap<>();
    for (String name : open) {
      if (times.merge(name, 1, Integer::sum) > 2) {
        die("");
        return;
      }
    }
    if (!stopped()) {
      gaveUp = "its references lie too deep inside one another";
    }
  }

  /** Adds a piece of text to the result, unless this is a scan. */
  void append(MappedText text, MacroContext context) {
    append(text, 1, context);
  }

  private void append(MappedText text, int count, MacroContext context) {
    if (scan != null) {
      return;
    }
    pieces += count;
    if (!stopped()
        && (pieces > MAX_PIECES || context.result.length() + text.length() > MAX_LENGTH)) {
      gaveUp = "it is put together from too many pieces";
    }
    if (!stopped()) {
      context.result.append(text);
    }
  }

  void appendHole(MacroContext context) {
    append(MappedText.unwritten(HOLE), context);
  }

  void appendHole(MacroContext context, String why) {
    if (whyUnknown == null) {
      whyUnknown = why;
    }
    appendHole(context);
  }

  static boolean hasHole(MappedText text) {
    return text.text().indexOf(Expansion.Unknown.HOLE) >= 0;
  }

  /** Looks up the unexpanded value of a name; null where it has none, and always in a scan. */
  @Nullable MappedText lookup(String name, MappedText at) {
    if (scan != null) {
      scan.reference(name, at);
      return null;
    }
    MappedText value = names.lookup(name);
    if (value != null && whyUnknown == null && hasHole(value)) {
      whyUnknown = names.whyUnknown(name);
    }
    return value;
  }

  /** Puts a value in place, itself expanded unless it is a raw one. */
  void use(String name, MappedText value, MacroContext context) {
    if (syntax.keepsRaw() && !context.operand && names.raw(name)) {
      append(value, context);
      return;
    }
    if (value.text().indexOf('$') < 0) {
      literal(value, context);
      return;
    }
    Expander.Known known = expander.remembered(name, context.operand);
    if (known != null && context.level + known.height() - 1 <= MAX_LEVEL) {
      append(known.text(), known.pieces(), context);
      context.deepest = Math.max(context.deepest, context.level + known.height());
      if (whyUnknown == null) {
        whyUnknown = known.whyUnknown();
      }
      return;
    }
    expandInto(name, value, context);
  }

  private void expandInto(String name, MappedText value, MacroContext context) {
    MappedText.Builder outer = context.result;
    int deepest = context.deepest;
    int warned = warnings.size();
    int before = pieces;
    open.add(name);
    context.result = new MappedText.Builder();
    context.deepest = context.level;
    boolean failed = parse(expander.tree(value), context);
    int height = context.deepest - context.level;
    MappedText text = context.result.build();
    context.result = outer;
    context.deepest = Math.max(context.deepest, deepest);
    open.remove(open.size() - 1);
    append(text, 0, context);
    if (failed && syntax.operands()) {
      context.failed = true;
    }
    if (!failed && !stopped() && warnings.size() == warned) {
      String why = hasHole(text) ? whyUnknown : null;
      expander.remember(
          name, context.operand, new Expander.Known(text, height, pieces - before, why));
    }
  }

  /** Expands an operand of a comparison or the argument of a function. */
  MappedText operand(ValueTree value, MacroContext context) {
    MacroContext inner = new MacroContext(true);
    if (parse(value, inner)) {
      context.failed = true;
    }
    return inner.result.build();
  }
}
