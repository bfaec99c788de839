package org.postlint.syntax;

import java.util.List;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Span;

/**
 * An {@code -o name=value} of a service.
 *
 * @param name without blanks around it
 * @param value trimmed
 * @param nameText the name with its place
 * @param words the words it is made of: one, or {@code -o} and the assignment
 */
public record Option(String name, MappedText value, MappedText nameText, List<Word> words) {
  /** Makes an option; the list is copied. */
  public Option {
    words = List.copyOf(words);
  }

  /** Returns the word that holds name and value. */
  public Word assignment() {
    return words.get(words.size() - 1);
  }

  /** Tells whether name and value stand in braces. */
  public boolean braced() {
    String text = assignment().raw().text();
    // Glued to the letter, or a word of its own.
    int start = words.size() == 1 ? text.indexOf('o', 1) + 1 : 0;
    return start < text.length() && text.charAt(start) == '{';
  }

  /** Returns where the option is in its file, on the terms of {@link #place()}. */
  public Span span() {
    return place().span();
  }

  /** Returns where the option is, from the dash to the last byte of the value or its brace. */
  public Place place() {
    Place first = words.get(0).raw().place().orElseThrow();
    Place last = assignment().raw().place().orElseThrow();
    return first.source().place(new Span(first.span().start(), last.span().end()));
  }
}
