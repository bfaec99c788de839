package org.postlint.config;

import org.jspecify.annotations.Nullable;
import org.postlint.text.MappedText;

/** Where an {@link Expander} finds what a name stands for. */
interface Names {
  /**
   * Returns the unexpanded value of a name, or null when it has none. A value that is not known
   * holds {@link Expansion.Unknown#HOLE} and nothing else.
   */
  @Nullable MappedText lookup(String name);

  /** Tells whether the value of a name is put in place as it is written. */
  boolean raw(String name);

  /** Returns why the value of a name is not known; asked only about names that have a hole. */
  String whyUnknown(String name);
}
