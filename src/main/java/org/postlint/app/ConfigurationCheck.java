package org.postlint.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.fix.Difference;
import org.postlint.fix.FileState;
import org.postlint.fix.FixResult;
import org.postlint.fix.Fixer;
import org.postlint.fix.UnifiedDiff;
import org.postlint.fix.WriteReport;
import org.postlint.report.Checked;
import org.postlint.report.Fingerprints;
import org.postlint.report.Masks;
import org.postlint.report.Printable;
import org.postlint.report.Problem;
import org.postlint.report.Reported;
import org.postlint.report.Secrets;
import org.postlint.report.Suppression;
import org.postlint.report.TemplateFile;
import org.postlint.rule.Engine;
import org.postlint.rule.Finding;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Place;
import org.postlint.text.Source;

/** Checks one configuration, and repairs it as far as that is asked for. */
final class ConfigurationCheck {
  private final Fixing fixing;
  private final Writing writing;
  private final PatchRoot root;
  private final Optional<Baseline> baseline;
  private final Found found;
  private final List<FileState> files;
  private final List<Problem> problems;
  private final List<TemplateFile> templates;
  private final Optional<Assembled> assembled;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> unknown = new TreeMap<>();

  /**
   * Makes a check.
   *
   * @param baseline findings that do not count, and are not repaired
   * @param root what the paths in patches are relative to
   */
  ConfigurationCheck(
      Fixing fixing,
      Optional<Baseline> baseline,
      Writing writing,
      PatchRoot root,
      Found found,
      Loaded loaded) {
    this.fixing = fixing;
    this.baseline = baseline;
    this.writing = writing;
    this.root = root;
    this.found = found;
    this.files = loaded.files();
    this.problems = new ArrayList<>(loaded.problems());
    this.templates = loaded.templates();
    this.assembled = loaded.assembled();
    assembled.flatMap(Assembled::words).ifPresent(notes::add);
  }

  /** Returns the outcome for a configuration that could not be read. */
  Outcome unread(Target target) {
    Checked checked =
        new Checked(
            found.shown(),
            target,
            List.of(),
            problems,
            Masks.NONE,
            finding -> {
              throw new IllegalStateException("there are no findings");
            });
    return new Outcome(checked, false, "", "", List.of(), notes, templates, unknown);
  }

  /** Checks a configuration, and repairs it as asked. */
  Outcome run(Configuration configuration, Function<Configuration, Engine.Result> rules) {
    Engine.Result first = rules.apply(configuration);
    unknown.putAll(first.unknown());
    List<Finding> findings = askedFor(first.findings());
    if (!fixing.isWanted()) {
      return outcome(configuration, first, Effects.none(), "", List.of());
    }
    FixResult result =
        new Fixer(each -> counting(each, askedFor(rules.apply(each).findings())), fixing.isUnsafe())
            .fix(configuration, counting(configuration, findings));
    for (FixResult.Dropped each : result.dropped()) {
      problems.add(
          new Problem(
              where(each.finding().place()),
              "the fix of "
                  + each.finding().rule()
                  + " is not made: "
                  + Printable.of(each.reason())));
    }
    String patch = fixing.isDiffed() ? patch(result) : "";
    Effects effects = fixing.isDiffed() ? Effects.of(result) : Effects.none();
    List<Problem> objections = writing.objections(found, result.before(), result.after());
    problems.addAll(objections);
    if (!fixing.isKept() || !objections.isEmpty()) {
      List<Outcome.Repair> repairs = fixing.isKept() ? List.of() : repairs(result);
      return outcome(configuration, first, effects, patch, repairs);
    }
    Optional<WriteReport> report = writing.write(found, files, result.after());
    if (report.isEmpty()) {
      return outcome(configuration, first, effects, patch, List.of());
    }
    problems.addAll(Writing.problems(report.get()));
    for (WriteReport.Note note : report.get().notes()) {
      notes.add(new Problem(note.path().toString(), note.message()).text());
    }
    if (report.get().complete()) {
      Engine.Result left = rules.apply(result.after());
      return outcome(result.after(), left, effects, patch, repairs(result));
    }
    if (fixing.output().isPresent() || report.get().written().isEmpty()) {
      return outcome(configuration, first, effects, patch, List.of());
    }
    Configuration now = Writing.onDisk(files, report.get(), result.before(), result.after());
    return outcome(now, rules.apply(now), effects, patch, List.of());
  }

