package org.postlint.config;

import org.postlint.catalog.Release;

/**
 * What the {@code $} syntax of a release knows. Every flag was read off the last patch level of
 * each release line.
 *
 * @param operands braced operands, the ternary form and comparisons (3.0)
 * @param dies a number out of range in a comparison stops the program (3.2)
 * @param blanks white space around a name (3.3)
 * @param suffixes a suffix of a comparison operator, such as {@code <level} (3.6)
 * @param functions calls of named functions, and raw values that stay as they are (3.11)
 */
record ValueSyntax(
    boolean operands, boolean dies, boolean blanks, boolean suffixes, boolean functions) {
  static ValueSyntax of(Release release) {
    return new ValueSyntax(
        atLeast(release, 3, 0),
        atLeast(release, 3, 2),
        atLeast(release, 3, 3),
        atLeast(release, 3, 6),
        atLeast(release, 3, 11));
  }

  static boolean atLeast(Release release, int major, int minor) {
    return release.major() > major || (release.major() == major && release.minor() >= minor);
  }
}
