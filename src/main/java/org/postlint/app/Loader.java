package org.postlint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.fix.FileState;
import org.postlint.fix.WriteReport;
import org.postlint.report.Problem;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Reads configurations. Only regular files are opened, so that no pipe or device can hold it up.
 */
final class Loader {
  private final Catalog catalog;

  Loader(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Reads what was found. */
  Loaded load(Found found, Target target) {
    List<Problem> problems = new ArrayList<>();
    List<FileState> files = new ArrayList<>();
    Optional<Source> main = found.main().flatMap(path -> read(found, path, files, problems));
    Optional<Source> master = found.master().flatMap(path -> read(found, path, files, problems));
    boolean blind = found.main().isPresent() && main.isEmpty();
    if (blind || (main.isEmpty() && master.isEmpty())) {
      return new Loaded(Optional.empty(), files, problems);
    }
    Inputs inputs = inputs(main, master, found.directory(), target);
    boolean complete = found.isWhole() && problems.isEmpty();
    return new Loaded(
        Optional.of(Configuration.of(complete ? inputs : inputs.inPart())), files, problems);
  }

  /**
   * Puts together what was read elsewhere.
   *
   * @param directory where a sibling would be
   */
  Configuration load(
      Optional<Source> main, Optional<Source> master, Path directory, Target target) {
    return Configuration.of(inputs(main, master, directory, target).inPart());
  }

  private Inputs inputs(
      Optional<Source> main, Optional<Source> master, Path directory, Target target) {
    Path absolute = directory.toAbsolutePath().normalize();
    return Inputs.of(
            main.map(MainFile::parse),
            master.map(MasterFile::parse),
            absolute.toString(),
            catalog,
            target)
        .withClientFiles(new NearbyFiles(absolute));
  }

  private static Optional<Source> read(
      Found found, Path path, List<FileState> files, List<Problem> problems) {
    String shown = found.shown(path);
    try {
      FileState state = FileState.read(path, shown);
      Optional<String> binary = Binary.why(state.source().text());
      if (binary.isPresent()) {
        problems.add(new Problem(shown, "not checked: " + binary.get()));
        return Optional.empty();
      }
      files.add(state);
      return Optional.of(state.source());
    } catch (IOException e) {
      problems.add(new Problem(shown, "cannot be read: " + why(path, e)));
    } catch (OutOfMemoryError e) {
      problems.add(new Problem(shown, "cannot be read: larger than the memory that there is"));
    }
    return Optional.empty();
  }

  private static String why(Path path, IOException e) {
    if (Files.isDirectory(path)) {
      return "a directory, not a file";
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      return "a symbolic link that leads nowhere";
    }
    return WriteReport.words(e);
  }
}
