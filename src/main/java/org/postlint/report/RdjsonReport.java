package org.postlint.report;

import java.io.IOException;
import java.util.List;
import org.postlint.rule.Finding;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;
import org.postlint.text.LineIndex;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * The Diagnostic Format of reviewdog, with a suggestion where a fix is within one file and holds
 * together. Columns count bytes, as that format wants.
 */
final class RdjsonReport implements Report {
  /** Edits further apart than that are no suggestion: it would replace all lines between them. */
  private static final int MOST_LINES = 20;

  private final Json json;
  private boolean begun;

  RdjsonReport(Appendable out) {
    this.json = Json.indented(out);
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.object().name("source").object().name("name").text("postlint").endObject();
      json.name("diagnostics").array();
    }
  }

  @Override
  public void add(Checked checked) throws IOException {
    begin();
    for (Reported reported : checked.findings()) {
      if (!reported.isSuppressed()) {
        diagnostic(reported, checked.masks());
      }
    }
  }

  private void diagnostic(Reported reported, Masks masks) throws IOException {
    Finding finding = reported.finding();
    json.object();
    json.name("message").text(Printable.of(finding.message()));
    location(finding.place());
    json.name("severity").text(word(finding.severity()));
    json.name("code").object().name("value").text(finding.rule()).endObject();
    suggestion(reported, masks);
    if (!finding.related().isEmpty()) {
      json.name("relatedLocations").array();
      for (Related related : finding.related()) {
        json.object().name("message").text(Printable.of(related.label()));
        location(related.place());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private void suggestion(Reported reported, Masks masks) throws IOException {
    List<Reported.Replacement> edits = reported.edits();
    Source source = reported.finding().place().source();
    if (edits.isEmpty()) {
      return;
    }
    for (Reported.Replacement each : edits) {
      if (each.source() != source) {
        return;
      }
    }
    Span all =
        new Span(
            edits.get(0).edit().span().start(), edits.get(edits.size() - 1).edit().span().end());
    LineIndex lines = source.lines();
    if (lines.line(all.end()) - lines.line(all.start()) > MOST_LINES) {
      return;
    }
    for (Span secret : masks.in(source)) {
      if (secret.overlaps(all)) {
        return;
      }
    }
    StringBuilder text = new StringBuilder();
    int at = all.start();
    for (Reported.Replacement each : edits) {
      text.append(source.text(), at, each.edit().span().start());
      text.append(each.edit().replacement());
      at = each.edit().span().end();
    }
    String bytes = text.toString();
    if (Utf8.isValid(bytes, 0, bytes.length())) {
      json.name("suggestions").array().object();
      range(source, all);
      json.name("text").text(Utf8.decode(bytes)).endObject().endArray();
    }
  }

  private void location(Place place) throws IOException {
    json.name("location").object();
    json.name("path").text(Printable.ofCharacters(place.source().path()));
    range(place.source(), place.span());
    json.endObject();
  }

  private void range(Source source, Span span) throws IOException {
    json.name("range").object();
    position("start", source, span.start());
    position("end", source, span.end());
    json.endObject();
  }

  private void position(String name, Source source, int offset) throws IOException {
    int line = source.lines().line(offset);
    json.name(name).object().name("line").number(line);
    json.name("column").number(offset - source.lines().start(line) + 1L).endObject();
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case INFO -> "INFO";
    };
  }

  @Override
  public void finish(Summary summary) throws IOException {
    begin();
    json.endArray().endObject().end();
  }
}
