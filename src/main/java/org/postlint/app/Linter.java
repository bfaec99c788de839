package org.postlint.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.fix.CarefulWriter;
import org.postlint.report.Problem;
import org.postlint.report.Summary;
import org.postlint.rule.Engine;
import org.postlint.rule.Surroundings;

/**
 * Checks any number of configurations. Holds what all runs share; safe for use by several threads.
 */
public final class Linter {
  private final Catalog catalog;
  private final Engine engine;
  private final Loader loader;
  private final Instant now;
  private final Gate gate = new Gate();

  /**
   * Makes a linter.
   *
   * @param now the time for which certificates and the like are judged
   */
  public Linter(Catalog catalog, Engine engine, Instant now) {
    this.catalog = catalog;
    this.engine = engine;
    this.now = now;
    this.loader = new Loader(catalog);
  }

  /** A configuration that is to be checked, and for what. */
  private record Task(Found found, TargetChooser.Chosen chosen, Optional<Given> given) {}

  /**
   * Checks what a request asks for.
   *
   * @param outcomes is given each configuration as soon as it and all before it are done, in the
   *     order of the request and, below a directory, of names; called from this thread only
   * @throws RequestException if there is no such path, target or configuration; then nothing was
   *     checked
   */
  public Summary run(Request request, Consumer<Outcome> outcomes) throws RequestException {
    Discovery.Result discovered = Discovery.find(request.paths());
    List<String> mistakes = new ArrayList<>();
    for (Problem mistake : discovered.mistakes()) {
      mistakes.add(mistake.text());
    }
    if (!mistakes.isEmpty()) {
      throw new RequestException(String.join("\npostlint: ", mistakes));
    }
    List<Task> tasks;
    try {
      tasks = tasks(request, discovered.found());
    } catch (IllegalArgumentException e) {
      throw new RequestException(String.valueOf(e.getMessage()));
    }
    Tally tally = new Tally(discovered.problems());
    Fixing fixing = request.fixing();
    Writing writing =
        new Writing(
            fixing.output(), new CarefulWriter(fixing.backup()), verification(fixing), gate);
    List<Found> all = new ArrayList<>();
    tasks.forEach(task -> all.add(task.found()));
    PatchRoot root = request.given().isPresent() ? PatchRoot.unknown() : PatchRoot.of(all);
    InOrder.run(
        tasks,
        request.jobs(),
        task ->
            gate.isShut()
                ? Optional.<Outcome>empty()
                : Optional.of(check(task, fixing, writing, root)),
        done -> {
          if (done.isPresent()) {
            tally.add(done.get());
            outcomes.accept(done.get());
          }
        });
    if (gate.isShut()) {
      tally.add(new Problem("", "interrupted; not everything was done"));
    }
    return tally.summary();
  }

  private static Optional<Verification> verification(Fixing fixing) throws RequestException {
    if (!fixing.isVerified()) {
      return Optional.empty();
    }
    Path program =
        fixing
            .postconf()
            .or(InstalledPostfix::program)
            .orElseThrow(
                () ->
                    new RequestException(
                        "--verify: no postconf is installed; --postconf PATH names one"));
    if (!Files.isExecutable(program) || Files.isDirectory(program)) {
      throw new RequestException("--postconf: no program: " + program);
    }
    return Optional.of(new Verification(program));
  }

  /**
   * Ends all runs early, from any thread: returns when no write is under way, and none begins
   * afterwards. A run then skips what it has not begun, and says so.
   */
  public void stop() {
    gate.shut();
  }

  private List<Task> tasks(Request request, List<Found> found) {
    TargetChooser chooser = new TargetChooser(catalog, request.target());
    List<Task> tasks = new ArrayList<>();
    if (request.given().isPresent()) {
      Given given = request.given().get();
      Found nearby = Discovery.near(given);
      Optional<Path> directory = given.path().map(path -> nearby.directory());
      tasks.add(new Task(nearby, chooser.choose(directory), request.given()));
    }
    for (Found each : found) {
      TargetChooser.Chosen chosen = chooser.choose(Optional.of(each.directory()));
      tasks.add(new Task(each, chosen, Optional.empty()));
    }
    return tasks;
  }

  private Outcome check(Task task, Fixing fixing, Writing writing, PatchRoot root) {
    Target target = task.chosen().target();
    Loaded loaded =
        task.given().isPresent()
            ? loader.load(task.given().get(), task.found(), task.chosen())
            : loader.load(task.found(), task.chosen());
    Optional<Configuration> configuration = loaded.configuration();
    Path directory = task.found().directory().toAbsolutePath().normalize();
    Surroundings nearby = new Nearby(directory, task.chosen().isThisHost(), now);
    ConfigurationCheck check = new ConfigurationCheck(fixing, writing, root, task.found(), loaded);
    return configuration.isPresent()
        ? check.run(configuration.get(), each -> engine.check(each, nearby))
        : check.unread(target);
  }
}
