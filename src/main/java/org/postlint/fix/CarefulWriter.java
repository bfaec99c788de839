package org.postlint.fix;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.postlint.fix.WriteReport.Note;

/**
 * Replaces files so that each, at every moment and whatever happens, holds either its old or its
 * new content, complete.
 *
 * <p>The new content goes to a temporary file in the same directory, which gets the owner, group,
 * mode and extended attributes of the old file, is written to the disk, read back and compared;
 * only when that went well for all files, they are renamed into place one after the other, and
 * their directories are written to the disk too. A symbolic link stays one: the file that it leads
 * to is replaced. A file is left alone when it is no longer what was read, when it is no regular
 * file, when an attribute would be lost, or when others could tamper with its directory.
 */
public final class CarefulWriter {
  private static final String MARK = ".postlint-";
  private static final int RANDOM_BYTES = 4;

  private final Disk disk;
  private final Optional<String> backupSuffix;

  /**
   * Makes a writer.
   *
   * @param backupSuffix what is added to a file's name to name a copy of its old content, which
   *     must not exist yet; absent: no copy is kept
   */
  public CarefulWriter(Optional<String> backupSuffix) {
    this(new Disk(), backupSuffix);
  }

  CarefulWriter(Disk disk, Optional<String> backupSuffix) {
    this.disk = disk;
    this.backupSuffix = backupSuffix;
  }

  /** New content for a file that was read before. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
  public record Replacement(FileState read, byte[] content) {}

  /** Replaces files; those whose content is already the new one are not touched. */
  public WriteReport write(List<Replacement> replacements) {
    Run run = new Run();
    for (Replacement replacement : replacements) {
      if (!Arrays.equals(replacement.content(), replacement.read().source().bytes())) {
        run.prepare(replacement);
      }
    }
    run.commit();
    return run.report();
  }

  /**
   * Returns the temporary files that an interrupted run left in a directory. They are complete
   * copies at best, and nothing reads them.
   *
   * @throws IOException if the directory cannot be read
   */
  public static List<Path> leftovers(Path directory) throws IOException {
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

  /** Returns a name for a temporary file beside a file, which nobody can foretell. */
  static Path temporary(Path file) {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return file.resolveSibling("." + file.getFileName() + MARK + HexFormat.of().formatHex(bytes));
  }

  private static Path directory(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IOException("not in a directory");
    }
    return parent;
  }

  /** A file whose new content is complete under another name. */
  private record Prepared(Replacement replacement, Path temporary, Optional<Path> backup) {}

  private final class Run {
    private final List<Prepared> prepared = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private final List<Path> unchanged = new ArrayList<>();
    private final List<Note> failures = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Path> temporaries = new ArrayList<>();
    private final List<Path> searched = new ArrayList<>();

    void prepare(Replacement replacement) {
      FileState read = replacement.read();
      if (!failures.isEmpty()) {
        unchanged.add(read.path());
        return;
      }
      try {
        Path file = read.file();
        checkUntouched(read);
        Path directory = directory(file);
        refuseIf(Attributes.swappable(directory));
        noteLeftovers(directory);
        Path temporary = copy(file);
        disk.fill(temporary, replacement.content());
        check(file, temporary, replacement.content());
        Optional<Path> backup = Optional.empty();
        if (backupSuffix.isPresent()) {
          Path name = backupName(file, backupSuffix.get());
          if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("the backup " + name + " exists already");
          }
          Path copy = copy(file);
          disk.fill(copy, read.source().bytes());
          check(file, copy, read.source().bytes());
          backup = Optional.of(copy);
        }
        int names = Attributes.names(file);
        if (names > 1) {
          notes.add(
              new Note(
                  read.path(),
                  "has "
                      + (names - 1)
                      + (names == 2 ? " other name" : " other names")
                      + " (hard links), under which the old content remains"));
        }
        prepared.add(new Prepared(replacement, temporary, backup));
      } catch (IOException failure) {
        fail(read, failure);
      }
    }

    private Path copy(Path file) throws IOException {
      Path temporary = temporary(file);
      temporaries.add(temporary);
      disk.copy(file, temporary);
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

    private void noteLeftovers(Path directory) throws IOException {
      if (!searched.contains(directory)) {
        searched.add(directory);
        for (Path leftover : leftovers(directory)) {
          notes.add(new Note(leftover, "left over from an interrupted run; it can be deleted"));
        }
      }
    }

    void commit() {
      for (Prepared each : prepared) {
        FileState read = each.replacement().read();
        if (!failures.isEmpty()) {
          unchanged.add(read.path());
          continue;
        }
        try {
          checkUntouched(read);
          if (each.backup().isPresent()) {
            disk.rename(each.backup().get(), backupName(read.file(), backupSuffix.orElseThrow()));
          }
          disk.rename(each.temporary(), read.file());
        } catch (IOException failure) {
          fail(read, failure);
          continue;
        }
        written.add(read.path());
        try {
          disk.sync(directory(read.file()));
        } catch (IOException failure) {
          failures.add(
              new Note(
                  read.path(),
                  "replaced, but its directory could not be written to the disk: "
                      + WriteReport.words(failure)));
        }
      }
      for (Path temporary : temporaries) {
        try {
          disk.remove(temporary);
        } catch (IOException failure) {
          notes.add(
              new Note(temporary, "temporary file not removed: " + WriteReport.words(failure)));
        }
      }
    }

    private void fail(FileState read, IOException failure) {
      unchanged.add(read.path());
      failures.add(new Note(read.path(), "not written: " + WriteReport.words(failure)));
    }

    WriteReport report() {
      return new WriteReport(written, unchanged, failures, notes);
    }
  }

  private static Path backupName(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static void refuseIf(Optional<String> reason) throws IOException {
    if (reason.isPresent()) {
      throw new IOException(reason.get());
    }
  }
}
