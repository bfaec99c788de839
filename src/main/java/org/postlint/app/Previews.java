package org.postlint.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.config.Configuration;
import org.postlint.fix.ChangePlanner;
import org.postlint.fix.Plan;
import org.postlint.report.Preview;
import org.postlint.report.Reported;
import org.postlint.report.Secrets;
import org.postlint.rule.Finding;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Edit;
import org.postlint.text.LineIndex;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Says of each finding which lines its fix alone would change. */
final class Previews {
  private final Configuration configuration;
  private final ChangePlanner planner;
  private final Secrets secrets;
  private final Effects effects;

  Previews(Configuration configuration, Secrets secrets, Effects effects) {
    this.configuration = configuration;
    this.planner = new ChangePlanner(configuration);
    this.secrets = secrets;
    this.effects = effects;
  }

  /** Returns a finding with what its fix would do; a fix that cannot be made is left out. */
  Reported of(Finding finding) {
    if (finding.fix().isEmpty()) {
      return Reported.of(finding);
    }
    if (!(planner.plan(finding.fix().get().changes()) instanceof Plan.Edits edits)) {
      return Reported.of(withoutFix(finding));
    }
    List<Preview.Line> lines = new ArrayList<>();
    List<Reported.Replacement> replacements = new ArrayList<>();
    Optional<Source> main = configuration.mainFile().map(MainFile::source);
    Optional<Source> master = configuration.masterFile().map(MasterFile::source);
    main.ifPresent(source -> add(source, edits.main(), lines, replacements));
    master.ifPresent(source -> add(source, edits.master(), lines, replacements));
    Preview preview = new Preview(lines, edits.commands(), effects.notes(finding));
    return new Reported(
        finding, Optional.of(preview), tellsSecret(replacements) ? List.of() : replacements);
  }

  /** Tells whether a secret of a file is written again by one of its edits. */
  private boolean tellsSecret(List<Reported.Replacement> replacements) {
    for (Reported.Replacement each : replacements) {
      String text = each.edit().replacement();
      if (text.isEmpty()) {
        continue;
      }
      for (Span secret : secrets.in(each.source())) {
        if (text.contains(each.source().text(secret))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Finding withoutFix(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.place(),
        finding.label(),
        finding.related(),
        finding.why(),
        finding.logs(),
        Optional.empty(),
        finding.values());
  }

  private void add(
      Source source,
      List<Edit> edits,
      List<Preview.Line> lines,
      List<Reported.Replacement> replacements) {
    int shift = 0;
    int at = 0;
    while (at < edits.size()) {
      int end = at + 1;
      int last = lastLine(source, edits.get(at));
      while (end < edits.size() && firstLine(source, edits.get(end)) <= last) {
        last = Math.max(last, lastLine(source, edits.get(end++)));
      }
      shift += group(source, edits.subList(at, end), last, shift, lines);
      at = end;
    }
    for (Edit edit : edits) {
      replacements.add(new Reported.Replacement(source, edit));
    }
  }

  private static int firstLine(Source source, Edit edit) {
    return source.lines().line(edit.span().start());
  }

  private static int lastLine(Source source, Edit edit) {
    Span span = edit.span();
    return source.lines().line(span.isEmpty() ? span.start() : span.end() - 1);
  }

  /** Adds the lines of edits that concern the same lines; returns how many more there are then. */
  private int group(
      Source source, List<Edit> edits, int last, int shift, List<Preview.Line> lines) {
    LineIndex index = source.lines();
    int first = firstLine(source, edits.get(0));
    int start = index.start(first);
    int done = start;
    int end = index.span(last).end();
    StringBuilder text = new StringBuilder();
    for (Edit edit : edits) {
      text.append(source.text(), done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    text.append(source.text(), Math.min(done, end), end);
    List<String> before = split(source.text().substring(start, end));
    List<String> after = split(text.toString());
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    for (int i = same; i < before.size() - tail; i++) {
      lines.add(line(source, first + i, false, before.get(i)));
    }
    for (int i = same; i < after.size() - tail; i++) {
      lines.add(line(source, first + shift + i, true, after.get(i)));
    }
    return after.size() - before.size();
  }

  private Preview.Line line(Source source, int number, boolean added, String text) {
    return new Preview.Line(source.path(), number, added, secrets.maskLine(text));
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int lf = text.indexOf('\n', at);
      int end = lf < 0 ? text.length() : lf;
      lines.add(text.substring(at, end));
      at = end + 1;
    }
    return lines;
  }
}
