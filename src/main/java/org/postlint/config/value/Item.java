package org.postlint.config.value;

import org.postlint.text.MappedText;

/**
 * An element of a list.
 *
 * @param text the element, without the braces around it if it has any
 * @param start where the element begins in the value, its braces included
 * @param end where it ends
 * @param braced whether braces stand around it
 */
public record Item(MappedText text, int start, int end, boolean braced) {
  /**
   * Makes an item.
   *
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Item {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /** Returns the bytes of the text. */
  public String string() {
    return text.text();
  }

  /** Returns the element without its first {@code count} bytes; only for one without braces. */
  public Item without(int count) {
    return new Item(text.sub(count, text.length()), start + count, end, braced);
  }
}
