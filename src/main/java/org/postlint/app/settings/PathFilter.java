package org.postlint.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which directories are looked at.
 *
 * @param folder where the patterns start, absolute and normalised; what is not below it is looked
 *     at
 * @param exclude what is not looked at
 * @param include if not empty: all that is looked at
 */
public record PathFilter(Path folder, List<PathPattern> exclude, List<PathPattern> include) {
  /** Makes a filter; the lists are copied. */
  public PathFilter {
    exclude = List.copyOf(exclude);
    include = List.copyOf(include);
  }

  /** Tells whether a directory passes. */
  public boolean passes(Path directory) {
    if (exclude.isEmpty() && include.isEmpty()) {
      return true;
    }
    Optional<String> relative = relative(folder, directory);
    return relative.isEmpty()
        || (!fits(exclude, relative.get()) && (include.isEmpty() || fits(include, relative.get())));
  }

  /** Returns a directory as seen from a folder, if it is there or below. */
  static Optional<String> relative(Path folder, Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    return absolute.startsWith(folder)
        ? Optional.of(folder.relativize(absolute).toString())
        : Optional.empty();
  }

  /** Tells whether one of the patterns fits. */
  static boolean fits(List<PathPattern> patterns, String path) {
    for (PathPattern pattern : patterns) {
      if (pattern.fits(path)) {
        return true;
      }
    }
    return false;
  }
}
