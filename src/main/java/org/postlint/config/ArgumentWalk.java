package org.postlint.config;

import java.util.List;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.MappedText;

/**
 * Walks over the words after a service's command that may stand in braces: the values of {@code
 * -o}, and everything from the first word on that is no option. The values of other options are not
 * known as such to postconf.
 */
final class ArgumentWalk {
  private final List<Word> words;
  private int at;
  private boolean options = true;
  private boolean isOption;
  private Word word;
  private MappedText value = MappedText.empty();

  ArgumentWalk(ServiceEntry entry) {
    this.words = entry.arguments();
    this.word = entry.words().get(0);
  }

  /** Moves on; returns false at the end. */
  boolean next() {
    while (at < words.size()) {
      word = words.get(at++);
      String text = word.raw().text();
      if (!options || !text.startsWith("-") || text.equals("--")) {
        options = false;
        isOption = false;
        value = word.raw();
        return true;
      }
      int letter = text.indexOf('o', 1);
      if (letter >= 0 && letter + 1 < text.length()) {
        isOption = true;
        value = word.raw().sub(letter + 1, text.length());
        return true;
      }
      if (letter >= 0 && at < words.size()) {
        word = words.get(at++);
        isOption = true;
        value = word.raw();
        return true;
      }
    }
    return false;
  }

  /** Returns the word at hand. */
  Word word() {
    return word;
  }

  /** Returns the text at hand: the word, or what follows {@code -o} in it. */
  MappedText value() {
    return value;
  }

  /** Tells whether the text is the value of {@code -o}. */
  boolean isOption() {
    return isOption;
  }
}
