package org.postlint.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Catalog;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.fix.CarefulWriter;
import org.postlint.fix.Comparer;
import org.postlint.fix.Comparison;
import org.postlint.fix.DirectEdits;
import org.postlint.fix.FileState;
import org.postlint.fix.Objections;
import org.postlint.fix.Plan;
import org.postlint.fix.Revision;
import org.postlint.fix.WriteReport;
import org.postlint.report.Edited;
import org.postlint.report.Problem;
import org.postlint.rule.Engine;
import org.postlint.rule.Finding;
import org.postlint.rule.Severity;
import org.postlint.rule.Surroundings;

/** Edits one configuration as somebody asks for, and writes it if asked to. */
public final class DirectEditor {
  private final Catalog catalog;
  private final Engine engine;
  private final Gate gate = new Gate();

  /**
   * Makes an editor.
   *
   * @param engine the rules whose new findings are noted
   */
  public DirectEditor(Catalog catalog, Engine engine) {
    this.catalog = catalog;
    this.engine = engine;
  }

  /**
   * What became of a request.
   *
   * @param edited absent when the configuration could not be read
   * @param problems what could not be read
   */
  public record Result(Optional<Edited> edited, List<Problem> problems) {
    /** Makes a result; the list is copied. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Edits a configuration.
   *
   * @throws RequestException if there is none or more than one, no such target, or if what is asked
   *     for is refused; then nothing was written
   */
  public Result run(EditRequest request) throws RequestException {
    Optional<Verification> verification = Linter.verification(request.fixing());
    OneConfiguration.Search search = OneConfiguration.find(request.path());
    if (search.found().isEmpty()) {
      return new Result(Optional.empty(), search.problems());
    }
    Found found = search.found().get();
    Loaded loaded = OneConfiguration.open(catalog, found, request.target());
    if (loaded.configuration().isEmpty() || !loaded.problems().isEmpty()) {
      // What is half read is not edited.
      return new Result(Optional.empty(), loaded.problems());
    }
    Writing writing =
        new Writing(
            Optional.empty(), new CarefulWriter(request.fixing().backup()), verification, gate);
    return new Result(
        Optional.of(
            new Run(request, found, loaded.files(), writing).edit(loaded.configuration().get())),
        List.of());
  }

  /** Ends a run early, from any thread: returns when no write is under way, and none begins. */
  public void stop() {
    gate.shut();
  }

  /** One request. */
  private final class Run {
    private final EditRequest request;
    private final Found found;
    private final List<FileState> files;
    private final Writing writing;
    private final List<String> notes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Run(EditRequest request, Found found, List<FileState> files, Writing writing) {
      this.request = request;
      this.found = found;
      this.files = files;
      this.writing = writing;
    }

    Edited edit(Configuration before) throws RequestException {
      Configuration after = planned(before);
      boolean changed = after != before;
      List<Comparison.Entry> differences =
          changed ? Comparer.compare(before, after).entries() : List.of();
      if (changed) {
        noteFindings(before, after);
        problems.addAll(writing.objections(found, before, after));
      }
      noteOverrides(before, after);
      if (changed && differences.isEmpty()) {
        notes.add("nothing changes in effect");
      }
      boolean wanted = changed && request.fixing().isWritten() && problems.isEmpty();
      boolean written = wanted && write(after);
      PatchRoot root = PatchRoot.of(List.of(found));
      String folder = root.path(found, "/");
      return new Edited(before, after, differences, root.shown(), folder, written, notes, problems);
    }

    /** Returns the configuration with all that is asked for, or itself where nothing changes. */
    private Configuration planned(Configuration before) throws RequestException {
      Plan plan = new DirectEdits(before).plan(request.edits());
      if (!(plan instanceof Plan.Edits edits)) {
        throw new RequestException(new Problem("", ((Plan.Refused) plan).reason()).text());
      }
      Configuration after = Revision.of(before, edits);
      List<String> objections = Objections.to(request.edits(), before, after);
      if (!objections.isEmpty() && !request.isForced()) {
        List<String> lines = new ArrayList<>();
        objections.forEach(each -> lines.add(new Problem("", each).text()));
        lines.add("nothing was changed; with --force it would be");
        throw new RequestException(String.join("\npostlint: ", lines));
      }
      notes.addAll(objections);
      if (edits.main().isEmpty() && edits.master().isEmpty()) {
        return before;
      }
      notes.addAll(Objections.warnings(before, after));
      return after;
    }

    /** Says what rules find in the result and did not find before. */
    private void noteFindings(Configuration before, Configuration after) {
      Set<String> known = new HashSet<>();
      for (Finding finding : engine.check(before, Surroundings.none()).findings()) {
        known.add(finding.rule() + finding.message());
      }
      for (Finding finding : engine.check(after, Surroundings.none()).findings()) {
        if (finding.severity() != Severity.INFO && known.add(finding.rule() + finding.message())) {
          notes.add(finding.message() + " [" + finding.rule() + "]");
        }
      }
    }

    /** Says where a new value of main.cf is not the one in effect. */
    private void noteOverrides(Configuration before, Configuration after) {
      for (DirectEdits.Request each : request.edits()) {
        if (each instanceof DirectEdits.Set set) {
          String name = set.assignment().substring(0, set.assignment().indexOf('=')).trim();
          List<String> keys = new ArrayList<>();
          for (Service service : after.services()) {
            if (service.active() && service.option(name).isPresent()) {
              keys.add(service.key());
            }
          }
          String old = before.main().value(name).raw().text();
          if (!keys.isEmpty() && !old.equals(after.main().value(name).raw().text())) {
            notes.add(String.join(", ", keys) + " keeps a value of its own for " + name);
          }
        }
      }
    }

    private boolean write(Configuration after) {
      Optional<WriteReport> report = writing.write(found, files, after);
      if (report.isEmpty()) {
        problems.add(new Problem("", "interrupted; nothing was written"));
        return false;
      }
      problems.addAll(Writing.problems(report.get()));
      for (WriteReport.Note note : report.get().notes()) {
        notes.add(new Problem(note.path().toString(), note.message()).text());
      }
      return report.get().complete();
    }
  }
}
