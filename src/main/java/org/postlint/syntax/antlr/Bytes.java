package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text of bytes as ANTLR reads it. The bytes from 0x80 on are shown as 0x7f: Postfix makes no
 * difference between any of them, and ANTLR remembers transitions for 7-bit chars only.
 */
final class Bytes implements CharStream {
  private static final char HIGH = 0x7f;

  private final String text;
  private final int size;
  private int index;

  Bytes(String text) {
    this.text = text;
    this.size = text.length();
  }

  /** Returns what ANTLR sees of the byte at an index, or {@link #EOF} behind the last one. */
  int at(int position) {
    if (position >= size) {
      return EOF;
    }
    char c = text.charAt(position);
    return c < HIGH ? c : HIGH;
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int LA(int distance) {
    return distance > 0 ? at(index + distance - 1) : at(index + distance);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int position) {
    index = position;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, size));
  }
}
