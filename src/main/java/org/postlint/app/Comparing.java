package org.postlint.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.HostFacts;
import org.postlint.config.Inputs;
import org.postlint.fix.Comparer;
import org.postlint.report.Compared;
import org.postlint.report.Problem;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;

/** Compares two configurations, wherever they are, or one under two releases. */
public final class Comparing {
  /** Both count as being there, so that what refers to it makes no difference. */
  private static final String USUAL_DIRECTORY = "/etc/postfix";

  private final Catalog catalog;
  private final CompareRequest request;

  private Comparing(Catalog catalog, CompareRequest request) {
    this.catalog = catalog;
    this.request = request;
  }

  /**
   * What became of a request.
   *
   * @param compared absent when a configuration could not be read
   * @param problems what could not be read
   */
  public record Result(Optional<Compared> compared, List<Problem> problems) {
    /** Makes a result; the list is copied. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Compares two configurations.
   *
   * @throws RequestException if one of them does not exist or is more than one, or there is no such
   *     target
   */
  public static Result run(Catalog catalog, CompareRequest request) throws RequestException {
    try {
      return new Comparing(catalog, request).run();
    } catch (IllegalArgumentException e) {
      throw new RequestException(String.valueOf(e.getMessage()));
    }
  }

  private Result run() throws RequestException {
    Side old = side(request.old());
    boolean one = request.now().equals(request.old());
    Side now = one ? old : side(request.now());
    List<Problem> problems = new ArrayList<>(old.problems());
    if (!one) {
      problems.addAll(now.problems());
    }
    if (!problems.isEmpty()) {
      // A difference to what is half read is none.
      return new Result(Optional.empty(), problems);
    }
    List<String> notes = new ArrayList<>();
    Side before = old.completed(now, notes);
    Side after = now.completed(old, notes);
    TargetChooser chooser = new TargetChooser(catalog, request.target());
    TargetChooser.Chosen chosen = chooser.choose(now.directory());
    if (!chosen.isThisHost()) {
      TargetChooser.Chosen other = chooser.choose(old.directory());
      chosen = other.isThisHost() ? other : chosen;
    }
    Target from = target(request.from(), chosen);
    Target to = target(request.to(), chosen);
    Compared compared =
        new Compared(
            request.old(),
            request.now(),
            Comparer.compare(configuration(before, from, chosen), configuration(after, to, chosen)),
            notes);
    return new Result(Optional.of(compared), List.of());
  }

  private Target target(Optional<String> named, TargetChooser.Chosen chosen) {
    if (named.isEmpty()) {
      return chosen.target();
    }
    TargetRequest own = new TargetRequest(named, Optional.empty(), request.target().openssl());
    return new TargetChooser(catalog, own).choose(Optional.empty()).target();
  }

  private Side side(String named) throws RequestException {
    if (Revisions.isOne(named)) {
      return Revisions.read(named, request.directory());
    }
    OneConfiguration.Search search = OneConfiguration.find(named);
    if (search.found().isEmpty()) {
      Optional<Path> none = Optional.empty();
      return new Side(none, Optional.empty(), Optional.empty(), false, search.problems());
    }
    Found found = search.found().get();
    // Which release it is read for makes no difference to the bytes.
    TargetChooser.Chosen any = new TargetChooser.Chosen(Target.newest(catalog), Optional.empty());
    Loaded loaded = new Loader(catalog, Templates.TEXT).load(found, any);
    Optional<Configuration> read = loaded.configuration();
    return new Side(
        Optional.of(found.directory()),
        read.flatMap(Configuration::mainFile).map(MainFile::source),
        read.flatMap(Configuration::masterFile).map(MasterFile::source),
        found.isWhole(),
        loaded.problems());
  }

  private Configuration configuration(Side side, Target target, TargetChooser.Chosen chosen) {
    Inputs inputs =
        Inputs.of(
            side.main().map(MainFile::parse),
            side.master().map(MasterFile::parse),
            USUAL_DIRECTORY,
            catalog,
            target);
    if (side.directory().isPresent()) {
      Path own = side.directory().get().toAbsolutePath().normalize();
      inputs = inputs.withClientFiles(new NearbyFiles(own, chosen.isThisHost()));
    }
    if (chosen.hostname().isPresent()) {
      inputs = inputs.withHost(new HostFacts(Map.of(Loader.HOST_NAME, chosen.hostname().get())));
    }
    return Configuration.of(side.isWhole() ? inputs : inputs.inPart());
  }
}
