package org.postlint.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration that was found, not read yet.
 *
 * @param directory where its files are
 * @param shown the directory as reports name it, empty or with {@code /} at its end
 * @param main main.cf, unless there is none
 * @param master master.cf, unless there is none
 * @param only the one of the two that was asked for; absent: both were
 */
public record Found(
    Path directory, String shown, Optional<Path> main, Optional<Path> master, Optional<Path> only) {
  /** Returns the path of one of its files as reports name it. */
  public String shown(Path file) {
    return shown + file.getFileName();
  }

  /** Tells whether findings in a file are asked for. */
  public boolean isAskedFor(Path file) {
    return only.isEmpty() || only.get().equals(file);
  }
}
