package org.postlint.config;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.postlint.config.value.CompatibilityLevel;

/** A comparison in a value, {@code {left} operator {right}}, with both operands expanded. */
final class Comparison {
  /**
   * What is wrong with an operand.
   *
   * @param left whether it is the left one
   * @param fatal whether the program stops at once
   */
  record Trouble(String words, boolean left, boolean fatal) {}

  private final String left;
  private final String operator;
  private final String right;
  private @Nullable Trouble trouble;

  Comparison(String left, String operator, String right) {
    this.left = left;
    this.operator = operator;
    this.right = right;
  }

  /** Returns what went wrong in the comparison, or null. */
  @Nullable Trouble trouble() {
    return trouble;
  }

  /**
   * Compares numbers, if both operands have digits only, or else bytes.
   *
   * @param dies whether a number that does not fit stops the program, or is taken as the largest
   */
  boolean plain(boolean dies) {
    if (Bytes.allDigits(left) && Bytes.allDigits(right)) {
      return holds(Long.compare(number(left, true, dies), number(right, false, dies)));
    }
    return holds(left.compareTo(right));
  }

  private long number(String digits, boolean isLeft, boolean dies) {
    BigInteger number = new BigInteger(digits);
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    if (dies && trouble == null) {
      trouble = new Trouble("mac_exp_eval: bad conversion: " + digits, isLeft, true);
    }
    return Long.MAX_VALUE;
  }

  /** Compares compatibility levels, which have one to three parts. */
  boolean ofLevels() {
    long first = level(left, true);
    long second = first < 0 ? -1 : level(right, false);
    return second >= 0 && holds(Long.compare(first, second));
  }

  private long level(String text, boolean isLeft) {
    long number = CompatibilityLevel.number(text);
    if (number < 0) {
      String words = "malformed compatibility level syntax: \"" + text + '"';
      trouble = new Trouble(words, isLeft, false);
    }
    return number;
  }

  private boolean holds(int order) {
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      default -> order > 0;
    };
  }
}
