package org.postlint.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.postlint.config.ClientFiles;
import org.postlint.fix.FileState;

/**
 * The files below the directory of a configuration. A path that leads elsewhere is one of the host
 * that the configuration is for, which need not be this one; of it nothing is known.
 */
final class NearbyFiles implements ClientFiles {
  private final Path directory;

  NearbyFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public Answer open(String named) {
    try {
      Path path = Path.of(named).normalize();
      if (!path.startsWith(directory)) {
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
