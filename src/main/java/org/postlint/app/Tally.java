package org.postlint.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postlint.catalog.Target;
import org.postlint.report.Checked;
import org.postlint.report.Leniency;
import org.postlint.report.PassedOver;
import org.postlint.report.Problem;
import org.postlint.report.Reported;
import org.postlint.report.Summary;
import org.postlint.report.TemplateFile;
import org.postlint.rule.Fix;

/** Counts what a run comes to. */
final class Tally {
  private final List<Target> targets = new ArrayList<>();
  private final List<Problem> problems;
  private int configurations;
  private int errors;
  private int warnings;
  private int infos;
  private int safeFixes;
  private int unsafeFixes;
  private final String settings;
  private final PassedOver passedOver;

  /** One may be met again as the sibling of another. */
  private final Set<TemplateFile> templates = new LinkedHashSet<>();

  private int commented;
  private int baselined;

  Tally(List<Problem> problems, String settings, PassedOver passedOver) {
    this.problems = new ArrayList<>(problems);
    this.settings = settings;
    this.passedOver = passedOver;
  }

  void add(Outcome outcome) {
    Checked checked = outcome.checked();
    configurations += outcome.isRead() ? 1 : 0;
    if (outcome.isRead() && !targets.contains(checked.target())) {
      targets.add(checked.target());
    }
    problems.addAll(checked.problems());
    templates.addAll(outcome.templates());
    for (Reported reported : checked.findings()) {
      if (reported.suppression().isPresent()) {
        switch (reported.suppression().get().kind()) {
          case COMMENT -> commented++;
          case BASELINE -> baselined++;
        }
        continue;
      }
      switch (reported.finding().severity()) {
        case ERROR -> errors++;
        case WARNING -> warnings++;
        case INFO -> infos++;
      }
      if (reported.finding().fix().isPresent()) {
        if (reported.finding().fix().get().kind() == Fix.Kind.SAFE) {
          safeFixes++;
        } else {
          unsafeFixes++;
        }
      }
    }
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  Summary summary() {
    return new Summary(
        configurations,
        targets,
        errors,
        warnings,
        infos,
        safeFixes,
        unsafeFixes,
        new Leniency(
            commented, baselined, passedOver.withTemplates(List.copyOf(templates)), settings),
        problems);
  }
}
