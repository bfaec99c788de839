package org.postlint.syntax.antlr;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A text of bytes as ANTLR reads it. {@link Automaton} looks at the bytes themselves. */
final class Bytes implements CharStream {
  private final String text;
  private final int size;
  private int index;

  Bytes(String text) {
    this.text = text;
    this.size = text.length();
  }

  char charAt(int position) {
    return text.charAt(position);
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int LA(int distance) {
    int at = distance > 0 ? index + distance - 1 : index + distance;
    return at >= 0 && at < size ? text.charAt(at) : EOF;
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
