package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postlint.catalog.Target;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;

/**
 * The report for programs: one JSON object, of which {@code schema/report.json} is the description.
 */
final class JsonReport implements Report {
  private static final int VERSION = 1;

  private final Json json;
  private final List<Ran> ran = new ArrayList<>();
  private boolean begun;

  /** What is said of a configuration after all findings. */
  private record Ran(String directory, Target target, int findings) {}

  JsonReport(Appendable out) {
    this.json = new Json(out);
  }

  @Override
  public void add(Checked checked) throws IOException {
    begin();
    JsonPlaces places = new JsonPlaces(json);
    for (Reported reported : checked.findings()) {
      finding(reported, places);
    }
    ran.add(new Ran(checked.directory(), checked.target(), checked.findings().size()));
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.object().name("version").number(VERSION).name("findings").array();
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    begin();
    json.endArray().name("problems").array();
    for (Problem problem : summary.problems()) {
      json.object().name("path").text(problem.path());
      json.name("message").text(problem.message()).endObject();
    }
    json.endArray().name("configurations").array();
    for (Ran each : ran) {
      String directory = each.directory();
      int end = directory.length() - (directory.length() > 1 && directory.endsWith("/") ? 1 : 0);
      json.object().name("directory");
      json.text(directory.isEmpty() ? "." : directory.substring(0, end));
      json.name("target");
      target(json, each.target());
      json.name("findings").number(each.findings()).endObject();
    }
    json.endArray().name("summary").object();
    for (Severity severity : Severity.values()) {
      json.name(severity.word()).number(summary.count(severity));
    }
    for (Fix.Kind kind : Fix.Kind.values()) {
      json.name(kind.word() + "_fixes").number(summary.fixes(kind));
    }
    json.endObject().endObject().end();
  }

  /** Writes a target as an object. */
  static void target(Json json, Target target) throws IOException {
    json.object().name("postfix").text(target.postfix().toString()).name("openssl");
    if (target.openssl().isEmpty()) {
      json.none();
    } else {
      json.text(target.openssl());
    }
    json.name("chosen").text(target.chosen()).endObject();
  }

  private void finding(Reported reported, JsonPlaces places) throws IOException {
    Finding finding = reported.finding();
    json.object();
    json.name("rule").text(finding.rule());
    json.name("severity").text(finding.severity().word());
    json.name("message").text(Printable.of(finding.message()));
    places.write(finding.place());
    label(finding.label().orElse(""));
    json.name("related").array();
    for (Related related : finding.related()) {
      json.object();
      places.write(related.place());
      label(related.label());
      json.endObject();
    }
    json.endArray();
    if (finding.why().isPresent()) {
      json.name("why").text(Printable.of(finding.why().get()));
    }
    json.name("logs").array();
    for (String log : finding.logs()) {
      json.text(Printable.of(log));
    }
    json.endArray().name("values").object();
    for (Map.Entry<String, String> value : finding.values().entrySet()) {
      json.name(value.getKey()).text(Printable.of(value.getValue()));
    }
    json.endObject();
    if (finding.fix().isPresent()) {
      fix(finding.fix().get(), reported, places);
    }
    json.endObject();
  }

  private void label(String label) throws IOException {
    if (!label.isEmpty()) {
      json.name("label").text(Printable.of(label));
    }
  }

  private void fix(Fix fix, Reported reported, JsonPlaces places) throws IOException {
    json.name("fix").object();
    json.name("kind").text(fix.kind().word());
    json.name("title").text(Printable.of(fix.title()));
    json.name("edits").array();
    for (Reported.Replacement each : reported.edits()) {
      json.object();
      places.write(each.source().place(each.edit().span()));
      json.name("replacement").bytes(each.edit().replacement());
      json.endObject();
    }
    json.endArray().name("commands").array();
    if (reported.preview().isPresent()) {
      for (String command : reported.preview().get().commands()) {
        json.text(Printable.of(command));
      }
    }
    json.endArray().endObject();
  }
}
