package org.postlint.syntax;

import java.util.Optional;
import org.postlint.text.MappedText;

/**
 * What stands inside a reference. Postfix takes these steps: it evaluates the head; it puts the
 * operand in place that the head's value chooses, {@code whenSet} first; and then says the error,
 * if there is one. Without a condition it puts the head's value in place.
 *
 * @param conditional whether {@code ?} or {@code :} follows the head
 * @param whenSet the operand for a value that is not empty
 * @param whenEmpty the operand for an empty or undefined value
 * @param error what Postfix says after all that, with {@code >>>} where it stopped
 */
public record Expression(
    Head head,
    boolean conditional,
    Optional<ValueTree> whenSet,
    Optional<ValueTree> whenEmpty,
    Optional<String> error) {

  /** What an expression begins with. */
  public sealed interface Head permits Name, Comparison, Call, Broken {}

  /** The name of a parameter, of letters, digits and underscores; it may be empty. */
  public record Name(MappedText name) implements Head {}

  /**
   * A comparison, which has the value {@code true} or none.
   *
   * @param operator one of {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >=}, {@code >}
   * @param levels whether the operands are compatibility levels
   */
  public record Comparison(ValueTree left, String operator, boolean levels, ValueTree right)
      implements Head {}

  /**
   * A call of a function, known or not. Nothing follows it.
   *
   * @param argument without the white space around it
   */
  public record Call(MappedText function, ValueTree argument) implements Head {}

  /**
   * Nothing that Postfix can evaluate.
   *
   * @param words what it says, with {@code >>>} where it stopped
   */
  public record Broken(String words) implements Head {}

  static Expression of(Head head) {
    return new Expression(head, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
