package org.postlint.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The few operations on files that a careful write consists of, each complete or failed. */
class Disk {
  /** Returns a file's bytes. */
  byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  /**
   * Makes a new file that has the content and all attributes of another. On Linux that is owner,
   * group, mode and every extended attribute the kernel lists, access control lists and security
   * labels among them; what cannot be set is passed over in silence.
   */
  void copy(Path file, Path copy) throws IOException {
    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
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

  /** Returns when the names in a directory are on the disk. */
  void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes a file if it is there. */
  void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
