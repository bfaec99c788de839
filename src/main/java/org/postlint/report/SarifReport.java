package org.postlint.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postlint.rule.Finding;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;
import org.postlint.text.Place;
import org.postlint.text.Source;

/**
 * SARIF 2.1.0 (OASIS), for code scanning. Results are written as they come; the rules that they
 * name follow them. Columns count code points, or bytes in a line that is not UTF-8.
 */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String FINGERPRINT = "postlint/v1";

  private final Json json;
  private final ReportContext context;
  private final Map<String, Integer> rules = new LinkedHashMap<>();
  private Columns columns = new Columns();
  private Columns others = new Columns();
  private boolean begun;

  SarifReport(Appendable out, ReportContext context) {
    this.json = Json.indented(out);
    this.context = context;
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.object().name("$schema").text(SCHEMA).name("version").text("2.1.0");
      json.name("runs").array().object();
      json.name("columnKind").text("unicodeCodePoints").name("results").array();
    }
  }

  @Override
  public void add(Checked checked) throws IOException {
    begin();
    columns = new Columns();
    others = new Columns();
    for (Reported reported : checked.findings()) {
      result(reported, checked);
    }
  }

  private void result(Reported reported, Checked checked) throws IOException {
    Finding finding = reported.finding();
    int index = rules.computeIfAbsent(finding.rule(), id -> rules.size());
    json.object();
    json.name("ruleId").text(finding.rule()).name("ruleIndex").number(index);
    json.name("level").text(level(finding.severity()));
    message("message", finding.message());
    json.name("locations").array().object();
    physicalLocation(finding.place(), columns);
    json.endObject().endArray();
    if (!finding.related().isEmpty()) {
      json.name("relatedLocations").array();
      int id = 0;
      for (Related related : finding.related()) {
        json.object().name("id").number(++id);
        physicalLocation(related.place(), others);
        if (!related.label().isEmpty()) {
          message("message", related.label());
        }
        json.endObject();
      }
      json.endArray();
    }
    json.name("partialFingerprints").object();
    json.name(FINGERPRINT).text(checked.identities().of(finding)).endObject();
    if (reported.suppression().isPresent()) {
      Suppression by = reported.suppression().get();
      json.name("suppressions").array().object();
      json.name("kind").text(by.kind() == Suppression.Kind.COMMENT ? "inSource" : "external");
      json.name("justification").text(Printable.of(by.reason()));
      json.endObject().endArray();
    }
    if (finding.fix().isPresent() && !reported.edits().isEmpty()) {
      json.name("fixes").array().object();
      String kind = finding.fix().get().kind().word();
      message("description", finding.fix().get().title() + " (" + kind + ")");
      json.name("artifactChanges").array();
      changes(reported.edits());
      json.endArray().endObject().endArray();
    }
    json.endObject();
  }

  private void changes(List<Reported.Replacement> edits) throws IOException {
    int at = 0;
    while (at < edits.size()) {
      Source source = edits.get(at).source();
      json.object();
      artifactLocation(source);
      json.name("replacements").array();
      while (at < edits.size() && edits.get(at).source() == source) {
        Reported.Replacement each = edits.get(at++);
        json.object();
        region("deletedRegion", source.place(each.edit().span()), others);
        json.name("insertedContent");
        content(each.edit().replacement());
        json.endObject();
      }
      json.endArray().endObject();
    }
  }

  private void content(String bytes) throws IOException {
    json.object();
    if (Utf8.isValid(bytes, 0, bytes.length())) {
      json.name("text").text(Utf8.decode(bytes));
    } else {
      json.name("binary").text(Json.base64(bytes));
    }
    json.endObject();
  }

  private void physicalLocation(Place place, Columns by) throws IOException {
    json.name("physicalLocation").object();
    artifactLocation(place.source());
    region("region", place, by);
    json.endObject();
  }

  private void artifactLocation(Source source) throws IOException {
    json.name("artifactLocation").object();
    json.name("uri").text(Uris.of(source.path())).endObject();
  }

  private void region(String name, Place place, Columns by) throws IOException {
    Source source = place.source();
    json.name(name).object();
    json.name("startLine").number(place.line());
    json.name("startColumn").number(by.column(source, place.span().start()));
    json.name("endLine").number(source.lines().line(place.span().end()));
    json.name("endColumn").number(by.column(source, place.span().end()));
    json.endObject();
  }

  private void message(String name, String text) throws IOException {
    json.name(name).object().name("text").text(plain(text)).endObject();
  }

  /** Returns a text as it is printed, in which nothing is read as a link. */
  private static String plain(String text) {
    return Printable.of(text).replace("](", "] (");
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  @Override
  public void finish(Summary summary) throws IOException {
    begin();
    json.endArray().name("tool").object().name("driver").object();
    json.name("name").text("postlint").name("fullName").text("postlint for Postfix");
    json.name("version").text(context.version()).name("semanticVersion").text(context.version());
    json.name("rules").array();
    SarifRules descriptions = new SarifRules(json, context.rules());
    for (String rule : rules.keySet()) {
      descriptions.write(rule);
    }
    json.endArray().endObject().endObject();
    json.name("invocations").array().object();
    json.name("executionSuccessful").flag(summary.problems().isEmpty());
    json.name("toolExecutionNotifications").array();
    for (Problem problem : summary.problems()) {
      json.object().name("level").text("error");
      json.name("message").object().name("text").text(problem.text()).endObject().endObject();
    }
    Leniency leniency = summary.leniency();
    for (TemplateFile each : leniency.passedOver().templates()) {
      json.object().name("level").text("note");
      json.name("message").object().name("text").text(plain(each.text())).endObject().endObject();
    }
    json.endArray();
    json.name("properties").object();
    json.name("suppressed").number(leniency.suppressed());
    json.name("excludedConfigurations").number(leniency.passedOver().excluded());
    json.name("ignoredFiles").number(leniency.passedOver().ignored());
    json.name("unchangedConfigurations").number(leniency.passedOver().unchanged());
    json.name("since").text(leniency.passedOver().since());
    json.name("skippedTemplates").number(leniency.passedOver().templates().size());
    json.name("settings").text(leniency.settings()).endObject();
    json.endObject().endArray();
    json.endObject().endArray().endObject().end();
  }
}
