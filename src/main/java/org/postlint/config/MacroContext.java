package org.postlint.config;

import org.postlint.text.MappedText;

/** What one expansion keeps; the operands of a comparison are expansions of their own. */
final class MacroContext {
  /** Whether this is an operand of a comparison, where raw values are expanded too. */
  final boolean operand;

  MappedText.Builder result = new MappedText.Builder();
  boolean failed;
  int level;
  int deepest;

  MacroContext(boolean operand) {
    this.operand = operand;
  }
}
