package org.postlint.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration that was found, not read yet.
 *
 * @param directory where its files are
 * @param shown the directory as reports name it, empty or with {@code /} at its end
 * @param below the directory relative to the path that was named, likewise
 * @param main main.cf, unless there is none
 * @param master master.cf, unless there is none
 * @param only the one of the two that was asked for; absent: both were
 * @param isWhole whether the directory itself was asked for, so that a file that is not there is
 *     missing; a part of a tree, or a file alone, may be completed elsewhere
 */
public record Found(
    Path directory,
    String shown,
    String below,
    Optional<Path> main,
    Optional<Path> master,
    Optional<Path> only,
    boolean isWhole) {
  /** Returns the path of one of its files as reports name it. */
  public String shown(Path file) {
    return shown + file.getFileName();
  }

  /** Returns what was found when both of two that lie in one directory were asked for. */
  Found and(Found other) {
    return new Found(
        directory,
        shown,
        below,
        main.or(other::main),
        master.or(other::master),
        only.equals(other.only) ? only : Optional.empty(),
        isWhole || other.isWhole);
  }

  /** Returns the directory that was named, or that of the file that was. */
  Path root() {
    Path root = directory;
    for (int at = below.indexOf('/'); at >= 0; at = below.indexOf('/', at + 1)) {
      root = Optional.ofNullable(root.getParent()).orElse(Path.of(""));
    }
    return root;
  }

  /** Returns how many files there are. */
  int files() {
    return (main.isPresent() ? 1 : 0) + (master.isPresent() ? 1 : 0);
  }

  /** Returns what is left when some files are passed over. */
  Found without(Set<Path> passed) {
    return new Found(
        directory,
        shown,
        below,
        main.filter(file -> !passed.contains(file)),
        master.filter(file -> !passed.contains(file)),
        only,
        isWhole);
  }

  /** Tells whether findings in a file are asked for. */
  public boolean isAskedFor(Path file) {
    return only.isEmpty() || only.get().equals(file);
  }
}
