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
import org.postlint.report.TemplateFile;
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
  private final Templates mode;

  /**
   * Makes a loader.
   *
   * @param mode what becomes of templates
   */
  Loader(Catalog catalog, Templates mode) {
    this.catalog = catalog;
    this.mode = mode;
  }

  /** Reads what was found. */
  Loaded load(Found found, TargetChooser.Chosen chosen) {
    Reading reading = new Reading(found);
    Optional<Source> main = found.main().flatMap(reading::read);
    boolean blind = !reading.problems.isEmpty();
    Optional<Pasted> pasted = found.only().isPresent() ? reading.pasted(main) : Optional.empty();
    if (pasted.isPresent()) {
      return pasted(reading, pasted.get(), chosen);
    }
    Optional<Source> master = found.master().flatMap(reading::read);
    if (blind || (main.isEmpty() && master.isEmpty())) {
      return reading.loaded(Optional.empty());
    }
    Inputs inputs = inputs(main, master, found.directory(), chosen);
    boolean complete = (found.isWhole() || chosen.isThisHost()) && reading.isComplete();
    return reading.loaded(Optional.of(Configuration.of(complete ? inputs : inputs.inPart())));
  }

  /** Reads the sibling of a file that is given, which may not be written. */
  Loaded load(Given given, Found found, TargetChooser.Chosen chosen) {
    Reading reading = new Reading(found);
    Optional<Source> source = reading.accept(given);
    if (source.isEmpty()) {
      return reading.loaded(Optional.empty());
    }
    Optional<Pasted> pasted = reading.pasted(source);
    if (pasted.isPresent()) {
      return pasted(reading, pasted.get(), chosen);
    }
    boolean isMaster = found.only().isPresent() && found.only().equals(found.master());
    Optional<Source> main = isMaster ? found.main().flatMap(reading::read) : source;
    Optional<Source> master = isMaster ? source : found.master().flatMap(reading::read);
    Inputs inputs = inputs(main, master, found.directory(), chosen);
    reading.files.clear();
    return reading.loaded(Optional.of(Configuration.of(inputs.inPart())));
  }

  /**
   * Reads a file with fragments at its end, and its sibling. Nothing of it may be written.
   *
   * @param found the file that the fragments are appended to
   * @param fragments their paths, in their order
   */
  Loaded join(Found found, List<String> fragments, TargetChooser.Chosen chosen) {
    Reading reading = new Reading(found);
    Path named = found.only().orElseThrow();
    Optional<Source> base = reading.read(named);
    List<Source> pieces = new ArrayList<>();
    for (String each : fragments) {
      reading.read(Path.of(each), each).ifPresent(pieces::add);
    }
    if (base.isEmpty() || !reading.isComplete()) {
      return reading.loaded(Optional.empty());
    }
    Joined joined = new Joined(base.get(), pieces);
    boolean isMaster = found.only().equals(found.master());
    Optional<Source> whole = Optional.of(joined.whole());
    Optional<Source> main = isMaster ? found.main().flatMap(reading::read) : whole;
    Optional<Source> master = isMaster ? whole : found.master().flatMap(reading::read);
    Inputs inputs = inputs(main, master, found.directory(), chosen);
    return reading.assembled(inputs, joined);
  }

  private Loaded pasted(Reading reading, Pasted pasted, TargetChooser.Chosen chosen) {
    Inputs inputs = inputs(pasted.main(), pasted.master(), reading.found.directory(), chosen);
    return reading.assembled(inputs, pasted);
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

  /** What comes of reading the files of one configuration. */
  private final class Reading {
    private final Found found;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FileState> files = new ArrayList<>();
    private final List<TemplateFile> templates = new ArrayList<>();

    Reading(Found found) {
      this.found = found;
    }

    Loaded loaded(Optional<Configuration> configuration) {
      return new Loaded(configuration, files, problems, templates, Optional.empty());
    }

    Loaded assembled(Inputs inputs, Assembled from) {
      Configuration configuration = Configuration.of(inputs.inPart());
      return new Loaded(
          Optional.of(configuration), List.of(), problems, templates, Optional.of(from));
    }

    boolean isComplete() {
      return problems.isEmpty() && templates.isEmpty();
    }

    Optional<Source> read(Path path) {
      return read(path, found.shown(path));
    }

    Optional<Source> read(Path path, String shown) {
      Optional<String> template = mode.passes(String.valueOf(path.getFileName()));
      if (template.isPresent()) {
        templates.add(new TemplateFile(shown, template.get()));
        return Optional.empty();
      }
      try {
        FileState state = FileState.read(path, shown);
        Optional<String> binary = Binary.why(state.source().text());
        if (binary.isPresent()) {
          problems.add(new Problem(shown, "not checked: " + binary.get()));
          return Optional.empty();
        }
        Optional<Source> source = accept("", state.source());
        if (source.isPresent()) {
          files.add(state);
        }
        return source;
      } catch (IOException e) {
        problems.add(new Problem(shown, "cannot be read: " + why(path, e)));
      } catch (OutOfMemoryError e) {
        problems.add(new Problem(shown, "cannot be read: larger than the memory that there is"));
      }
      return Optional.empty();
    }

    /** Returns what was pasted into a file that is named like neither of the two. */
    Optional<Pasted> pasted(Optional<Source> source) {
      if (mode == Templates.TEXT || source.isEmpty() || isNamed(source.get().path())) {
        return Optional.empty();
      }
      return Pasted.of(source.get());
    }

    private static boolean isNamed(String path) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.contains("main.cf") || name.contains("master.cf");
    }

    Optional<Source> accept(Given given) {
      String path = given.path().orElse("");
      return accept(path.substring(path.lastIndexOf('/') + 1), given.source());
    }

    private Optional<Source> accept(String name, Source source) {
      Optional<String> template = mode.passes(name, source);
      template.ifPresent(why -> templates.add(new TemplateFile(source.path(), why)));
      return template.isPresent() ? Optional.empty() : Optional.of(source);
    }
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
