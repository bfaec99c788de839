package org.postlint.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Applies edits to a source. */
public final class Edits {
  private Edits() {}

  /**
   * Returns the source's content with all edits applied; bytes outside the edited spans are kept.
   * Insertions at the same offset come out in the order of the list.
   *
   * @throws IllegalArgumentException if two edits share a byte, an insertion lies inside a replaced
   *     span, or an edit reaches beyond the source
   */
  public static String apply(Source source, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    Collections.sort(sorted);
    String text = source.text();
    StringBuilder result = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Edit edit : sorted) {
      Span span = edit.span();
      if (span.start() < done || span.end() > text.length()) {
        throw new IllegalArgumentException("edit overlaps another or leaves the file: " + span);
      }
      result.append(text, done, span.start()).append(edit.replacement());
      done = span.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
