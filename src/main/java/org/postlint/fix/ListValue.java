package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Span;

/** The elements of a list as they are written, and edits that keep the way they are written. */
final class ListValue {
  private final WrittenValue value;
  private final String text;
  private final List<Span> items;
  private final String plainSeparator;

  private ListValue(WrittenValue value, List<Word> words, String plainSeparator) throws Withheld {
    this.value = value;
    this.text = value.source().text();
    this.plainSeparator = plainSeparator;
    this.items = new ArrayList<>();
    for (Word word : words) {
      Place place =
          word.raw().place().orElseThrow(() -> new Withheld("the list is not written in order"));
      items.add(place.span());
    }
  }

  /** Reads a value as a list with blanks and commas between its elements. */
  static ListValue of(WrittenValue value) throws Withheld {
    return of(value, Words.Separators.LIST);
  }

  static ListValue of(WrittenValue value, Words.Separators separators) throws Withheld {
    boolean braces = separators != Words.Separators.LIST_AND_COLON;
    List<Word> words = Words.split(value.value(), separators, braces);
    return new ListValue(value, words, value.tight() ? "," : ", ");
  }

  /**
   * Reads a value as a list in which a given text is a run of elements; where colons separate them
   * (protocols, ciphers), so.
   */
  static ListValue around(WrittenValue value, Span run) throws Withheld {
    for (Words.Separators separators :
        List.of(Words.Separators.LIST, Words.Separators.LIST_AND_COLON)) {
      ListValue list = of(value, separators);
      if (list.starting(run.start()) >= 0 && list.ending(run.end()) >= 0) {
        return list;
      }
    }
    throw new Withheld("there is no such element");
  }

