package org.postlint.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postlint.fix.WriteReport.Note;

/**
 * Writes patched copies below a directory of their own and leaves the originals alone. Each copy
 * has the mode of its original, and its owner where that is allowed; a copy that is there from an
 * earlier run is replaced in one step.
 */
public final class Mirror {
  private final Disk disk;

  /** Makes a writer of copies. */
  public Mirror() {
    this(new Disk());
  }

  Mirror(Disk disk) {
    this.disk = disk;
  }

  /**
   * A copy to be written.
   *
   * @param relative its path below the directory
   * @param original the file whose patched content it holds
   * @param content that content
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
  public record Copy(Path relative, FileState original, byte[] content) {}

  /** Writes copies below a directory, which is made if need be; the first failure ends it. */
  public WriteReport write(Path directory, List<Copy> copies) {
    List<Path> written = new ArrayList<>();
    List<Path> unchanged = new ArrayList<>();
    List<Note> failures = new ArrayList<>();
    for (Copy copy : copies) {
      Path target = directory.resolve(copy.relative());
      if (!failures.isEmpty()) {
        unchanged.add(target);
        continue;
      }
      try {
        write(directory, target, copy);
        written.add(target);
      } catch (IOException failure) {
        unchanged.add(target);
        failures.add(new Note(target, "not written: " + WriteReport.words(failure)));
      }
    }
    return new WriteReport(written, unchanged, failures, List.of());
  }

  private void write(Path directory, Path target, Copy copy) throws IOException {
    if (copy.relative().isAbsolute() || copy.relative().normalize().startsWith("..")) {
      throw new IOException("leads out of " + directory);
    }
    Files.createDirectories(directory);
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException("not in a directory");
    }
    Files.createDirectories(parent);
    parent = parent.toRealPath();
    if (!parent.startsWith(directory.toRealPath())) {
      throw new IOException("leads out of " + directory);
    }
    Path file = parent.resolve(target.getFileName());
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      FileState.regular(file);
      if (Files.isSameFile(file, copy.original().file())) {
        throw new IOException("is the original itself");
      }
    }
    Path temporary = disk.temporary(file);
    try {
      disk.copy(copy.original().file(), temporary);
      disk.fill(temporary, copy.content());
      if (!Arrays.equals(disk.read(temporary), copy.content())) {
        throw new IOException("what was written does not read back");
      }
      disk.rename(temporary, file);
      disk.sync(parent);
    } finally {
      disk.remove(temporary);
    }
  }
}
