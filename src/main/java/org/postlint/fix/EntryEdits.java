package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.syntax.Field;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Option;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Span;

/** Edits of the options and arguments of master.cf entries, each in its entry's own style. */
final class EntryEdits {
  private static final String USUAL_INDENT = "  ";

  private final MasterFile file;
  private final String text;

  EntryEdits(MasterFile file) {
    this.file = file;
    this.text = file.source().text();
  }

  /** Returns edits that give an entry an option, behind those it has; it has none of that name. */
  List<Edit> add(ServiceEntry entry, String name, String value) throws Withheld {
    readable(entry);
    int last = Field.COMMAND.index() + optionWords(entry);
    if (hasLostOptions(entry.words().subList(last + 1, entry.words().size()))) {
      throw new Withheld("an argument before its options keeps the service from reading them");
    }
    Span before = span(entry.words().get(last));
    String written = WrittenValue.OptionText.of(name, value);
    boolean more = last + 1 < entry.words().size();
    boolean rest =
        more && span(entry.words().get(last + 1)).start() < Bytes.lineEnd(text, before.end());
    Optional<Style> own = style(entry);
    Style style = own.isPresent() ? own.get() : usualStyle();
    String option = style.glued() ? "-o" + written : "-o" + style.gap() + written;
    if (rest || style.indent().isEmpty()) {
      return List.of(Edit.insert(before.end(), " " + option));
    }
    String eol = Bytes.eol(file.source(), before.end());
    return List.of(Edit.insert(before.end(), eol + style.indent().get() + option));
  }

  /** Tells whether words that are read as arguments were meant as options. */
  private static boolean hasLostOptions(List<Word> words) {
    boolean option = false;
    for (Word word : words) {
      String text = word.raw().text();
      if (text.startsWith("argv=")) {
        return false;
      }
      if (option && text.indexOf('=') > 0) {
        return true;
      }
      option = text.equals("-o");
    }
    return false;
  }

  /** Returns edits that make an entry read as another one does; its comments stay. */
  List<Edit> rewrite(ServiceEntry entry, ServiceEntry other) throws Withheld {
    readable(entry);
    List<Edit> edits = new ArrayList<>();
    for (Field field : Field.values()) {
      edits.addAll(ColumnEdits.set(entry, field.text(), other.field(field).text().text()));
    }
    List<String> wanted = new ArrayList<>();
    other.arguments().forEach(word -> wanted.add(word.raw().text()));
    List<String> present = new ArrayList<>();
    entry.arguments().forEach(word -> present.add(word.raw().text()));
    if (wanted.equals(present)) {
      return edits;
    }
    int command = span(entry.field(Field.COMMAND)).end();
    Optional<Style> own = style(entry);
    Style style = own.isPresent() ? own.get() : usualStyle();
    String eol = Bytes.eol(file.source(), command);
    String between = style.indent().map(indent -> eol + indent).orElse(" ");
    StringBuilder arguments = new StringBuilder();
    boolean value = false;
    for (String word : wanted) {
      arguments.append(value || !word.startsWith("-") ? " " : between).append(word);
      value = !value && word.equals("-o");
    }
    edits.add(Edit.insert(command, arguments.toString()));
    int last = span(entry.words().get(entry.words().size() - 1)).end();
    edits.addAll(Lines.remove(entry.line(), command, last));
    return edits;
  }

  /**
   * How options are written.
   *
   * @param indent what an option's own line begins with; absent if options stand on one line
   * @param gap the blanks between {@code -o} and the name
   */
  private record Style(Optional<String> indent, String gap, boolean glued) {}

  private Optional<Style> style(ServiceEntry entry) throws Withheld {
    Optional<Style> found = Optional.empty();
    for (Option option : entry.options()) {
      int start = option.place().span().start();
      int line = Bytes.lineStart(text, start);
      Optional<String> indent =
          Bytes.isVoid(text, line, start)
              ? Optional.of(text.substring(line, start))
              : Optional.empty();
      boolean glued = option.words().size() == 1;
      String gap = " ";
      if (!glued) {
        int end = span(option.words().get(0)).end();
        gap = text.substring(end, span(option.assignment()).start());
      }
      found = Optional.of(new Style(indent, gap.indexOf('\n') >= 0 ? " " : gap, glued));
    }
    return found;
  }

  /** The style of the last entry that has options. */
  private Style usualStyle() throws Withheld {
    Style usual = new Style(Optional.of(USUAL_INDENT), " ", false);
    for (MasterNode node : file.nodes()) {
      if (node instanceof ServiceEntry entry && !entry.arguments().isEmpty()) {
        usual = style(entry).orElse(usual);
      }
    }
    return usual;
  }

  /** Returns how many words behind the command {@code getopt(3)} takes for options. */
  private static int optionWords(ServiceEntry entry) throws Withheld {
    List<Word> arguments = entry.arguments();
    int at = 0;
    while (at < arguments.size()) {
      String word = arguments.get(at).raw().text();
      if (word.length() < 2 || word.charAt(0) != '-' || word.equals("--")) {
        return at;
      }
      int letter = word.indexOf('o', 1);
      if (letter >= 0 && letter + 1 == word.length()) {
        if (at + 1 == arguments.size()) {
          throw new Withheld("the entry ends in an -o without a value");
        }
        at++;
      }
      at++;
    }
    return at;
  }

  /** Returns edits that remove what a run of words begins and ends with. */
  List<Edit> remove(ServiceEntry entry, Span run) throws Withheld {
    readable(entry);
    List<Word> words = entry.words();
    int first = index(entry, run.start(), true);
    int last = index(entry, run.end(), false);
    if (first <= Field.COMMAND.index() || last < first) {
      throw new Withheld("there are no such arguments");
    }
    int previous = span(words.get(first - 1)).end();
    int line = Bytes.lineStart(text, run.start());
    boolean ownLine = previous < line;
    boolean more = last + 1 < words.size();
    int next = more ? span(words.get(last + 1)).start() : run.end();
    if (ownLine) {
      boolean shared = more && next < Bytes.lineEnd(text, run.end());
      return Lines.remove(entry.line(), run.start(), shared ? next : run.end());
    }
    if (Lines.hasGap(entry.line(), previous, run.end())) {
      return Lines.remove(entry.line(), previous, run.end());
    }
    return List.of(Edit.delete(new Span(previous, run.end())));
  }

  /** Returns edits that write a text in place of a run of words. */
  List<Edit> replace(ServiceEntry entry, Span run, String replacement) throws Withheld {
    readable(entry);
    int first = index(entry, run.start(), true);
    int last = index(entry, run.end(), false);
    if (first <= Field.COMMAND.index() || last < first) {
      throw new Withheld("there are no such arguments");
    }
    if (Lines.hasGap(entry.line(), run.start(), run.end())) {
      throw new Withheld("there are comments between the arguments");
    }
    return List.of(new Edit(run, replacement));
  }

  private static int index(ServiceEntry entry, int offset, boolean start) throws Withheld {
    for (int i = 0; i < entry.words().size(); i++) {
      Span span = span(entry.words().get(i));
      if ((start ? span.start() : span.end()) == offset) {
        return i;
      }
    }
    throw new Withheld("there are no such arguments");
  }

  static Span span(Word word) throws Withheld {
    return word.raw()
        .place()
        .map(Place::span)
        .orElseThrow(() -> new Withheld("the entry is not written in order"));
  }

  static void readable(ServiceEntry entry) throws Withheld {
    if (entry.line().nul() >= 0) {
      throw new Withheld("the entry has a null byte");
    }
  }
}
