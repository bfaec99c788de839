package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Edits one configuration as somebody asks for, and writes it if asked to. */
public final class DirectEditor {
  private final Engine engine;
  private final EditRequest request;
  private final List<String> notes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private DirectEditor(Engine engine, EditRequest request) {
    this.engine = engine;
    this.request = request;
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
   * @param engine the rules whose new findings are noted
   * @throws RequestException if there is none or more than one, no such target, or if what is asked
   *     for is refused; then nothing was written
   */
  public static Result run(Catalog catalog, Engine engine, EditRequest request)
      throws RequestException {
    Loaded loaded = OneConfiguration.open(catalog, request.path(), request.target());
    if (loaded.configuration().isEmpty() || !loaded.problems().isEmpty()) {
      // What is half read is not edited.
      return new Result(Optional.empty(), loaded.problems());
    }
    Edited edited =
        new DirectEditor(engine, request).edit(loaded.configuration().get(), loaded.files());
    return new Result(Optional.of(edited), List.of());
  }

  private Edited edit(Configuration before, List<FileState> files) throws RequestException {
    Plan plan = new DirectEdits(before).plan(request.edits());
    if (!(plan instanceof Plan.Edits edits)) {
      throw new RequestException(((Plan.Refused) plan).reason());
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
    notes.addAll(Objections.warnings(before, after));
    noteOverrides(before, after);
    boolean changed = !edits.main().isEmpty() || !edits.master().isEmpty();
    if (changed) {
      noteFindings(before, after);
    }
    List<Comparison.Entry> differences =
        changed ? Comparer.compare(before, after).entries() : List.of();
    if (changed && differences.isEmpty()) {
      notes.add("nothing changes in effect");
    }
    boolean written = changed && request.isWritten() && write(after, files);
    return new Edited(before, after, differences, written, notes, problems);
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

  private boolean write(Configuration after, List<FileState> files) {
    List<CarefulWriter.Replacement> replacements = new ArrayList<>();
    for (FileState file : files) {
      after
          .mainFile()
          .map(MainFile::source)
          .filter(source -> source.path().equals(file.source().path()))
          .or(() -> after.masterFile().map(MasterFile::source))
          .filter(source -> source.path().equals(file.source().path()))
          .map(Source::text)
          .map(text -> new CarefulWriter.Replacement(file, text.getBytes(ISO_8859_1)))
          .ifPresent(replacements::add);
    }
    WriteReport report = new CarefulWriter(Optional.empty()).write(replacements);
    for (WriteReport.Note failure : report.failures()) {
      problems.add(new Problem(failure.path().toString(), failure.message()));
    }
    for (WriteReport.Note note : report.notes()) {
      notes.add(new Problem(note.path().toString(), note.message()).text());
    }
    return report.complete();
  }
}
