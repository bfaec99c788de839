package org.postlint.rule;

import java.util.Set;

/** What a matcher compares with. */
sealed interface Operand {
  /** A value that is written in the rule. */
  record Literal(Value value) implements Operand {}

  /** The value of a name for the thing at hand, times a factor where it is a number. */
  record Reference(Name name, double factor) implements Operand {}

  /** The words of a list under {@code rules/lists}, in lower case. */
  record Words(String list, Set<String> words) implements Operand {}
}
