package org.postlint.report;

import java.io.IOException;
import java.util.Map;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;

/** Writes the findings of one configuration as objects. */
final class JsonFindings {
  private final Json json;
  private final Checked checked;
  private final JsonPlaces places;

  JsonFindings(Json json, Checked checked) {
    this.json = json;
    this.checked = checked;
    this.places = new JsonPlaces(json);
  }

  /** Writes a finding as an object. */
  void write(Reported reported) throws IOException {
    Finding finding = reported.finding();
    json.object();
    json.name("rule").text(finding.rule());
    json.name("severity").text(finding.severity().word());
    json.name("fingerprint").text(checked.identities().of(finding));
    json.name("message").text(Printable.of(finding.message()));
    places.write(finding.place());
    label(finding.label().orElse(""));
    json.name("related").array();
    for (Related related : finding.related()) {
      json.object();
      places.writeOther(related.place());
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
      fix(finding.fix().get(), reported);
    }
    if (reported.suppression().isPresent()) {
      Suppression suppression = reported.suppression().get();
      json.name("suppression").object();
      json.name("by").text(suppression.kind().word());
      json.name("reason").text(Printable.of(suppression.reason()));
      json.endObject();
    }
    json.endObject();
  }

  private void label(String label) throws IOException {
    if (!label.isEmpty()) {
      json.name("label").text(Printable.of(label));
    }
  }

  private void fix(Fix fix, Reported reported) throws IOException {
    json.name("fix").object();
    json.name("kind").text(fix.kind().word());
    json.name("title").text(Printable.of(fix.title()));
    json.name("edits").array();
    for (Reported.Replacement each : reported.edits()) {
      json.object();
      places.writeOther(each.source().place(each.edit().span()));
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
