package org.postlint.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.postlint.config.ClientFiles;
import org.postlint.fix.FileState;

/**
 * The files that a configuration names, where it is that of this host; else only those below its
 * own directory. Every other path leads to a host that need not be this one.
 */
final class NearbyFiles implements ClientFiles {
  private final Path directory;
  private final boolean isThisHost;

  NearbyFiles(Path directory, boolean isThisHost) {
    this.directory = directory;
    this.isThisHost = isThisHost;
  }

  @Override
  public Answer open(String named) {
    try {
      Path path = Path.of(named).normalize();
      if (!path.isAbsolute() || !(isThisHost || path.startsWith(directory))) {
        return new Silent();
      }
      return new Found(FileState.read(path, named).source());
    } catch (NoSuchFileException e) {
      return new Failed("No such file or directory");
    } catch (IOException | InvalidPathException e) {
      return new Silent();
    }
  }
}
