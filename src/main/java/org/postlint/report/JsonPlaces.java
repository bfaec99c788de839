package org.postlint.report;

import java.io.IOException;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** Writes places as members of the object at hand. */
final class JsonPlaces {
  private final Json json;
  private final Columns columns = new Columns();
  private final Columns others = new Columns();

  JsonPlaces(Json json) {
    this.json = json;
  }

  /** Writes a place that is not in the order of the findings, see {@link #write(Place)}. */
  void writeOther(Place place) throws IOException {
    write(place, others);
  }

  /**
   * Writes path, line and column of the first byte, line and column behind the last byte, and the
   * offsets of both in bytes.
   */
  void write(Place place) throws IOException {
    write(place, columns);
  }

  private void write(Place place, Columns columns) throws IOException {
    Source source = place.source();
    Span span = place.span();
    int start = columns.column(source, span.start());
    json.name("path").text(source.path());
    json.name("line").number(place.line());
    json.name("column").number(start);
    json.name("end_line").number(source.lines().line(span.end()));
    json.name("end_column").number(columns.column(source, span.end()));
    json.name("start").number(span.start());
    json.name("end").number(span.end());
  }
}
