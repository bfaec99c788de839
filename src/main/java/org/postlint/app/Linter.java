package org.postlint.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.fix.CarefulWriter;
import org.postlint.report.PassedOver;
import org.postlint.report.Problem;
import org.postlint.report.Summary;
import org.postlint.rule.Engine;
import org.postlint.rule.Surroundings;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Checks any number of configurations. Not for use by several threads; it uses some itself. */
public final class Linter {
  private final Catalog catalog;
  private final Policies policies;
  private final Instant now;
  private final Gate gate = new Gate();
  private final IdentityHashMap<Policy, TargetChooser> choosers = new IdentityHashMap<>();

  /**
   * Makes a linter.
   *
   * @param now the time for which certificates and the like are judged
   */
  public Linter(Catalog catalog, Policies policies, Instant now) {
    this.catalog = catalog;
    this.policies = policies;
    this.now = now;
  }

  /** A configuration that is to be checked, and for what. */
  private record Task(
      Found found, Engine engine, TargetChooser.Chosen chosen, Optional<Given> given) {}

  /**
   * Checks what a request asks for.
   *
   * @param outcomes is given each configuration as soon as it and all before it are done, in the
   *     order of the request and, below a directory, of names; called from this thread only
   * @throws RequestException if there is no such path, target or configuration; then nothing was
   *     checked
   */
  public Summary run(Request request, Outcomes outcomes) throws RequestException {
    if (request.base().isPresent()) {
      mustBeFiles(request.base().get(), request.paths());
    }
    Discovery.Result discovered =
        Discovery.find(request.base().map(List::of).orElse(request.paths()));
    List<String> mistakes = new ArrayList<>();
    for (Problem mistake : discovered.mistakes()) {
      mistakes.add(mistake.text());
    }
    if (!mistakes.isEmpty()) {
      throw new RequestException(String.join("\npostlint: ", mistakes));
    }
    List<Found> found = new ArrayList<>(discovered.found());
    found.addAll(discovered.templates());
    List<Found> included = new ArrayList<>();
    for (Found each : found) {
      if (policies.isIncluded(each.directory())) {
        included.add(each);
      }
    }
    List<Found> changed =
        request.since().isPresent() ? request.since().get().among(included) : included;
    List<Task> tasks;
    try {
      tasks = tasks(request, changed);
    } catch (IllegalArgumentException e) {
      throw new RequestException(String.valueOf(e.getMessage()));
    }
    Tally tally =
        new Tally(
            discovered.problems(),
            policies.inForce(),
            new PassedOver(
                found.size() - included.size(),
                discovered.ignored(),
                included.size() - changed.size(),
                request.since().map(Since::revision).orElse(""),
                List.of()));
    Fixing fixing = request.fixing();
    Writing writing =
        new Writing(
            fixing.output(), new CarefulWriter(fixing.backup()), verification(fixing), gate);
    List<Found> all = new ArrayList<>();
    tasks.forEach(task -> all.add(task.found()));
    PatchRoot root = request.given().isPresent() ? PatchRoot.unknown() : PatchRoot.of(all);
    if (tasks.size() > 1) {
      outcomes.expect(tasks.size());
    }
    InOrder.run(
        tasks,
        request.jobs(),
        task ->
            gate.isShut()
                ? Optional.<Outcome>empty()
                : Optional.of(check(task, request, writing, root)),
        done -> {
          if (done.isPresent()) {
            tally.add(done.get());
            outcomes.add(done.get());
          }
        });
    if (gate.isShut()) {
      tally.add(new Problem("", "interrupted; not everything was done"));
    }
    return tally.summary();
  }

  private static void mustBeFiles(String base, List<String> fragments) throws RequestException {
    List<String> all = new ArrayList<>(fragments);
    all.add(base);
    for (String each : all) {
      try {
        if (Files.isDirectory(Path.of(each))) {
          throw new RequestException(
              new Problem(each, "--base joins files, not directories").text());
        }
        if (Files.notExists(Path.of(each))) {
          throw new RequestException(new Problem(each, "there is no such file").text());
        }
      } catch (InvalidPathException e) {
        throw new RequestException(
            new Problem(each, "not a path in the character set of the locale").text());
      }
    }
  }

  /**
   * Returns who is asked before anything is written, if somebody is.
   *
   * @throws RequestException if there is no such program
   */
  static Optional<Verification> verification(Fixing fixing) throws RequestException {
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
    List<Task> tasks = new ArrayList<>();
    if (request.given().isPresent()) {
      Found nearby = Discovery.near(request.given().get());
      Optional<Path> directory = request.given().get().path().map(path -> nearby.directory());
      tasks.add(task(nearby, directory, request.given()));
    }
    for (Found each : found) {
      tasks.add(task(each, Optional.of(each.directory()), Optional.empty()));
    }
    return tasks;
  }

  private Task task(Found found, Optional<Path> directory, Optional<Given> given) {
    Policy policy = policies.of(found.directory());
    TargetChooser chooser =
        choosers.computeIfAbsent(policy, each -> new TargetChooser(catalog, each.target()));
    return new Task(found, policy.engine(), chooser.choose(directory), given);
  }

  private Outcome check(Task task, Request request, Writing writing, PatchRoot root) {
    Target target = task.chosen().target();
    Loader loader = new Loader(catalog, request.templates());
    Loaded loaded =
        request.base().isPresent()
            ? loader.join(task.found(), request.paths(), task.chosen())
            : task.given().isPresent()
                ? loader.load(task.given().get(), task.found(), task.chosen())
                : loader.load(task.found(), task.chosen());
    Optional<Configuration> configuration = loaded.configuration();
    Path directory = task.found().directory().toAbsolutePath().normalize();
    Surroundings nearby = new Nearby(directory, task.chosen().isThisHost(), now);
    boolean isMain =
        isTemplate(request, configuration.flatMap(Configuration::mainFile).map(MainFile::source));
    boolean isMaster =
        isTemplate(
            request, configuration.flatMap(Configuration::masterFile).map(MasterFile::source));
    Fixing fixing =
        isMain || isMaster || loaded.assembled().isPresent() ? Fixing.none() : request.fixing();
    ConfigurationCheck check =
        new ConfigurationCheck(fixing, request.baseline(), writing, root, task.found(), loaded);
    if (configuration.isEmpty()) {
      return check.unread(target);
    }
    Function<Configuration, Engine.Result> rules = each -> task.engine().check(each, nearby);
    return check.run(
        configuration.get(),
        isMain || isMaster
            ? each -> new TemplateCheck(each, isMain, isMaster, rules).run()
            : rules);
  }

  private static boolean isTemplate(Request request, Optional<Source> source) {
    return source.isPresent() && request.templates().isOne(source.get());
  }
}
