package org.postlint.config.value;

/**
 * Something about a value that its reader does not accept.
 *
 * @param start where it begins in the value
 * @param end where it ends
 * @param message what is wrong, one sentence in our words
 * @param log what the program logs after its name, as far as it is known; else empty
 * @param fatal whether the program stops; otherwise it ignores the part, fails when it gets there,
 *     or switches the feature off
 */
public record ValueError(int start, int end, String message, String log, boolean fatal) {
  /**
   * Makes an error.
   *
   * @throws IllegalArgumentException if the range ends before it begins
   */
  public ValueError {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }
}
