package org.postlint.syntax;

import java.util.Optional;
import org.postlint.text.MappedText;

/**
 * A word of a list or of a master.cf entry.
 *
 * @param raw as written
 * @param text what it means: if it begins with a brace, what stands between the braces, trimmed
 * @param start the index of its first byte in the text that was split
 * @param problem what is wrong with the braces, if the word begins with one
 */
public record Word(MappedText raw, MappedText text, int start, Optional<Problem> problem) {
  /** What can be wrong with a word that begins with a brace. */
  public enum Problem {
    /** The closing brace is missing, so the word takes all the rest. */
    MISSING_CLOSE,
    /** Something follows the closing brace; Postfix drops it, or refuses the word. */
    TEXT_AFTER_CLOSE
  }

  /** Returns the index behind its last byte in the text that was split. */
  public int end() {
    return start + raw.length();
  }

  /** Tells whether the word begins with a brace. */
  public boolean braced() {
    return !raw.isEmpty() && raw.charAt(0) == '{';
  }

  /**
   * Makes a word.
   *
   * @param closed the index behind the closing brace in the text that was split, or -1
   */
  static Word of(MappedText text, int start, int end, int closed) {
    MappedText raw = text.sub(start, end);
    if (raw.charAt(0) != '{') {
      return new Word(raw, raw, start, Optional.empty());
    }
    Optional<Problem> problem = Optional.empty();
    if (closed < 0) {
      problem = Optional.of(Problem.MISSING_CLOSE);
    } else if (closed < end) {
      problem = Optional.of(Problem.TEXT_AFTER_CLOSE);
    }
    int from = start + 1;
    int to = closed < 0 ? end : closed - 1;
    while (from < to && Ascii.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Ascii.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Word(raw, text.sub(from, to), start, problem);
  }

  /** Returns the word as written. */
  @Override
  public String toString() {
    return raw.text();
  }
}
