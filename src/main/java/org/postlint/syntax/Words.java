package org.postlint.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.syntax.antlr.Reader;
import org.postlint.text.MappedText;

/** Splits texts into words as Postfix does. */
public final class Words {
  private Words() {}

  /** What separates words. */
  public enum Separators {
    /** Space, tab, CR and LF. */
    BLANKS(Reader.Separators.BLANKS),
    /** Those and the comma. */
    LIST(Reader.Separators.LIST),
    /** Those, the comma and the colon. */
    LIST_AND_COLON(Reader.Separators.LIST_AND_COLON);

    private final Reader.Separators reader;

    Separators(Reader.Separators reader) {
      this.reader = reader;
    }
  }

  /**
   * Returns the words of a text, in order, none of them empty.
   *
   * @param braces whether braces protect separators, as they do since Postfix 3.0 in most lists; if
   *     not, a brace is a byte like any other
   */
  public static List<Word> split(MappedText text, Separators separators, boolean braces) {
    List<Word> words = new ArrayList<>();
    Reader.words(
        text.text(),
        separators.reader,
        braces,
        (start, end, closed) ->
            words.add(
                braces ? Word.of(text, start, end, closed) : plain(text.sub(start, end), start)));
    return List.copyOf(words);
  }

  private static Word plain(MappedText raw, int start) {
    return new Word(raw, raw, start, Optional.empty());
  }
}
