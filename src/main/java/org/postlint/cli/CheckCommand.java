package org.postlint.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.app.Baseline;
import org.postlint.app.BaselineAccount;
import org.postlint.app.Fixing;
import org.postlint.app.Given;
import org.postlint.app.Linter;
import org.postlint.app.Policies;
import org.postlint.app.Request;
import org.postlint.app.RequestException;
import org.postlint.app.Since;
import org.postlint.app.settings.Settings;
import org.postlint.catalog.Catalog;
import org.postlint.report.NagiosReport;
import org.postlint.report.Problem;
import org.postlint.report.ReportContext;
import org.postlint.report.Style;
import org.postlint.report.Summary;
import org.postlint.report.SummaryText;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;
import org.postlint.text.Source;

/** Checks configurations, and repairs them if asked to. */
final class CheckCommand implements Command {
  private static final String DEFAULT_PATH = "/etc/postfix";
  private static final String STDIN = "-";
  private static final String BACKUP = ".bak";
  private static final int MOST_JOBS = 1024;

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    Style style = Words.style(invocation, console);
    Catalog catalog = Catalog.load();
    List<String> paths = paths(invocation);
    Optional<Settings> settings = GateOptions.settings(invocation, catalog, paths);
    Severity failOn = failOn(invocation, settings);
    RuleSet rules = RuleOptions.rules(invocation, catalog, settings);
    Policies policies =
        new Policies(
            rules,
            settings,
            RuleOptions.choices(invocation, rules),
            GateOptions.filter(invocation));
    Linter linter = new Linter(catalog, policies, Instant.now());
    Optional<Baseline> baseline = GateOptions.baseline(invocation, settings);
    BaselineAccount account = new BaselineAccount(baseline, invocation.has("write-baseline"));
    Optional<Since> since = GateOptions.since(invocation, settings);
    Request request = request(invocation, console, settings, paths, since, baseline);
    Stats stats = new Stats();
    ReportContext context = new ReportContext(style, rules, failOn, Main.VERSION);
    try (Interruption interruption = Interruption.watch(linter::stop);
        Outputs outputs = Outputs.open(invocation, console, context)) {
      boolean isKept = request.fixing().isKept();
      Narrator narrator = new Narrator(invocation, console, isKept, outputs, stats, account);
      Summary summary;
      try {
        summary = linter.run(request, narrator);
      } catch (RequestException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      } finally {
        narrator.end();
      }
      if (!interruption.hasHappened()) {
        summary =
            summary.withProblems(GateOptions.writeBaseline(invocation, settings, account, console));
      }
      summary = outputs.finish(summary, !interruption.hasHappened());
      // The summary must not overtake the report on a terminal.
      console.out().flush();
      if (invocation.has("statistics")) {
        stats.print(console.err());
      }
      int code =
          outputs.isForMonitoring()
              ? NagiosReport.State.of(summary, failOn).code()
              : finish(summary, invocation, console, failOn, narrator.patchRoot());
      return interruption.hasHappened() ? ExitCode.INTERRUPTED : code;
    }
  }

  private static int finish(
      Summary summary, Invocation invocation, Console console, Severity failOn, String patchRoot) {
    for (Problem problem : summary.problems()) {
      console.err().println("postlint: " + problem.text());
    }
    if (!invocation.has("quiet")) {
      for (String line : SummaryText.lines(summary)) {
        console.err().println(line);
      }
    }
    if (!patchRoot.isEmpty() && !invocation.has("quiet")) {
      console.err().println(new Problem("The patch is relative to", patchRoot).text());
    }
    if (!summary.problems().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    return summary.atLeast(failOn) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** Returns what is to be checked besides standard input. */
  private static List<String> paths(Invocation invocation) {
    List<String> paths = new ArrayList<>(invocation.arguments());
    paths.removeIf(STDIN::equals);
    if (invocation.arguments().isEmpty()) {
      paths.add(DEFAULT_PATH);
    }
    return paths;
  }

  private static Request request(
      Invocation invocation,
      Console console,
      Optional<Settings> settings,
      List<String> paths,
      Optional<Since> since,
      Optional<Baseline> baseline)
      throws IOException {
    boolean stdin = invocation.arguments().contains(STDIN);
    Fixing fixing = fixing(invocation);
    if (stdin && (invocation.has("write") || invocation.has("output"))) {
      throw new UsageException("standard input cannot be written; --diff prints what would change");
    }
    if (invocation.has("stdin-filename") && !stdin) {
      throw new UsageException("--stdin-filename needs the PATH -");
    }
    Optional<Given> given = Optional.empty();
    if (stdin) {
      Optional<String> name = invocation.last("stdin-filename");
      String shown = name.orElse("<stdin>");
      shown = shown.startsWith("./") ? shown.substring(2) : shown;
      given = Optional.of(new Given(Source.of(shown, console.in().readAllBytes()), name));
    }
    return new Request(
        paths,
        GateOptions.base(invocation),
        given,
        since,
        fixing,
        baseline,
        GateOptions.templates(invocation, settings),
        jobs(invocation));
  }

  private static Fixing fixing(Invocation invocation) {
    boolean diff = invocation.has("diff");
    boolean write = invocation.has("write");
    Optional<String> output = invocation.last("output");
    if (write && output.isPresent()) {
      throw new UsageException("--write and --output exclude each other");
    }
    if (invocation.has("unsafe") && !diff && !write && output.isEmpty()) {
      throw new UsageException("--unsafe needs --diff, --write or --output");
    }
    boolean verified = invocation.has("verify") || invocation.has("postconf");
    if (verified && !diff && !write && output.isEmpty()) {
      throw new UsageException("--verify needs --diff, --write or --output");
    }
    return new Fixing(
        diff,
        write,
        path(invocation, "output"),
        invocation.has("unsafe"),
        backup(invocation),
        verified,
        path(invocation, "postconf"));
  }

  static Optional<Path> path(Invocation invocation, String option) {
    Optional<String> path = invocation.last(option);
    try {
      return path.map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException("--" + option + ": not a path: " + path.orElse(""));
    }
  }

  /** Returns the suffix of the backups, if some are asked for. */
  static Optional<String> backup(Invocation invocation) {
    Optional<String> suffix = invocation.last("backup");
    if (suffix.isPresent() && !invocation.has("write")) {
      throw new UsageException("--backup needs --write");
    }
    if (suffix.isPresent() && suffix.get().indexOf('/') >= 0) {
      throw new UsageException("--backup: a suffix has no slash: " + suffix.get());
    }
    return suffix.map(each -> each.isEmpty() ? BACKUP : each);
  }

  private static Severity failOn(Invocation invocation, Optional<Settings> settings) {
    Optional<String> word = invocation.last("fail-on");
    if (word.isEmpty()) {
      return settings.flatMap(Settings::failOn).orElse(Severity.WARNING);
    }
    return Severity.of(word.get())
        .orElseThrow(
            () ->
                new UsageException(
                    "--fail-on is info, warning or error, not '" + word.get() + "'"));
  }

  private static int jobs(Invocation invocation) {
    String word = invocation.last("jobs").orElse("");
    if (word.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int jobs = Integer.parseInt(word);
      if (jobs >= 1 && jobs <= MOST_JOBS) {
        return jobs;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new UsageException("--jobs is a number from 1 to " + MOST_JOBS + ", not '" + word + "'");
  }
}
