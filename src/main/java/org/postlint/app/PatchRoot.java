package org.postlint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The directory that the paths in a patch are relative to: the one that was asked for, or that of
 * the file that was; of several, the deepest that holds them all.
 */
final class PatchRoot {
  private final Optional<Path> common;

  private PatchRoot(Optional<Path> common) {
    this.common = common;
  }

  /** Returns that paths stay as reports show them, but for a slash at their beginning. */
  static PatchRoot unknown() {
    return new PatchRoot(Optional.empty());
  }

  /** Returns the root for all that is found. */
  static PatchRoot of(List<Found> found) {
    Path common = null;
    for (Found each : found) {
      Path root = root(each);
      common = common == null ? root : common(common, root);
    }
    return new PatchRoot(Optional.ofNullable(common));
  }

  /** Returns the path of one of the files of a configuration, with slashes. */
  String path(Found found, String shown) {
    String name = shown.substring(shown.lastIndexOf('/') + 1);
    if (common.isEmpty()) {
      String path = shown;
      while (path.startsWith("/")) {
        path = path.substring(1);
      }
      return path;
    }
    String folder = common.get().relativize(directory(found)).toString();
    return folder.isEmpty() ? name : folder.replace('\\', '/') + '/' + name;
  }

  /** Returns the directory, empty if it is that of the process or not known. */
  String shown() {
    Path here = Path.of("").toAbsolutePath();
    if (common.isEmpty() || common.get().equals(here)) {
      return "";
    }
    return common.get().startsWith(here)
        ? here.relativize(common.get()).toString()
        : common.get().toString();
  }

  private static Path directory(Found found) {
    return found.directory().toAbsolutePath().normalize();
  }

  private static Path root(Found found) {
    Path root = directory(found);
    int names = found.below().isEmpty() ? 0 : Path.of(found.below()).normalize().getNameCount();
    for (int i = 0; i < names; i++) {
      Path parent = root.getParent();
      root = parent == null ? root : parent;
    }
    return root;
  }

  private static Path common(Path one, Path other) {
    Path common = one;
    while (!other.startsWith(common)) {
      Path parent = common.getParent();
      if (parent == null) {
        return common;
      }
      common = parent;
    }
    return common;
  }
}
