package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.postlint.fix.WriteReport;

/**
 * A file that a report is written to. It takes the place of an older one only when it is complete;
 * until then it is a hidden file beside it, which goes when the program ends early. What is no
 * ordinary file, such as {@code /dev/stderr}, is written as it is.
 */
final class ReportFile {
  private final String name;
  private final Path target;
  private final Path written;
  private final Writer out;
  private boolean done;

  private ReportFile(String name, Path target, Path written) throws IOException {
    this.name = name;
    this.target = target;
    this.written = written;
    CharsetEncoder encoder = UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
    StandardOpenOption mode =
        written.equals(target) ? StandardOpenOption.WRITE : StandardOpenOption.CREATE_NEW;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                Files.newOutputStream(written, mode, StandardOpenOption.WRITE), encoder));
  }

  /**
   * Begins a file.
   *
   * @throws IOException if it cannot be made; the message names it
   */
  static ReportFile create(String name, Path path) throws IOException {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path;
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        if (Files.isDirectory(target)) {
          throw new IOException("it is a directory");
        }
        return new ReportFile(name, target, target);
      }
      if (Files.isSymbolicLink(target)) {
        throw new IOException("it is a symbolic link that leads nowhere");
      }
      long process = ProcessHandle.current().pid();
      Path hidden = target.resolveSibling("." + target.getFileName() + "." + process + ".part");
      ReportFile file = new ReportFile(name, target, hidden);
      hidden.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw named(name, e);
    }
  }

  /** Returns where the report goes. */
  Appendable out() {
    return out;
  }

  /**
   * Ends the file, which takes its place.
   *
   * @throws IOException if it is not complete
   */
  void finish() throws IOException {
    out.close();
    if (!written.equals(target)) {
      keepMode();
      try {
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    done = true;
  }

  /** Gives a file that replaces another one its permissions. */
  private void keepMode() throws IOException {
    Optional<PosixFileAttributeView> view =
        Optional.ofNullable(Files.getFileAttributeView(written, PosixFileAttributeView.class));
    if (view.isPresent() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      view.get().setPermissions(Files.getPosixFilePermissions(target));
    }
  }

  /** Gives up a file that is not finished. */
  void abandon() {
    if (done) {
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      // It goes in any case.
    }
    try {
      if (!written.equals(target)) {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      // A second try is made when the program ends.
    }
  }

  /** Returns the name that the user gave it. */
  String name() {
    return name;
  }

  private static IOException named(String name, IOException failure) {
    return new IOException(name + ": cannot be written: " + WriteReport.words(failure), failure);
  }
}
