package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.fix.Comparison;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * A configuration that was edited as somebody asked for, on the disk or in mind only.
 *
 * @param differences what differs in effect, what decides most first
 * @param root the directory that paths in the patch are relative to, empty if it is that of the
 *     process
 * @param folder the directory of the files below that, empty or with a slash at its end
 * @param isWritten whether the files hold what they should
 * @param notes what else the user should know, one phrase each without a full stop
 * @param problems what kept the files from being written
 */
public record Edited(
    Configuration before,
    Configuration after,
    List<Comparison.Entry> differences,
    String root,
    String folder,
    boolean isWritten,
    List<String> notes,
    List<Problem> problems) {
  /** Makes a result; the lists are copied. */
  public Edited {
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  /**
   * A file before and after.
   *
   * @param before its content as it was read
   * @param after its content as it is meant to be
   */
  record File(Source before, Source after) {
    /** Returns its name, without its directory. */
    String name() {
      return before.path().substring(before.path().lastIndexOf('/') + 1);
    }

    boolean isChanged() {
      return !before.text().equals(after.text());
    }
  }

  /** Returns the files of the configuration, main.cf first. */
  List<File> files() {
    List<File> files = new ArrayList<>(2);
    add(files, before.mainFile().map(MainFile::source), after.mainFile().map(MainFile::source));
    add(
        files,
        before.masterFile().map(MasterFile::source),
        after.masterFile().map(MasterFile::source));
    return files;
  }

  private static void add(List<File> files, Optional<Source> before, Optional<Source> after) {
    if (before.isPresent() && after.isPresent()) {
      files.add(new File(before.get(), after.get()));
    }
  }

  /** Returns the files whose content changes. */
  List<File> changed() {
    List<File> changed = new ArrayList<>(files());
    changed.removeIf(file -> !file.isChanged());
    return changed;
  }

  /** Tells whether a file's content changes. */
  public boolean isChanged() {
    return !changed().isEmpty();
  }
}
