package org.postlint.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The few operations on files that a careful write consists of, each complete or failed. */
class Disk {
  /** Returns a file's bytes. */
  byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  /** Returns a name for a temporary file beside a file, which nobody can foretell. */
  Path temporary(Path file) {
    byte[] bytes = new byte[Leftovers.RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Leftovers.temporary(file, HexFormat.of().formatHex(bytes));
  }

  /** Takes the lock of a directory. */
  DirectoryLock lock(Path directory) throws IOException {
    return DirectoryLock.take(directory);
  }

  /**
   * Makes a new file that has the content and all attributes of another: owner, group, mode, and on
   * Linux every extended attribute that the kernel lists; what cannot be set is passed over in
   * silence.
   */
  void copy(Path file, Path copy) throws IOException {
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  /** Copies what Java cannot see of a file; tells in words what the copy lacks then. */
  Optional<String> copyHidden(Path file, Path copy) throws IOException {
    return HiddenAttributes.keep(file, copy);
  }

  /** Replaces the content of a file that is no link, and returns when it is on the disk. */
  void fill(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  /** Gives a file another name in one step, taking the place of what has that name. */
  void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Gives a file a name that no file has.
   *
   * @throws FileAlreadyExistsException if there is one
   */
  void name(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException e) {
      Files.move(from, to);
    }
  }

  /** Returns when a file, or the names in a directory, are on the disk. */
  void sync(Path where) throws IOException {
    try (FileChannel channel = FileChannel.open(where, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes a file if it is there. */
  void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
