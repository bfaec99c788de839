package org.postlint.report;

import java.util.List;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Knows which bytes of the files must never be printed. */
@FunctionalInterface
public interface Masks {
  /** Hides nothing. */
  Masks NONE = source -> List.of();

  /** Returns the spans of a source that hold secrets, in order. */
  List<Span> in(Source source);
}
