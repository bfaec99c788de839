package org.postlint.rule;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Memory;
import org.postlint.rule.Value.Items;
import org.postlint.rule.Value.Text;
import org.postlint.rule.Value.Unknown;

/** What a value must be. The list of all of them is in {@link Matchers}. */
interface Matcher {
  /** Tells whether what the name stands for matches, for what the view looks at. */
  Truth test(View view, Name name);

  /** A matcher that looks at a known value alone; an unknown value makes it unknown. */
  interface OfValue extends Matcher {
    Truth test(View view, Value value);

    @Override
    default Truth test(View view, Name name) {
      Value value = view.value(name);
      return value instanceof Unknown ? Truth.UNKNOWN : test(view, value);
    }
  }

  /** All of these match. */
  record AllOf(List<Matcher> matchers) implements Matcher {
    @Override
    public Truth test(View view, Name name) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < matchers.size(); i++) {
        truth = truth.and(matchers.get(i).test(view, name));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** The value is one of the operands; or, negated, none of them. */
  record OneOf(List<Operand> operands, boolean negated) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < operands.size(); i++) {
        truth = truth.or(Comparison.equal(view, value, operands.get(i)));
      }
      return negated ? truth.negate() : truth;
    }
  }

  /** The list has exactly these items, in this order. */
  record WholeList(List<Operand> operands) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      if (!(value instanceof Items items) || !items.complete()) {
        return Truth.UNKNOWN;
      }
      if (items.items().size() != operands.size()) {
        return Truth.FALSE;
      }
      Truth truth = Truth.TRUE;
      for (int i = 0; i < operands.size(); i++) {
        Value word = Value.word(items.items().get(i).word());
        truth = truth.and(Comparison.equal(view, word, operands.get(i)));
      }
      return truth;
    }
  }

  /** A part of the text matches a pattern. The pattern is compiled when first needed. */
  final class Matches implements OfValue {
    private static final int LONGEST_REMEMBERED = 200;

    private final String regex;
    private @Nullable Pattern pattern;

    /** What was found before: the lines and values of many configurations are the same. */
    private final Memory<String, Boolean> found = new Memory<>();

    Matches(String regex) {
      this.regex = regex;
    }

    @Override
    public Truth test(View view, Value value) {
      Pattern compiled = pattern;
      if (compiled == null) {
        // A race compiles it twice; either is right.
        compiled = Pattern.compile(regex);
        pattern = compiled;
      }
      String text = Comparison.text(value);
      if (text.length() > LONGEST_REMEMBERED) {
        return Truth.of(compiled.matcher(text).find());
      }
      Boolean known = found.find(text);
      if (known == null) {
        known = compiled.matcher(text).find();
        found.keep(text, known);
      }
      return Truth.of(known);
    }
  }

  /** The text or list is empty, or is not. */
  record Empty(boolean wanted) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      if (value instanceof Items items && items.items().isEmpty() && !items.complete()) {
        return Truth.UNKNOWN;
      }
      return Truth.of(Comparison.isEmpty(value) == wanted);
    }
  }

  /** The value means the same as the default, or does not. */
  record Default(boolean wanted) implements Matcher {
    @Override
    public Truth test(View view, Name name) {
      Truth same = view.scene().isDefault(view, (Name.OfParameter) name);
      return wanted ? same : same.negate();
    }
  }

  /** The value is valid for its type, or is not. */
  record Valid(boolean wanted) implements Matcher {
    @Override
    public Truth test(View view, Name name) {
      Value value = view.value(name);
      if (value instanceof Unknown unknown) {
        return unknown.invalid() ? Truth.of(!wanted) : Truth.UNKNOWN;
      }
      return Truth.of(wanted);
    }
  }

  /** Where a parameter is written. */
  record WrittenIn(Where where) implements Matcher {
    /** The answers that a rule can ask for. */
    enum Where {
      YES("yes"),
      NO("no"),
      MAIN("main"),
      OPTION("option");

      private final String word;

      Where(String word) {
        this.word = word;
      }

      String word() {
        return word;
      }
    }

    @Override
    public Truth test(View view, Name name) {
      Where found = view.scene().whereWritten(view, (Name.OfParameter) name);
      return Truth.of(
          switch (where) {
            case YES -> found != Where.NO;
            case NO, MAIN, OPTION -> found == where;
          });
    }
  }

  /** The target has the parameter, or has not. */
  record Known(boolean wanted) implements Matcher {
    @Override
    public Truth test(View view, Name name) {
      return Truth.of(view.scene().isKnown(view, (Name.OfParameter) name) == wanted);
    }
  }

  /** A number, time, size or version lies on one side of another. */
  record Ordered(Order order, Operand operand) implements OfValue {
    /** The sides. */
    enum Order {
      ABOVE,
      BELOW,
      AT_LEAST,
      AT_MOST
    }

    @Override
    public Truth test(View view, Value value) {
      Value other = view.value(operand);
      if (!Comparison.areOrdered(value, other)) {
        return Truth.UNKNOWN;
      }
      int compared = Comparison.compare(value, other);
      return Truth.of(
          switch (order) {
            case ABOVE -> compared > 0;
            case BELOW -> compared < 0;
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
          });
    }
  }

  /** The number of items is as another matcher says. */
  record Count(OfValue matcher) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      return value instanceof Items items && items.complete()
          ? matcher.test(view, Value.of(items.items().size()))
          : Truth.UNKNOWN;
    }
  }

  /** The two lists share an item. */
  record Overlaps(Operand operand) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      if (!(value instanceof Items mine) || !(view.value(operand) instanceof Items others)) {
        return Truth.UNKNOWN;
      }
      for (Thing item : mine.items()) {
        for (Thing other : others.items()) {
          if (item.word().equalsIgnoreCase(other.word())) {
            return Truth.TRUE;
          }
        }
      }
      return mine.complete() && others.complete() ? Truth.FALSE : Truth.UNKNOWN;
    }
  }

  /** The text is below another one: a subdomain, or a path below a directory; or equal. */
  record Under(List<Operand> operands) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      Truth truth = Truth.FALSE;
      for (Operand operand : operands) {
        truth = truth.or(under(view, value, operand));
      }
      return truth;
    }

    private static Truth under(View view, Value value, Operand operand) {
      if (value instanceof Items items) {
        return Networks.under(items, view.value(operand));
      }
      if (operand instanceof Operand.Words words) {
        Truth truth = Truth.FALSE;
        for (String word : words.words()) {
          truth = truth.or(below(value, Value.word(word)));
        }
        return truth;
      }
      return below(value, view.value(operand));
    }

    private static Truth below(Value value, Value other) {
      Truth equal = Comparison.equal(value, other);
      if (equal != Truth.FALSE || !(value instanceof Text text)) {
        return equal;
      }
      String above = Comparison.text(other);
      if (above.isEmpty()) {
        return Truth.FALSE;
      }
      if (above.startsWith("/")) {
        String directory = above.endsWith("/") ? above : above + "/";
        return Truth.of(text.text().startsWith(directory));
      }
      String suffix = above.startsWith(".") ? above : "." + above;
      int from = text.text().length() - suffix.length();
      return Truth.of(
          from >= 0 && text.text().regionMatches(true, from, suffix, 0, suffix.length()));
    }
  }

  /** The list of networks holds every address of the operand, a network or an address. */
  record Covers(List<Operand> operands) implements OfValue {
    @Override
    public Truth test(View view, Value value) {
      if (!(value instanceof Items items)) {
        return Truth.UNKNOWN;
      }
      Truth truth = Truth.FALSE;
      for (Operand operand : operands) {
        truth = truth.or(Networks.covers(items, view.value(operand)));
      }
      return truth;
    }
  }

  /** A lookup of the operand in the list of tables finds something; or, negated, does not. */
  record Finds(Operand operand, boolean negated) implements Matcher {
    @Override
    public Truth test(View view, Name name) {
      Truth found = view.scene().finds(view, name, view.value(operand));
      return negated ? found.negate() : found;
    }
  }
}
