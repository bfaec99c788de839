package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.fix.CarefulWriter;
import org.postlint.fix.FileState;
import org.postlint.fix.Mirror;
import org.postlint.fix.WriteReport;
import org.postlint.report.Problem;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Writes repaired configurations where they are asked for, when nothing speaks against it. */
final class Writing {
  private final Optional<Path> output;
  private final CarefulWriter writer;
  private final Optional<Verification> verification;
  private final Gate gate;

  /**
   * Makes one.
   *
   * @param output where copies go; absent: the files themselves are replaced
   */
  Writing(
      Optional<Path> output, CarefulWriter writer, Optional<Verification> verification, Gate gate) {
    this.output = output;
    this.writer = writer;
    this.verification = verification;
    this.gate = gate;
  }

  /** Tells what speaks against a repaired configuration; nothing where nobody is asked. */
  List<Problem> objections(Found found, Configuration before, Configuration after) {
    List<Problem> problems = new ArrayList<>();
    if (verification.isEmpty() || after == before) {
      return problems;
    }
    try {
      for (String line : verification.get().complaints(before, after)) {
        problems.add(
            new Problem(found.shown(), "not written: of the repaired files it is said: " + line));
      }
    } catch (IOException e) {
      problems.add(
          new Problem(found.shown(), "not written, for not verified: " + WriteReport.words(e)));
    }
    return problems;
  }

  /**
   * Writes files with what they hold in a configuration.
   *
   * @return nothing if the run was ended before
   */
  Optional<WriteReport> write(Found found, List<FileState> files, Configuration after) {
    return gate.pass(() -> output.isPresent() ? copies(found, files, after) : files(files, after));
  }

  private WriteReport copies(Found found, List<FileState> files, Configuration after) {
    List<Mirror.Copy> copies = new ArrayList<>();
    for (FileState file : files) {
      Path relative = Path.of(found.below() + file.path().getFileName());
      copies.add(new Mirror.Copy(relative, file, content(after, file)));
    }
    return new Mirror().write(output.orElseThrow(), copies);
  }

  private WriteReport files(List<FileState> files, Configuration after) {
    List<CarefulWriter.Replacement> replacements = new ArrayList<>();
    for (FileState file : files) {
      replacements.add(new CarefulWriter.Replacement(file, content(after, file)));
    }
    return writer.write(replacements);
  }

  private static byte[] content(Configuration after, FileState file) {
    String path = file.source().path();
    return after
        .mainFile()
        .map(MainFile::source)
        .filter(source -> source.path().equals(path))
        .or(
            () ->
                after
                    .masterFile()
                    .map(MasterFile::source)
                    .filter(source -> source.path().equals(path)))
        .map(source -> source.text().getBytes(ISO_8859_1))
        .orElseGet(() -> file.source().bytes());
  }

  /** Returns a configuration as it is on the disk after a write that may have failed in part. */
  static Configuration onDisk(
      List<FileState> files, WriteReport report, Configuration before, Configuration after) {
    return before.with(
        isWritten(files, report, before.mainFile().map(MainFile::source))
            ? after.mainFile()
            : before.mainFile(),
        isWritten(files, report, before.masterFile().map(MasterFile::source))
            ? after.masterFile()
            : before.masterFile());
  }

  private static boolean isWritten(
      List<FileState> files, WriteReport report, Optional<Source> source) {
    for (FileState file : files) {
      if (source.isPresent()
          && file.source().path().equals(source.get().path())
          && report.written().contains(file.path())) {
        return true;
      }
    }
    return false;
  }

  /** Says of each file of a failed write what became of it. */
  static List<Problem> problems(WriteReport report) {
    List<Problem> problems = new ArrayList<>();
    List<Path> said = new ArrayList<>();
    for (WriteReport.Note failure : report.failures()) {
      problems.add(new Problem(failure.path().toString(), failure.message()));
      said.add(failure.path());
    }
    if (!report.complete()) {
      for (Path path : report.written()) {
        if (!said.contains(path)) {
          problems.add(new Problem(path.toString(), "written before that; it holds the repairs"));
        }
      }
      for (Path path : report.unchanged()) {
        if (!said.contains(path)) {
          problems.add(new Problem(path.toString(), "not written either; it is as it was"));
        }
      }
    }
    return problems;
  }
}
