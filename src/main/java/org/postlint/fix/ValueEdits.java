package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.Edit;
import org.postlint.text.MappedText;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Edits of one value, in place. */
final class ValueEdits {
  private ValueEdits() {}

  /**
   * Returns edits that write another value in place of one; none if it is the same.
   *
   * @param list whether blanks and commas separate elements, so that a folded value may stay folded
   */
  static List<Edit> set(WrittenValue written, String value, boolean list) throws Withheld {
    if (written.value().text().equals(value)) {
      return List.of();
    }
    if (written.option().isPresent()) {
      String fitting = list && written.tight() ? tight(value) : value;
      if (written.folded() && list) {
        return written.fitted(folded(written, value));
      }
      if (written.folded()) {
        return written.fitted(unfolded(written, value));
      }
      return written.fitted(List.of(new Edit(written.span(), fitting)));
    }
    if (written.line().nul() >= 0) {
      int end = Bytes.lineEnd(written.source().text(), lastLine(written));
      return unfolded(written, value, end);
    }
    if (written.span().isEmpty()) {
      return List.of(fill(written, value));
    }
    if (!written.folded()) {
      return List.of(value.isEmpty() ? emptied(written) : new Edit(written.span(), value));
    }
    return list && !value.isEmpty() ? folded(written, value) : unfolded(written, value);
  }

  private static int lastLine(WrittenValue written) {
    List<Span> lines = written.line().textLines();
    return lines.get(lines.size() - 1).start();
  }

  /** A list without blanks, if there is a comma wherever there are some. */
  static String tight(String value) {
    List<Word> words = Words.split(MappedText.unwritten(value), Words.Separators.LIST, true);
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Word word : words) {
      if (end > 0) {
        if (!Bytes.has(value, ',', end, word.start())) {
          return value;
        }
        joined.append(',');
      }
      joined.append(word.raw().text());
      end = word.end();
    }
    return joined.toString();
  }

  /** Writes a value where there was none, with the blank before it that the equals sign has. */
  private static Edit fill(WrittenValue written, String value) {
    Source source = written.source();
    String text = source.text();
    int at = written.span().start();
    int equals = text.lastIndexOf('=', at - 1);
    int line = Bytes.lineStart(text, equals);
    int end = Math.min(Bytes.lineEnd(text, equals), Bytes.skipBlanks(text, equals + 1));
    boolean spaced = end > equals + 1 || (equals > line && Bytes.isSpace(text.charAt(equals - 1)));
    return new Edit(new Span(equals + 1, end), spaced ? " " + value : value);
  }

  private static Edit emptied(WrittenValue written) {
    String text = written.source().text();
    int start = written.span().start();
    int from = Bytes.trimEnd(text, start, written.line().span().start());
    return Edit.delete(new Span(from, Bytes.lineEnd(text, start)));
  }

  /** One line in place of several; void lines between them stay. */
  private static List<Edit> unfolded(WrittenValue written, String value) {
    return unfolded(written, value, written.span().end());
  }

  private static List<Edit> unfolded(WrittenValue written, String value, int end) {
    String text = written.source().text();
    int start = written.span().start();
    int firstEnd = Math.min(end, Bytes.lineEnd(text, start));
    List<Edit> edits = new ArrayList<>();
    if (value.isEmpty()) {
      int from = Bytes.trimEnd(text, start, written.line().span().start());
      edits.add(Edit.delete(new Span(from, firstEnd)));
    } else {
      edits.add(new Edit(new Span(start, firstEnd), value));
    }
    edits.addAll(Lines.remove(written.line(), Bytes.nextLine(text, firstEnd), end));
    return edits;
  }

  /** Changes only those elements of a folded list that differ. */
  private static List<Edit> folded(WrittenValue written, String value) throws Withheld {
    ListValue old = ListValue.of(written);
    List<String> elements = elements(value);
    int before = 0;
    int most = Math.min(old.size(), elements.size());
    while (before < most && old.item(before).equals(elements.get(before))) {
      before++;
    }
    int behind = 0;
    while (behind < most - before
        && old.item(old.size() - 1 - behind).equals(elements.get(elements.size() - 1 - behind))) {
      behind++;
    }
    int oldEnd = old.size() - behind;
    int newEnd = elements.size() - behind;
    if (!staysFolded(old, oldEnd, newEnd)) {
      return unfolded(written, value);
    }
    List<Edit> edits = new ArrayList<>();
    int at = before;
    int next = before;
    while (at < oldEnd && next < newEnd) {
      boolean last = at + 1 == oldEnd;
      StringBuilder text = new StringBuilder(elements.get(next++));
      while (last && next < newEnd) {
        text.append(old.separator()).append(elements.get(next++));
      }
      edits.add(new Edit(old.span(at++), text.toString()));
    }
    if (at < oldEnd) {
      edits.addAll(old.remove(at, oldEnd - 1));
    }
    if (next < newEnd) {
      StringBuilder text = new StringBuilder();
      while (next < newEnd) {
        if (at == 0) {
          text.append(elements.get(next++)).append(old.separator());
        } else {
          text.append(old.separator()).append(elements.get(next++));
        }
      }
      int place = at == 0 ? old.span(0).start() : old.span(at - 1).end();
      edits.add(Edit.insert(place, text.toString()));
    }
    return edits;
  }

  /** Tells whether the elements that are kept, replaced or added would stand on several lines. */
  private static boolean staysFolded(ListValue old, int oldEnd, int newEnd) {
    int slots = Math.min(oldEnd, newEnd);
    int last = oldEnd < old.size() ? old.size() - 1 : slots - 1;
    boolean first = slots > 0 || oldEnd < old.size();
    boolean added = newEnd > oldEnd && old.separator().indexOf('\n') >= 0;
    return first && (added || old.isBroken(slots > 0 ? 0 : oldEnd, last));
  }

  private static List<String> elements(String value) {
    List<String> elements = new ArrayList<>();
    for (Word word : Words.split(MappedText.unwritten(value), Words.Separators.LIST, true)) {
      elements.add(word.raw().text());
    }
    return elements;
  }

  /** Returns edits that add an element to a list. */
  static List<Edit> add(WrittenValue written, String element, boolean first, boolean colons)
      throws Withheld {
    ListValue list =
        colons ? ListValue.of(written, Words.Separators.LIST_AND_COLON) : ListValue.of(written);
    if (list.size() == 0) {
      return set(written, element, true);
    }
    readable(written);
    return written.fitted(list.add(element, first));
  }

  /** Returns edits that write a text in place of a part of a value. */
  static List<Edit> replace(WrittenValue written, Span part, String text) throws Withheld {
    readable(written);
    if (part.start() < written.span().start() || part.end() > written.span().end()) {
      throw new Withheld("the text is not part of the value");
    }
    String all = written.source().text();
    if (!Lines.hasGap(written.line(), part.start(), part.end())) {
      return written.fitted(List.of(new Edit(part, text)));
    }
    int firstEnd = Bytes.lineEnd(all, part.start());
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(new Span(part.start(), firstEnd), text));
    edits.addAll(Lines.remove(written.line(), Bytes.nextLine(all, firstEnd), part.end()));
    return written.fitted(edits);
  }

  /** What is behind a NUL is not read, so no part of such a value is edited. */
  static void readable(WrittenValue written) throws Withheld {
    if (written.line().nul() >= 0) {
      throw new Withheld("the line has a null byte");
    }
  }
}
