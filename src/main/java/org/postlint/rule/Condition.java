package org.postlint.rule;

import java.util.List;

/** What must be true of the thing at hand. Pure: asking twice gives the same answer. */
sealed interface Condition {
  /** Tells whether it is true for what the view looks at. */
  Truth test(View view);

  /** Every part is true. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public Truth test(View view) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.size(); i++) {
        truth = truth.and(parts.get(i).test(view));
        if (truth == Truth.FALSE) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** A part is true. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Truth test(View view) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.size(); i++) {
        truth = truth.or(parts.get(i).test(view));
        if (truth == Truth.TRUE) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** Every part is false. */
  record Unless(List<Condition> parts) implements Condition {
    @Override
    public Truth test(View view) {
      return new Any(parts).test(view).negate();
    }
  }

  /** What a name stands for is as a matcher says. */
  record Is(Name name, Matcher matcher) implements Condition {
    @Override
    public Truth test(View view) {
      return matcher.test(view, name);
    }
  }

  /** The target is one of these. */
  record Target(TargetTest target) implements Condition {
    @Override
    public Truth test(View view) {
      return target.test(view.scene().configuration().target());
    }
  }

  /** An analysis says yes. */
  record Asks(Analysis.Question question) implements Condition {
    @Override
    public Truth test(View view) {
      return view.answer(question).truth();
    }
  }
}
