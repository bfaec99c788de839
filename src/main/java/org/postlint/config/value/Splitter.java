package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/** Splits a value, or the inside of a pair of braces in it, into items. */
final class Splitter {
  /**
   * The items of a list, and what is wrong with their braces.
   *
   * @param commentAt where the first item stands that begins with a number sign, or -1
   */
  record Split(List<Item> items, List<ValueError> errors, int commentAt) {}

  private final Words.Separators separators;
  private final boolean braces;

  Splitter(Words.Separators separators, boolean braces) {
    this.separators = separators;
    this.braces = braces;
  }

  /** Splits a text that begins at index {@code offset} of the value. */
  Split split(MappedText text, int offset) {
    List<Item> items = new ArrayList<>();
    List<ValueError> errors = new ArrayList<>();
    int commentAt = -1;
    for (Word word : Words.split(text, separators, braces)) {
      int start = offset + word.start();
      int end = offset + word.end();
      if (commentAt < 0 && word.raw().charAt(0) == '#') {
        commentAt = start;
      }
      if (word.problem().isPresent()) {
        errors.add(error(word, start, end));
      }
      items.add(new Item(word.text(), start, end, braces && word.braced()));
    }
    return new Split(items, errors, commentAt);
  }

  private static ValueError error(Word word, int start, int end) {
    String message =
        word.problem().equals(Optional.of(Word.Problem.MISSING_CLOSE))
            ? "the brace that opens here is never closed"
            : "text follows the closing brace";
    return new ValueError(start, end, message, BraceText.of(word.raw()).error().orElse(""), true);
  }
}
