package org.postlint.report;

import java.io.IOException;
import org.postlint.rule.Finding;
import org.postlint.rule.Severity;
import org.postlint.text.Place;
import org.postlint.text.Source;

/**
 * A Code Quality report of GitLab (in the format of Code Climate): an array with an object for each
 * finding that counts.
 */
final class GitlabReport implements Report {
  private final Json json;
  private boolean begun;

  GitlabReport(Appendable out) {
    this.json = Json.indented(out);
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.array();
    }
  }

  @Override
  public void add(Checked checked) throws IOException {
    begin();
    for (Reported reported : checked.findings()) {
      if (!reported.isSuppressed()) {
        write(reported.finding(), checked);
      }
    }
  }

  private void write(Finding finding, Checked checked) throws IOException {
    Place place = finding.place();
    Source source = place.source();
    int last = Math.max(place.span().start(), place.span().end() - 1);
    json.object();
    // GitLab ignores these two; the format that it took over demands them.
    json.name("type").text("issue").name("categories").array().text("Bug Risk").endArray();
    json.name("description").text(Printable.of(finding.message()));
    json.name("check_name").text(finding.rule());
    json.name("fingerprint").text(checked.identities().of(finding));
    json.name("severity").text(word(finding.severity()));
    json.name("location").object().name("path").text(Printable.ofCharacters(source.path()));
    json.name("lines").object().name("begin").number(place.line());
    json.name("end").number(source.lines().line(last));
    json.endObject().endObject().endObject();
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }

  @Override
  public void finish(Summary summary) throws IOException {
    begin();
    json.endArray().end();
  }
}
