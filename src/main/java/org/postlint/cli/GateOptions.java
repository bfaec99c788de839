package org.postlint.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.app.Baseline;
import org.postlint.app.BaselineAccount;
import org.postlint.app.RequestException;
import org.postlint.app.Since;
import org.postlint.app.Templates;
import org.postlint.app.settings.PathFilter;
import org.postlint.app.settings.PathPattern;
import org.postlint.app.settings.Settings;
import org.postlint.app.settings.SettingsFiles;
import org.postlint.catalog.Catalog;
import org.postlint.fix.WriteReport;
import org.postlint.report.Problem;

/** Reads the options that make {@code check} a gate: settings, baseline, what is looked at. */
final class GateOptions {
  private GateOptions() {}

  /**
   * Returns the settings that hold.
   *
   * @throws UsageException if they are wrong
   */
  static Optional<Settings> settings(Invocation invocation, Catalog catalog, List<String> paths) {
    Optional<String> named = invocation.last("config");
    if (invocation.has("no-config")) {
      if (named.isPresent()) {
        throw new UsageException("--config and --no-config exclude each other");
      }
      return Optional.empty();
    }
    try {
      if (named.isPresent()) {
        return Optional.of(SettingsFiles.read(catalog, path("--config", named.get())));
      }
      Optional<String> given = invocation.last("stdin-filename");
      return SettingsFiles.above(
          catalog, paths.isEmpty() && given.isPresent() ? List.of(given.get()) : paths);
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Returns what becomes of templates. */
  static Templates templates(Invocation invocation, Optional<Settings> settings) {
    Optional<String> word = invocation.last("templates");
    if (word.isEmpty()) {
      return settings.flatMap(Settings::templates).orElse(Templates.SKIP);
    }
    return Templates.of(word.get())
        .orElseThrow(
            () -> new UsageException("--templates is skip or lint, not '" + word.get() + "'"));
  }

  /** Returns which directories the command line asks for; its patterns start where it was typed. */
  static PathFilter filter(Invocation invocation) {
    return new PathFilter(
        Path.of("").toAbsolutePath().normalize(),
        patterns(invocation, "exclude"),
        patterns(invocation, "include"));
  }

  private static List<PathPattern> patterns(Invocation invocation, String option) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String each : invocation.all(option)) {
      patterns.add(new PathPattern(each));
    }
    return patterns;
  }

  /**
   * Returns the findings that do not count.
   *
   * @throws UsageException if the file is not there, or is no baseline
   */
  static Optional<Baseline> baseline(Invocation invocation, Optional<Settings> settings) {
    if (invocation.has("write-baseline")) {
      if (invocation.has("baseline") || invocation.has("update-baseline")) {
        throw new UsageException(
            "--write-baseline begins a new one; it goes with no other baseline");
      }
      return Optional.empty();
    }
    Optional<Path> file = file(invocation, settings);
    if (file.isEmpty()) {
      if (invocation.has("update-baseline")) {
        throw new UsageException("--update-baseline needs --baseline FILE");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(Baseline.read(file.get(), SettingsFiles.shown(file.get())));
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns since when a configuration must have changed to be looked at.
   *
   * @throws UsageException if a baseline would be begun with a part of what is there
   */
  static Optional<Since> since(Invocation invocation, Optional<Settings> settings) {
    Optional<String> revision = invocation.last("changed-since");
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    if (invocation.has("write-baseline")) {
      throw new UsageException("--write-baseline and --changed-since exclude each other");
    }
    List<Path> governing = new ArrayList<>();
    settings.ifPresent(each -> governing.addAll(each.rules()));
    for (String option : List.of("config", "rules")) {
      invocation.all(option).forEach(name -> governing.add(path("--" + option, name)));
    }
    file(invocation, settings).ifPresent(governing::add);
    return Optional.of(new Since(revision.get(), governing));
  }

  /**
   * Returns what the paths are appended to.
   *
   * @throws UsageException if another option would write what was joined, or there is no path
   */
  static Optional<String> base(Invocation invocation) {
    Optional<String> base = invocation.last("base");
    if (base.isEmpty()) {
      return base;
    }
    if (invocation.arguments().isEmpty() || invocation.arguments().contains("-")) {
      throw new UsageException("--base FILE needs the files that are appended to it, as PATHs");
    }
    for (String option : List.of("diff", "write", "output", "changed-since")) {
      if (invocation.has(option)) {
        throw new UsageException("--base and --" + option + " exclude each other");
      }
    }
    return base.map(each -> each.startsWith("./") ? each.substring(2) : each);
  }

  private static Optional<Path> file(Invocation invocation, Optional<Settings> settings) {
    return invocation
        .last("baseline")
        .map(name -> path("--baseline", name))
        .or(() -> settings.flatMap(Settings::baseline));
  }

  /**
   * Writes or shrinks a baseline if that is asked for, and tells what in it matches nothing.
   *
   * @return what went wrong, in words
   */
  static List<Problem> writeBaseline(
      Invocation invocation,
      Optional<Settings> settings,
      BaselineAccount account,
      Console console) {
    Optional<String> begun = invocation.last("write-baseline");
    if (begun.isPresent()) {
      Path file = path("--write-baseline", begun.get());
      List<Baseline.Entry> entries = account.found();
      List<Problem> failure = write(file, entries);
      if (failure.isEmpty()) {
        console
            .err()
            .println("baseline " + begun.get() + ": " + counted(entries.size()) + " written");
      }
      return failure;
    }
    List<Baseline.Entry> stale = account.stale();
    if (stale.isEmpty()) {
      return List.of();
    }
    Path file = file(invocation, settings).orElseThrow();
    String shown = SettingsFiles.shown(file);
    if (invocation.has("update-baseline")) {
      List<Problem> failure = write(file, account.shrunk());
      if (failure.isEmpty()) {
        console.err().println("baseline " + shown + ": " + counted(stale.size()) + " taken out");
      }
      return failure;
    }
    for (Baseline.Entry each : stale) {
      console
          .err()
          .println(
              "note: "
                  + shown
                  + ": "
                  + each.rule()
                  + " in "
                  + each.path()
                  + " matches nothing any more");
    }
    console.err().println("note: --update-baseline takes out what matches nothing");
    return List.of();
  }

  private static List<Problem> write(Path path, List<Baseline.Entry> entries) {
    ReportFile file;
    try {
      file = ReportFile.create(path.toString(), path);
    } catch (IOException e) {
      return List.of(new Problem("", String.valueOf(e.getMessage())));
    }
    try {
      file.out().append(Baseline.print(entries));
      file.finish();
      return List.of();
    } catch (IOException e) {
      return List.of(new Problem(path.toString(), "cannot be written: " + WriteReport.words(e)));
    } finally {
      file.abandon();
    }
  }

  private static String counted(int count) {
    return count + (count == 1 ? " finding" : " findings");
  }

  private static Path path(String option, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(option + ": not a path: " + name);
    }
  }
}
