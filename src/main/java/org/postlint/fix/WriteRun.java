package org.postlint.fix;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.fix.CarefulWriter.Replacement;
import org.postlint.fix.WriteReport.Note;

/** One careful write of several files: all are prepared, then all are put in place. */
final class WriteRun {
  private final Disk disk;
  private final Optional<String> backupSuffix;
  private final List<Prepared> prepared = new ArrayList<>();
  private final List<Path> written = new ArrayList<>();
  private final List<Path> unchanged = new ArrayList<>();
  private final List<Note> failures = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Path> temporaries = new ArrayList<>();
  private final List<Path> searched = new ArrayList<>();
  private final Map<Path, DirectoryLock> locks = new LinkedHashMap<>();

  /** A file whose new content is complete under another name. */
  private record Prepared(Replacement replacement, Path temporary, Optional<Path> backup) {}

  WriteRun(Disk disk, Optional<String> backupSuffix) {
    this.disk = disk;
    this.backupSuffix = backupSuffix;
  }

  /** Makes the new content complete under a temporary name; nothing after a failure. */
  void prepare(Replacement replacement) {
    FileState read = replacement.read();
    if (!failures.isEmpty()) {
      unchanged.add(read.path());
      return;
    }
    try {
      Path file = read.file();
      Path directory = directory(file);
      refuseIf(Attributes.swappable(directory));
      noteLeftovers(read);
      lock(directory);
      checkUntouched(read);
      Path temporary = copy(file);
      disk.fill(temporary, replacement.content());
      check(file, temporary, replacement.content());
      Optional<Path> backup = Optional.empty();
      if (backupSuffix.isPresent()) {
        Path name = backupName(file, backupSuffix.get());
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
          throw backupExists(name);
        }
        Path copy = copy(file);
        disk.sync(copy);
        check(file, copy, read.source().bytes());
        backup = Optional.of(copy);
      }
      noteOtherNames(read);
      prepared.add(new Prepared(replacement, temporary, backup));
    } catch (Exception failure) {
      // Java's own copy throws what it does not declare when a file cannot be closed.
      fail(read, failure);
    }
  }

  private void noteOtherNames(FileState read) throws IOException {
    int others = Attributes.names(read.file()) - 1;
    if (others > 0) {
      String names = others == 1 ? " other name" : " other names";
      notes.add(
          new Note(
              read.path(),
              "has " + others + names + " (hard links), under which the old content remains"));
    }
  }

  private void lock(Path directory) throws IOException {
    if (!locks.containsKey(directory)) {
      DirectoryLock lock = disk.lock(directory);
      locks.put(directory, lock);
      if (lock.isLeftOver()) {
        notes.add(
            new Note(
                directory.resolve(DirectoryLock.NAME),
                "left over from an interrupted run; it is removed"));
      }
    }
  }

  private Path copy(Path file) throws IOException {
    Path temporary = disk.temporary(file);
    temporaries.add(temporary);
    disk.copy(file, temporary);
    refuseIf(disk.copyHidden(file, temporary));
    return temporary;
  }

  private void check(Path file, Path copy, byte[] content) throws IOException {
    refuseIf(Attributes.lost(file, copy));
    if (!Arrays.equals(disk.read(copy), content)) {
      throw new IOException("what was written does not read back");
    }
  }

  private void checkUntouched(FileState read) throws IOException {
    if (!read.path().toRealPath().equals(read.file())
        || !FileState.regular(read.file()).equals(read.key())
        || !Arrays.equals(disk.read(read.file()), read.source().bytes())) {
      throw new IOException("changed since it was read");
    }
  }

  /** Names what a killed run left beside a file, once for each directory. */
  void noteLeftovers(FileState read) {
    try {
      Path directory = directory(read.file());
      if (!searched.contains(directory)) {
        searched.add(directory);
        for (Path leftover : Leftovers.in(directory)) {
          notes.add(new Note(leftover, "left over from an interrupted run; it can be deleted"));
        }
        if (Files.exists(directory.resolve(DirectoryLock.NAME), LinkOption.NOFOLLOW_LINKS)) {
          lock(directory);
        }
      }
    } catch (Exception e) {
      notes.add(new Note(read.path(), "its directory is not looked through: " + words(e)));
    }
  }

  /** Puts everything in place that is prepared, up to the first failure. */
  void commit() {
    for (Prepared each : prepared) {
      FileState read = each.replacement().read();
      if (!failures.isEmpty()) {
        unchanged.add(read.path());
        continue;
      }
      try {
        checkUntouched(read);
        refuseIf(Attributes.lost(read.file(), each.temporary()));
        putInPlace(each);
      } catch (Exception failure) {
        fail(read, failure);
        continue;
      }
      written.add(read.path());
      try {
        disk.sync(directory(read.file()));
      } catch (Exception failure) {
        failures.add(
            new Note(
                read.path(),
                "replaced, but its directory could not be written to the disk: " + words(failure)));
      }
    }
  }

  private void putInPlace(Prepared each) throws IOException {
    Path file = each.replacement().read().file();
    if (each.backup().isEmpty()) {
      disk.rename(each.temporary(), file);
      return;
    }
    Path backup = backupName(file, backupSuffix.orElseThrow());
    try {
      disk.name(each.backup().get(), backup);
    } catch (FileAlreadyExistsException e) {
      throw backupExists(backup);
    }
    try {
      disk.rename(each.temporary(), file);
    } catch (IOException failure) {
      temporaries.add(backup);
      throw failure;
    }
  }

  private void fail(FileState read, Exception failure) {
    refuse(read, words(failure));
  }

  private static String words(Exception failure) {
    return failure instanceof IOException io ? WriteReport.words(io) : failure.toString();
  }

  /** Leaves a file as it is. */
  void refuse(FileState read, String reason) {
    unchanged.add(read.path());
    failures.add(new Note(read.path(), "not written: " + reason));
  }

  /** Removes all temporary files that are still there, and gives back the locks. */
  void finish() {
    for (Path temporary : temporaries) {
      try {
        disk.remove(temporary);
      } catch (IOException failure) {
        notes.add(new Note(temporary, "temporary file not removed: " + WriteReport.words(failure)));
      }
    }
    temporaries.clear();
    locks.forEach(
        (directory, lock) -> {
          try {
            lock.close();
          } catch (Exception failure) {
            Path file = directory.resolve(DirectoryLock.NAME);
            notes.add(new Note(file, "lock not removed: " + words(failure)));
          }
        });
    locks.clear();
  }

  WriteReport report() {
    return new WriteReport(written, unchanged, failures, notes);
  }

  private static Path directory(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("not in a directory");
    }
    return parent;
  }

  private static Path backupName(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static IOException backupExists(Path backup) {
    return new IOException("the backup " + backup + " exists already; move it or name another one");
  }

  private static void refuseIf(Optional<String> reason) throws IOException {
    if (reason.isPresent()) {
      throw new IOException(reason.get());
    }
  }
}
