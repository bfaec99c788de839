package org.postlint.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.postlint.text.Source;

/**
 * A file as it was when it was read, so that a later write can tell whether it still is that file
 * with that content.
 *
 * @param path the name by which the file was asked for, possibly a symbolic link
 * @param file the file itself, with every link on the way resolved
 * @param key what identifies the file on its file system (device and inode number), if known
 * @param source its content, under the path that reports use
 */
public record FileState(Path path, Path file, Optional<Object> key, Source source) {
  /**
   * Reads a file, following symbolic links.
   *
   * @param path the file
   * @param reported the name under which its content is reported
   * @throws IOException if it cannot be read or is not a regular file
   */
  public static FileState read(Path path, String reported) throws IOException {
    Path file = path.toRealPath();
    Optional<Object> key = regular(file);
    return new FileState(path, file, key, Source.of(reported, Files.readAllBytes(file)));
  }

  /**
   * Returns the key of a regular file.
   *
   * @throws IOException if it is anything else
   */
  static Optional<Object> regular(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return Optional.ofNullable(attributes.fileKey());
  }
}
