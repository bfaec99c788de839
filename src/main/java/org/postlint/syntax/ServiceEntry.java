package org.postlint.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.text.MappedText;
import org.postlint.text.Span;

/** An entry of master.cf: eight columns and the arguments of the program. */
public final class ServiceEntry implements MasterNode {
  private final LogicalLine line;
  private final List<Word> words;

  ServiceEntry(LogicalLine line, List<Word> words) {
    this.line = line;
    this.words = words;
  }

  @Override
  public Span span() {
    return line.span();
  }

  /** Returns the logical line. */
  public LogicalLine line() {
    return line;
  }

  /** Returns all words, at least eight; words in braces are as Postfix 3.0 and later reads them. */
  public List<Word> words() {
    return words;
  }

  /** Returns the word of a column. */
  public Word field(Field field) {
    return words.get(field.index());
  }

  /** Returns the words behind the program's name. */
  public List<Word> arguments() {
    return words.subList(Field.values().length, words.size());
  }

  /**
   * Returns the {@code -o} options that set a parameter, in order. The first word that is no option
   * ends them, as for {@code getopt(3)}; one without an equals sign is left out.
   */
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    List<Word> arguments = arguments();
    int at = 0;
    while (at < arguments.size()) {
      Word word = arguments.get(at++);
      String text = word.raw().text();
      if (text.length() < 2 || text.charAt(0) != '-' || text.equals("--")) {
        break;
      }
      int letter = text.indexOf('o', 1);
      if (letter < 0) {
        continue;
      }
      if (letter + 1 < text.length()) {
        MappedText rest = word.raw().sub(letter + 1, text.length());
        MappedText inside =
            rest.charAt(0) == '{'
                ? Words.split(rest, Words.Separators.BLANKS, true).get(0).text()
                : rest;
        option(inside, List.of(word)).ifPresent(options::add);
      } else if (at < arguments.size()) {
        Word value = arguments.get(at++);
        option(value.text(), List.of(word, value)).ifPresent(options::add);
      }
    }
    return List.copyOf(options);
  }

  private static Optional<Option> option(MappedText text, List<Word> words) {
    int equals = text.text().indexOf('=');
    if (equals <= 0) {
      return Optional.empty();
    }
    MappedText name = trim(text, 0, equals);
    MappedText value = trim(text, equals + 1, text.length());
    return name.isEmpty() || hasSpace(name)
        ? Optional.empty()
        : Optional.of(new Option(name.text(), value, name, words));
  }

  private static boolean hasSpace(MappedText name) {
    for (int i = 0; i < name.length(); i++) {
      if (Ascii.isSpace(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static MappedText trim(MappedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Ascii.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Ascii.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.sub(from, to);
  }

  /** Returns the logical line, for messages of tests. */
  @Override
  public String toString() {
    return line.toString();
  }
}
