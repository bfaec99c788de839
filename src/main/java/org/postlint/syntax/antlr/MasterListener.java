package org.postlint.syntax.antlr;

/** Hears of the content of a master.cf, in order. */
public interface MasterListener extends LineListener {
  /** The first byte of an entry. */
  void entry(int start, int end);
}