  private List<Finding> askedFor(List<Finding> findings) {
    if (found.only().isEmpty()) {
      return findings;
    }
    List<Finding> asked = new ArrayList<>();
    for (Finding finding : findings) {
      if (isAskedFor(finding)) {
        asked.add(finding);
      }
    }
    return asked;
  }

  private boolean isAskedFor(Finding finding) {
    return found.only().isEmpty()
        || finding.place().source().path().equals(found.shown(found.only().get()));
  }

  /** Returns the findings that are not in the baseline. */
  private List<Finding> counting(Configuration configuration, List<Finding> findings) {
    if (baseline.isEmpty()) {
      return findings;
    }
    List<Reported> reported = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      reported.add(Reported.of(finding));
    }
    Fingerprints prints = new Fingerprints(configuration, new Secrets(configuration), reported);
    List<Finding> counting = new ArrayList<>();
    for (Finding finding : findings) {
      if (!baseline.get().has(prints.of(finding))) {
        counting.add(finding);
      }
    }
    return counting;
  }

  private Outcome outcome(
      Configuration configuration,
      Engine.Result result,
      Effects effects,
      String patch,
      List<Outcome.Repair> repairs) {
    Secrets secrets = new Secrets(configuration);
    Previews previews = new Previews(configuration, secrets, effects);
    List<Reported> reported = new ArrayList<>();
    for (Finding finding : askedFor(result.findings())) {
      reported.add(previews.of(finding));
    }
    for (Engine.Suppressed each : result.suppressed()) {
      if (isAskedFor(each.finding())) {
        Suppression by = new Suppression(Suppression.Kind.COMMENT, each.reason());
        reported.add(previews.of(each.finding()).suppressed(by));
      }
    }
    reported.sort(Comparator.comparing(Reported::finding));
    Fingerprints prints = new Fingerprints(configuration, secrets, reported);
    if (baseline.isPresent()) {
      Suppression old = new Suppression(Suppression.Kind.BASELINE, "");
      reported.replaceAll(
          each ->
              !each.isSuppressed() && baseline.get().has(prints.of(each.finding()))
                  ? each.suppressed(old)
                  : each);
    }
    Checked checked =
        new Checked(found.shown(), configuration.target(), reported, problems, secrets, prints);
    if (assembled.isPresent()) {
      checked = assembled.get().inOriginals(checked);
    }
    return new Outcome(checked, true, patch, root.shown(), repairs, notes, templates, unknown);
  }

  private static String where(Place place) {
    return place.source().path() + ":" + place.line();
  }

  private static List<Outcome.Repair> repairs(FixResult result) {
    List<Outcome.Repair> repairs = new ArrayList<>();
    for (FixResult.Applied each : result.applied()) {
      List<String> differences = new ArrayList<>();
      for (Difference difference : each.differences()) {
        differences.add(difference.words());
      }
      repairs.add(
          new Outcome.Repair(
              where(each.finding().place()),
              each.finding().rule(),
              each.fix().title(),
              differences,
              each.commands()));
    }
    return repairs;
  }

  private static Optional<Source> after(FixResult result, Source before) {
    return sources(result.after()).stream()
        .filter(source -> source.path().equals(before.path()))
        .findFirst();
  }

  private static List<Source> sources(Configuration configuration) {
    List<Source> sources = new ArrayList<>(2);
    configuration.mainFile().map(MainFile::source).ifPresent(sources::add);
    configuration.masterFile().map(MasterFile::source).ifPresent(sources::add);
    return sources;
  }

  private String patch(FixResult result) {
    List<UnifiedDiff.FileChange> changes = new ArrayList<>();
    for (Source before : sources(result.before())) {
      String path = root.path(found, before.path());
      String after = after(result, before).map(Source::text).orElse(before.text());
      changes.add(new UnifiedDiff.FileChange(path, before.text(), after));
    }
    return UnifiedDiff.of(changes);
  }
}
