package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Target;
import org.postlint.rule.Fix;
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
  private record Ran(String name, Target target, int findings) {}

  JsonReport(Appendable out) {
    this.json = Json.indented(out);
  }

  @Override
  public void add(Checked checked) throws IOException {
    begin();
    JsonFindings findings = new JsonFindings(json, checked);
    for (Reported reported : checked.findings()) {
      findings.write(reported);
    }
    ran.add(new Ran(checked.name(), checked.target(), checked.findings().size()));
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
    json.endArray().name("templates").array();
    for (TemplateFile each : summary.leniency().passedOver().templates()) {
      json.object().name("path").text(each.path());
      json.name("message").text(each.why()).endObject();
    }
    json.endArray().name("configurations").array();
    for (Ran each : ran) {
      json.object().name("directory").text(each.name());
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
    Leniency leniency = summary.leniency();
    json.name("suppressed").number(leniency.suppressed());
    json.name("commented").number(leniency.commented());
    json.name("baselined").number(leniency.baselined());
    json.name("excluded").number(leniency.passedOver().excluded());
    json.name("ignored_files").number(leniency.passedOver().ignored());
    json.name("unchanged").number(leniency.passedOver().unchanged());
    json.name("since").text(leniency.passedOver().since());
    json.name("templates").number(leniency.passedOver().templates().size());
    json.name("settings").text(leniency.settings());
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
}
