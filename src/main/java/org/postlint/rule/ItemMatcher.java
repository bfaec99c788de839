package org.postlint.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.Value.Items;

/** The matchers that look at the items of a list: {@code has}, {@code lacks} and {@code only}. */
record ItemMatcher(Mode mode, ItemTest test) implements Matcher.OfValue {
  /** How the items are looked at. */
  enum Mode {
    HAS,
    LACKS,
    ONLY
  }

  /** What is asked of one item. */
  sealed interface ItemTest {
    /** Tells whether it is true for an item of a list that the view's thing has. */
    Truth test(View view, Thing item);

    /** The item is one of these. */
    record OneOf(List<Operand> operands) implements ItemTest {
      @Override
      public Truth test(View view, Thing item) {
        Truth truth = Truth.FALSE;
        for (Operand operand : operands) {
          truth = truth.or(Comparison.equal(view, Value.word(item.word()), operand));
        }
        return truth;
      }
    }

    /** The item's word is as matchers say. */
    record Like(List<Matcher.OfValue> matchers) implements ItemTest {
      @Override
      public Truth test(View view, Thing item) {
        Truth truth = Truth.TRUE;
        for (Matcher.OfValue matcher : matchers) {
          truth = truth.and(matcher.test(view, Value.word(item.word())));
        }
        return truth;
      }
    }

    /** A condition is true of the item. */
    record Such(Condition condition) implements ItemTest {
      @Override
      public Truth test(View view, Thing item) {
        return condition.test(view.within(item));
      }
    }
  }

  @Override
  public Truth test(View view, Value value) {
    if (!(value instanceof Items items)) {
      return Truth.UNKNOWN;
    }
    if (mode == Mode.ONLY) {
      Truth truth = Truth.TRUE;
      for (Thing item : items.items()) {
        truth = truth.and(test.test(view, item));
      }
      return truth == Truth.TRUE && !items.complete() ? Truth.UNKNOWN : truth;
    }
    Truth truth = Truth.FALSE;
    for (Thing item : items.items()) {
      truth = truth.or(test.test(view, item));
    }
    if (truth == Truth.FALSE && !items.complete()) {
      truth = Truth.UNKNOWN;
    }
    return mode == Mode.HAS ? truth : truth.negate();
  }

  /**
   * Returns the first item that decided: one that a {@code has} found, or an {@code only} lacks.
   */
  @Nullable Thing decisive(View view, Value value) {
    if (value instanceof Items items && mode != Mode.LACKS) {
      Truth wanted = mode == Mode.HAS ? Truth.TRUE : Truth.FALSE;
      for (Thing item : items.items()) {
        if (test.test(view, item) == wanted) {
          return item;
        }
      }
    }
    return null;
  }
}
