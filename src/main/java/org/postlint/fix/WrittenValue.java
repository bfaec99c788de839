package org.postlint.fix;

import java.util.List;
import java.util.Optional;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.text.Edit;
import org.postlint.text.Edits;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A value where it is written: behind the equals sign of a line of main.cf, or in an {@code -o}.
 *
 * @param name the parameter, as written
 * @param value as Postfix reads it
 * @param span from its first to its last byte; the position where it would be, if it is empty
 * @param option the option, unless it is a line of main.cf
 */
record WrittenValue(
    LogicalLine line, String name, MappedText value, Span span, Optional<Option> option) {
  static WrittenValue of(Assignment assignment) {
    return new WrittenValue(
        assignment.line(),
        assignment.name(),
        assignment.value(),
        assignment.valueSpan(),
        Optional.empty());
  }

  static WrittenValue of(ServiceEntry entry, Option option) throws Withheld {
    Optional<Place> place = option.value().isEmpty() ? Optional.empty() : option.value().place();
    Span span;
    if (place.isPresent()) {
      span = place.get().span();
    } else {
      Place name =
          option.nameText().place().orElseThrow(() -> new Withheld("the option is not written"));
      int equals = entry.line().source().text().indexOf('=', name.span().end());
      span = new Span(equals + 1, equals + 1);
    }
    return new WrittenValue(entry.line(), option.name(), option.value(), span, Optional.of(option));
  }

  Source source() {
    return line.source();
  }

  /** Tells whether white space may not occur in the value: it is an option without braces. */
  boolean tight() {
    return option.isPresent() && !option.get().braced();
  }

  /** Tells whether the value goes over several lines. */
  boolean folded() {
    return Bytes.has(source().text(), '\n', span.start(), span.end());
  }

  /**
   * Returns edits of the value in a form that Postfix reads as meant: an option that now has white
   * space in its value is put into braces.
   */
  List<Edit> fitted(List<Edit> edits) throws Withheld {
    if (option.isEmpty()) {
      return edits;
    }
    Option written = option.get();
    if (!written.braced()) {
      Span whole = new Span(0, source().length());
      String tail = Edits.apply(source(), edits);
      int grown = tail.length() - whole.length();
      String changed = tail.substring(span.start(), span.end() + grown);
      return OptionText.reads(written.name() + '=' + changed, written.name(), changed)
          ? edits
          : rewritten(changed);
    }
    return edits;
  }

  /** Returns the edit that writes the whole option anew, with this value. */
  private List<Edit> rewritten(String changed) throws Withheld {
    Option written = option.orElseThrow();
    Place name = written.nameText().place().orElseThrow(() -> new Withheld("no option there"));
    Span span = new Span(name.span().start(), written.place().span().end());
    return List.of(new Edit(span, OptionText.of(written.name(), changed)));
  }

  /** The words of an {@code -o}. */
  static final class OptionText {
    private OptionText() {}

    /**
     * Returns name and value as the word that follows {@code -o}, in braces where they are needed.
     */
    static String of(String name, String value) throws Withheld {
      String plain = name + '=' + value;
      if (reads(plain, name, value)) {
        return plain;
      }
      String braced = "{ " + name + (value.isEmpty() ? " =" : " = " + value) + " }";
      if (reads(braced, name, value)) {
        return braced;
      }
      throw new Withheld("the value cannot be written as an option of a service");
    }

    /** Tells whether Postfix reads a word behind {@code -o} as this name and value. */
    static boolean reads(String word, String name, String value) {
      String entry = "x unix - - n - - x -o " + word + " -v";
      for (MasterNode node : MasterFile.parse(Source.ofText("", entry)).nodes()) {
        if (node instanceof ServiceEntry read && read.arguments().size() == 3) {
          List<Option> options = read.options();
          return options.size() == 1
              && options.get(0).name().equals(name)
              && options.get(0).value().text().equals(value)
              && read.arguments().get(1).problem().isEmpty();
        }
      }
      return false;
    }
  }
}