  private int starting(int offset) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).start() == offset) {
        return i;
      }
    }
    return -1;
  }

  private int ending(int offset) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).end() == offset) {
        return i;
      }
    }
    return -1;
  }

  int size() {
    return items.size();
  }

  Span span(int index) {
    return items.get(index);
  }

  /** Tells whether there is a line break between two elements. */
  boolean isBroken(int first, int last) {
    return Bytes.has(text, '\n', items.get(first).start(), items.get(last).start());
  }

  String item(int index) {
    Span span = items.get(index);
    return text.substring(span.start(), span.end());
  }

  /** Returns edits that add an element before the first, or behind the last; not for no element. */
  List<Edit> add(String element, boolean first) {
    if (first) {
      return List.of(Edit.insert(items.get(0).start(), element + separator()));
    }
    int end = items.get(items.size() - 1).end();
    return List.of(Edit.insert(end, separator() + element));
  }

  /** Returns edits that remove the elements that a span begins and ends with. */
  List<Edit> remove(Span run) {
    return remove(starting(run.start()), ending(run.end()));
  }

  /** Returns edits that move the elements of a run before another element. */
  List<Edit> move(Span run, int target) throws Withheld {
    int first = starting(run.start());
    int last = ending(run.end());
    int before = starting(target);
    if (before < 0) {
      throw new Withheld("there is no element to move it before");
    }
    if (before >= first && before <= last + 1) {
      throw new Withheld("it is there already");
    }
    StringBuilder moved = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (i > first) {
        int gap = items.get(i - 1).end();
        boolean broken = Bytes.has(text, '\n', gap, items.get(i).start());
        moved.append(broken ? " " : text.substring(gap, items.get(i).start()));
      }
      moved.append(item(i));
    }
    List<Edit> edits = new ArrayList<>();
    edits.add(Edit.insert(target, moved + separator()));
    edits.addAll(remove(first, last));
    return edits;
  }

  /** Returns the text that this list would have between two of its elements. */
  String separator() {
    List<String> candidates = new ArrayList<>();
    boolean commas = false;
    for (int i = 0; i + 1 < items.size(); i++) {
      String between = between(items.get(i).end(), items.get(i + 1).start());
      boolean comma = between.indexOf(',') >= 0 || between.indexOf(':') >= 0;
      if (comma && !commas) {
        candidates.clear();
        commas = true;
      }
      if (comma || !commas) {
        candidates.add(between);
      }
    }
    if (candidates.isEmpty()) {
      return single();
    }
    int broken = 0;
    for (String each : candidates) {
      if (each.indexOf('\n') >= 0) {
        broken++;
      }
    }
    boolean wanted = 2 * broken >= candidates.size() && broken > 0;
    for (int i = candidates.size() - 1; i > 0; i--) {
      if (candidates.get(i).indexOf('\n') >= 0 == wanted) {
        return candidates.get(i);
      }
    }
    return candidates.get(0);
  }

  private String single() {
    if (items.isEmpty() || value.option().isPresent()) {
      return plainSeparator;
    }
    int start = Bytes.lineStart(text, items.get(0).start());
    if (start == value.line().span().start()) {
      return plainSeparator;
    }
    String indent = text.substring(start, Bytes.skipBlanks(text, start));
    return "," + Bytes.eol(value.source(), start) + indent;
  }

  /** The bytes between two elements, with a single line end and no void lines. */
  private String between(int from, int to) {
    int lf = text.indexOf('\n', from);
    if (lf < 0 || lf >= to) {
      return text.substring(from, to);
    }
    int end = Bytes.trimEnd(text, lf, from);
    return text.substring(from, end)
        + Bytes.eol(value.source(), from)
        + text.substring(Bytes.lineStart(text, to), to);
  }

  /** Returns edits that remove the elements from one index to another. */
  List<Edit> remove(int first, int last) {
    int from = items.get(first).start();
    int to = items.get(last).end();
    boolean hasPrevious = first > 0;
    int previous = hasPrevious ? items.get(first - 1).end() : from;
    if (last + 1 < items.size()) {
      return removeBefore(items.get(last + 1).start(), from, to, hasPrevious);
    }
    int end = value.span().end();
    if (!hasPrevious) {
      return Lines.remove(value.line(), from, end);
    }
    if (Bytes.has(text, ',', to, end)) {
      return Lines.remove(value.line(), from, end);
    }
    if (Lines.hasGap(value.line(), previous, from)) {
      List<Edit> edits = new ArrayList<>();
      int lineEnd = Bytes.lineEnd(text, previous);
      if (lineEnd > previous) {
        edits.add(Edit.delete(new Span(previous, lineEnd)));
      }
      int start = Math.max(Bytes.lineStart(text, from), previous);
      edits.addAll(Lines.remove(value.line(), start, to));
      return edits;
    }
    return lines(previous, to);
  }

  /** Removes elements that others follow: with the separator behind them, or the one before. */
  private List<Edit> removeBefore(int next, int from, int to, boolean hasPrevious) {
    int lineEnd = Bytes.lineEnd(text, to);
    if (next <= lineEnd) {
      return lines(from, next);
    }
    int nextLine = Bytes.lineStart(text, next);
    boolean leading = !Bytes.has(text, ',', to, lineEnd) && Bytes.has(text, ',', nextLine, next);
    if (leading && hasPrevious) {
      int start = Bytes.lineStart(text, from);
      int comma = text.lastIndexOf(',', from - 1);
      return Lines.remove(value.line(), comma >= start ? comma : from, lineEnd);
    }
    boolean ownLine = Bytes.isVoid(text, Bytes.lineStart(text, from), from);
    if (hasPrevious || ownLine || Lines.hasGap(value.line(), from, next)) {
      List<Edit> edits = new ArrayList<>(Lines.remove(value.line(), from, lineEnd));
      if (leading) {
        edits.add(Edit.delete(new Span(Bytes.skipBlanks(text, nextLine), next)));
      }
      return edits;
    }
    return List.of(Edit.delete(new Span(from, next)));
  }

  /** Removes a range, line breaks included unless void lines lie in it. */
  private List<Edit> lines(int from, int to) {
    return Lines.hasGap(value.line(), from, to)
        ? Lines.remove(value.line(), from, to)
        : List.of(Edit.delete(new Span(from, to)));
  }
}
