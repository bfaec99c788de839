package org.postlint.fix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Replaces files so that each, at every moment and whatever happens, holds either its old or its
 * new content, complete.
 *
 * <p>The new content goes to a temporary file in the same directory, which gets the owner, group,
 * mode, extended attributes, access control list and security label of the old file, is written to
 * the disk, read back and compared; only when that went well for all files, they are renamed into
 * place one after the other, and their directories are written to the disk too. A symbolic link
 * stays one: the file that it leads to is replaced. A file is left alone when it is no longer what
 * was read, when it is no regular file, when an attribute would be lost, when others could tamper
 * with its directory, or when another process is writing there.
 *
 * <p>Safe for use by several threads, which take turns. In one process, one writer at a time may
 * write in a directory.
 */
public final class CarefulWriter {
  private final Disk disk;
  private final Optional<String> backupSuffix;

  /**
   * Makes a writer.
   *
   * @param backupSuffix what is added to a file's name to name a copy of its old content, which
   *     must not exist yet; absent: no copy is kept
   * @throws IllegalArgumentException if the suffix is empty or has a slash or a zero byte
   */
  public CarefulWriter(Optional<String> backupSuffix) {
    this(new Disk(), backupSuffix);
  }

  CarefulWriter(Disk disk, Optional<String> backupSuffix) {
    String suffix = backupSuffix.orElse("~");
    if (suffix.isEmpty() || suffix.indexOf('/') >= 0 || suffix.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a suffix of a file's name: '" + suffix + "'");
    }
    this.disk = disk;
    this.backupSuffix = backupSuffix;
  }

  /** New content for a file that was read before. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
  public record Replacement(FileState read, byte[] content) {
    /** Tells whether the new content is the old one. */
    boolean changesNothing() {
      return Arrays.equals(content, read.source().bytes());
    }
  }

  /**
   * Replaces files; those whose content is already the new one are not touched. A process that is
   * told to end meanwhile ends after that, and one that is already ending writes nothing.
   */
  public synchronized WriteReport write(List<Replacement> replacements) {
    CountDownLatch done = new CountDownLatch(1);
    Thread waiting = new Thread(() -> await(done), "write");
    WriteRun run = new WriteRun(disk, backupSuffix);
    try {
      Runtime.getRuntime().addShutdownHook(waiting);
    } catch (IllegalStateException e) {
      replacements.forEach(each -> run.refuse(each.read(), "interrupted"));
      return run.report();
    }
    try {
      write(replacements, run);
    } finally {
      run.finish();
      done.countDown();
      forget(waiting);
    }
    return run.report();
  }

  private static void write(List<Replacement> replacements, WriteRun run) {
    for (Replacement replacement : replacements) {
      if (replacement.changesNothing()) {
        run.noteLeftovers(replacement.read());
      }
    }
    for (Replacement replacement : replacements) {
      if (!replacement.changesNothing()) {
        run.prepare(replacement);
      }
    }
    run.commit();
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and this thread does no harm.
    }
  }

  /**
   * Returns the temporary files that an interrupted run left in a directory. They are complete
   * copies at best, and nothing reads them.
   *
   * @throws IOException if the directory cannot be read
   */
  public static List<Path> leftovers(Path directory) throws IOException {
    return Leftovers.in(directory);
  }
}
