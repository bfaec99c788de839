package org.postlint.fix;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all other processes of this program from writing in a directory. The lock is the system's
 * and ends with the process that has it, however that ends; the file that it is a lock of may then
 * stay, and is taken over by the next process.
 *
 * <p>The system's locks hold between processes, not between threads: only one thread of a process
 * may use this class.
 */
final class DirectoryLock implements AutoCloseable {
  /** The name of the file that is locked. */
  static final String NAME = ".postlint.lock";

  private static final int MOST_TRIES = 5;

  private final Path file;
  private final FileChannel channel;
  private final boolean leftOver;

  private DirectoryLock(Path file, FileChannel channel, boolean leftOver) {
    this.file = file;
    this.channel = channel;
    this.leftOver = leftOver;
  }

  /**
   * Takes the lock of a directory.
   *
   * @throws IOException if it cannot be had, in particular if another process has it
   */
  static DirectoryLock take(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    for (int i = 0; i < MOST_TRIES; i++) {
      boolean created = create(file);
      try {
        DirectoryLock lock = tryTake(file, !created);
        if (lock != null) {
          return lock;
        }
      } catch (IOException failure) {
        if (created && !(failure instanceof Busy)) {
          Files.deleteIfExists(file);
        }
        throw failure;
      }
    }
    throw new Busy();
  }

  private static @Nullable DirectoryLock tryTake(Path file, boolean leftOver) throws IOException {
    Map<String, Object> before = identity(file);
    FileChannel channel = before == null ? null : open(file);
    if (before == null || channel == null) {
      return null;
    }
    boolean taken = false;
    try {
      if (channel.tryLock() == null) {
        throw new Busy();
      }
      // The process that had the lock may have removed the file before it was locked here.
      taken = before.equals(identity(file));
      return taken ? new DirectoryLock(file, channel, leftOver) : null;
    } catch (OverlappingFileLockException e) {
      throw new Busy();
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  /** Says that another process has the lock. */
  private static final class Busy extends IOException {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("another postlint is writing in this directory");
    }
  }

  /** Tells whether the file of the lock was left over from a process that was killed. */
  boolean isLeftOver() {
    return leftOver;
  }

  private static boolean create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mode =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try {
      channel.close();
    } catch (IOException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
    return true;
  }

  private static @Nullable FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static @Nullable Map<String, Object> identity(Path file) throws IOException {
    String names =
        file.getFileSystem().supportedFileAttributeViews().contains("unix")
            ? "unix:dev,ino,ctime"
            : "creationTime,fileKey";
    try {
      return Files.readAttributes(file, names, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Removes the file and gives the lock back. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
