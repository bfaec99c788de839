package org.postlint.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
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
    InOrder.run(
        tasks,
        request.jobs(),
        task -> check(task, request.fixing()),
        outcome -> {
          tally.add(outcome);
          outcomes.accept(outcome);
        });
    return tally.summary();
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

  private Outcome check(Task task, Fixing fixing) {
    Target target = task.chosen().target();
    Loaded loaded =
        task.given().isPresent()
            ? loader.load(task.given().get(), task.found(), task.chosen())
            : loader.load(task.found(), task.chosen());
    Optional<Configuration> configuration = loaded.configuration();
    Path directory = task.found().directory().toAbsolutePath().normalize();
    Surroundings nearby = new Nearby(directory, task.chosen().isThisHost(), now);
    ConfigurationCheck check =
        new ConfigurationCheck(fixing, task.found(), loaded.files(), loaded.problems());
    return configuration.isPresent()
        ? check.run(configuration.get(), each -> engine.check(each, nearby))
        : check.unread(target);
  }
}
