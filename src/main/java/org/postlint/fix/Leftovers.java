package org.postlint.fix;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The names of temporary files, by which those of a killed run are recognised. */
final class Leftovers {
  /** How many bytes of a name are random. */
  static final int RANDOM_BYTES = 4;

  private static final String MARK = ".postlint-";

  private Leftovers() {}

  /**
   * Returns a name beside a file.
   *
   * @param random two hexadecimal digits for each random byte
   */
  static Path temporary(Path file, String random) {
    return file.resolveSibling("." + file.getFileName() + MARK + random);
  }

  /** Returns the files in a directory that have such a name. */
  static List<Path> in(Path directory) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, ".*" + MARK + "*")) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        int mark = name.lastIndexOf(MARK);
        if (mark > 1
            && name.length() == mark + MARK.length() + 2 * RANDOM_BYTES
            && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          found.add(entry);
        }
      }
    }
    found.sort(null);
    return found;
  }
}
