package org.postlint.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Which bytes a lexer cannot tell apart. Each byte is taken for the first one of its class, so that
 * the tables of the automaton, which are filled when they are first needed, are full after a few
 * bytes. The bytes from 0x80 on are taken for 0x7f: Postfix makes no difference between any of
 * them, and ANTLR keeps tables for 7-bit chars only.
 */
final class ByteClasses {
  private static final int ASCII = 0x80;

  private final byte[] first;

  private ByteClasses(byte[] first) {
    this.first = first;
  }

  /**
   * Reads the classes off the automaton of a lexer.
   *
   * @throws IllegalArgumentException if it has more than 64 different sets of chars
   */
  static ByteClasses of(ATN atn) {
    List<IntervalSet> sets = new ArrayList<>();
    for (ATNState state : atn.states) {
      for (int i = 0; state != null && i < state.getNumberOfTransitions(); i++) {
        Transition transition = state.transition(i);
        IntervalSet set = transition.label();
        if (set != null && !sets.contains(set)) {
          sets.add(set);
        }
      }
    }
    if (sets.size() > Long.SIZE) {
      throw new IllegalArgumentException("too many sets of chars: " + sets.size());
    }
    // What holds of a complement holds of the set, so the kind of a transition does not matter.
    long[] members = new long[ASCII];
    for (int set = 0; set < sets.size(); set++) {
      for (Interval range : sets.get(set).getIntervals()) {
        for (int c = Math.max(0, range.a); c <= range.b && c < ASCII; c++) {
          members[c] |= 1L << set;
        }
      }
    }
    byte[] first = new byte[ASCII];
    for (int c = 0; c < ASCII; c++) {
      int at = 0;
      while (members[at] != members[c]) {
        at++;
      }
      first[c] = (byte) at;
    }
    return new ByteClasses(first);
  }

  /** Returns the first byte that the lexer takes for the same as a byte; less than 0x80. */
  int first(char c) {
    return first[c < ASCII ? c : ASCII - 1];
  }
}
