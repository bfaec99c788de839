package org.postlint.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.app.settings.SettingsFiles;

/** What changed in a work tree since its branch left a revision. */
final class Changes {
  private static final int MOST_LINKS = 40;

  private final Path top;
  private final Set<String> tracked;
  private final Set<String> changed;

  /** Directories with something below that changed; the top's name is empty. */
  private final Set<String> touched = new HashSet<>();

  private final boolean isAll;

  /** Directories whose settings changed. */
  private final List<Path> governed = new ArrayList<>();

  /**
   * Asks git.
   *
   * @param top the top of the work tree
   * @param governing what all depends on
   * @throws RequestException if git does not know the revision
   */
  Changes(Path top, String revision, List<Path> governing) throws RequestException {
    Git git = new Git(top);
    this.top = top;
    this.changed = git.changed(git.departure(revision));
    this.tracked = git.tracked();
    for (String path : changed) {
      int slash = path.lastIndexOf('/');
      if (path.substring(slash + 1).equals(SettingsFiles.NAME)) {
        governed.add(top.resolve(path.substring(0, Math.max(slash, 0))));
      }
      for (int end = slash; end > 0 && touched.add(path.substring(0, end)); ) {
        end = path.lastIndexOf('/', end - 1);
      }
      touched.add("");
    }
    boolean all = false;
    for (Path each : governing) {
      all |= isChanged(each);
    }
    isAll = all;
  }

  /** Tells whether a file or a link on the way to it changed, or something in a directory. */
  private boolean isChanged(Path path) {
    try {
      Path at = path;
      for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at); links++) {
        at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        if (hasChanged(at)) {
          return true;
        }
      }
      return hasChanged(path.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  private boolean hasChanged(Path path) {
    Optional<String> name = name(path);
    return name.isPresent() && (changed.contains(name.get()) || touched.contains(name.get()));
  }

  /**
   * Tells whether something changed that a configuration depends on, as far as it lies in the work
   * tree: what is in its directory or below, what links in its directory lead to, the settings for
   * it. Of what git does not track it may not be known, so that counts as changed.
   */
  boolean concern(Found found) {
    if (isAll) {
      return true;
    }
    try {
      Path directory = found.directory().toRealPath();
      Optional<String> name = name(directory);
      if (name.isEmpty() || touched.contains(name.get())) {
        return true;
      }
      for (Path above : governed) {
        if (directory.startsWith(above)) {
          return true;
        }
      }
      String prefix = name.get().isEmpty() ? "" : name.get() + "/";
      return !isTracked(prefix, found.main())
          || !isTracked(prefix, found.master())
          || isLinkedTo(directory);
    } catch (IOException e) {
      return true;
    }
  }

  private boolean isTracked(String prefix, Optional<Path> file) {
    return file.isEmpty() || tracked.contains(prefix + file.get().getFileName());
  }

  private boolean isLinkedTo(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (Files.isSymbolicLink(entry) && isChanged(entry)) {
          return true;
        }
      }
      return false;
    }
  }

  private Optional<String> name(Path real) {
    return real.startsWith(top) ? Optional.of(top.relativize(real).toString()) : Optional.empty();
  }
}
