package org.postlint.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postlint.report.Problem;
import org.postlint.text.Source;

/**
 * One of two configurations that are compared.
 *
 * @param directory where its files are, unless they are in a repository only
 * @param isWhole whether a file that is not there is known to be missing
 * @param problems what could not be read
 */
record Side(
    Optional<Path> directory,
    Optional<Source> main,
    Optional<Source> master,
    boolean isWhole,
    List<Problem> problems) {
  Side {
    problems = List.copyOf(problems);
  }

  /** Returns the side with the other's file for each that was not asked for here. */
  Side completed(Side other, List<String> notes) {
    if (isWhole) {
      return this;
    }
    Optional<Source> borrowedMain = main.isEmpty() ? other.main : main;
    Optional<Source> borrowedMaster = master.isEmpty() ? other.master : master;
    if (!borrowedMain.equals(main)) {
      notes.add(borrowedMain.orElseThrow().path() + " is taken for both");
    }
    if (!borrowedMaster.equals(master)) {
      notes.add(borrowedMaster.orElseThrow().path() + " is taken for both");
    }
    return new Side(directory, borrowedMain, borrowedMaster, false, problems);
  }
}
