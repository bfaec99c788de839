package org.postlint.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.Finding;
import org.postlint.text.Place;
import org.postlint.text.Source;

/** The XML of Checkstyle, which many build servers read: findings that count, by file. */
final class CheckstyleReport implements Report {
  /** The version of the program whose reports look like this. */
  private static final String VERSION = "10.0";

  private final Appendable out;
  private @Nullable Xml xml;

  CheckstyleReport(Appendable out) {
    this.out = out;
  }

  private Xml xml() throws IOException {
    Xml known = xml;
    if (known == null) {
      known = new Xml(out);
      known.start("checkstyle").attribute("version", VERSION);
      xml = known;
    }
    return known;
  }

  @Override
  public void add(Checked checked) throws IOException {
    Columns columns = new Columns();
    @Nullable Source open = null;
    for (Reported reported : checked.findings()) {
      if (reported.isSuppressed()) {
        continue;
      }
      Source source = reported.finding().place().source();
      if (source != open) {
        if (open != null) {
          xml().end();
        }
        xml().start("file").attribute("name", Printable.ofCharacters(source.path()));
        open = source;
      }
      error(reported.finding(), columns);
    }
    if (open != null) {
      xml().end();
    }
    xml().flush();
  }

  private void error(Finding finding, Columns columns) throws IOException {
    Place place = finding.place();
    xml()
        .start("error")
        .attribute("line", place.line())
        .attribute("column", columns.column(place.source(), place.span().start()))
        .attribute("severity", finding.severity().word())
        .attribute("message", Printable.of(finding.message()))
        .attribute("source", "postlint." + finding.rule())
        .end();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    xml().end().finish();
  }
}
