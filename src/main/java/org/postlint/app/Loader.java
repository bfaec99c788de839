package org.postlint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.config.HostFacts;
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
  /** The one parameter whose default the host alone decides. */
  static final String HOST_NAME = "myhostname";

  private final Catalog catalog;

  Loader(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Reads what was found. */
  Loaded load(Found found, TargetChooser.Chosen chosen) {
    List<Problem> problems = new ArrayList<>();
    List<FileState> files = new ArrayList<>();
    Optional<Source> main = found.main().flatMap(path -> read(found, path, files, problems));
    Optional<Source> master = found.master().flatMap(path -> read(found, path, files, problems));
    boolean blind = found.main().isPresent() && main.isEmpty();
    if (blind || (main.isEmpty() && master.isEmpty())) {
      return new Loaded(Optional.empty(), files, problems);
    }
    Inputs inputs = inputs(main, master, found.directory(), chosen);
    boolean complete = (found.isWhole() || chosen.isThisHost()) && problems.isEmpty();
    return new Loaded(
        Optional.of(Configuration.of(complete ? inputs : inputs.inPart())), files, problems);
  }

  /** Reads the sibling of a file that is given, which may not be written. */
  Loaded load(Given given, Found found, TargetChooser.Chosen chosen) {
    List<Problem> problems = new ArrayList<>();
    List<FileState> ignored = new ArrayList<>();
    Optional<Source> main = Optional.of(given.source());
    Optional<Source> master = Optional.empty();
    if (found.only().isPresent() && found.only().equals(found.master())) {
      master = main;
      main = found.main().flatMap(path -> read(found, path, ignored, problems));
    } else {
      master = found.master().flatMap(path -> read(found, path, ignored, problems));
    }
    Inputs inputs = inputs(main, master, found.directory(), chosen);
    return new Loaded(Optional.of(Configuration.of(inputs.inPart())), List.of(), problems);
  }

  private Inputs inputs(
      Optional<Source> main, Optional<Source> master, Path directory, TargetChooser.Chosen chosen) {
    Path absolute = directory.toAbsolutePath().normalize();
    Inputs inputs =
        Inputs.of(
                main.map(MainFile::parse),
                master.map(MasterFile::parse),
                absolute.toString(),
                catalog,
                chosen.target())
            .withClientFiles(new NearbyFiles(absolute, chosen.isThisHost()));
    return chosen.hostname().isEmpty()
        ? inputs
        : inputs.withHost(new HostFacts(Map.of(HOST_NAME, chosen.hostname().get())));
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
