package org.postlint.config;

import org.postlint.catalog.Release;
import org.postlint.syntax.Dialect;

/**
 * What the {@code $} syntax of a release knows. Every step was read off the last patch level of
 * each release line.
 *
 * @param dialect what may stand inside a reference
 * @param dies a number out of range in a comparison stops the program (3.2)
 */
record ValueSyntax(Dialect dialect, boolean dies) {
  static ValueSyntax of(Release release) {
    return new ValueSyntax(dialect(release), atLeast(release, 3, 2));
  }

  private static Dialect dialect(Release release) {
    if (atLeast(release, 3, 11)) {
      return Dialect.FUNCTIONS;
    }
    if (atLeast(release, 3, 6)) {
      return Dialect.SUFFIXES;
    }
    if (atLeast(release, 3, 3)) {
      return Dialect.BLANKS;
    }
    return atLeast(release, 3, 0) ? Dialect.OPERANDS : Dialect.CONDITIONS;
  }

  /** Tells whether an error inside the operand of a condition is one of the whole value (3.0). */
  boolean operands() {
    return dialect.knows(Dialect.OPERANDS);
  }

  /** Tells whether raw values stay as they are (3.11). */
  boolean keepsRaw() {
    return dialect.knows(Dialect.FUNCTIONS);
  }

  static boolean atLeast(Release release, int major, int minor) {
    return release.major() > major || (release.major() == major && release.minor() >= minor);
  }
}
