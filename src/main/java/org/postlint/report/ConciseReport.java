package org.postlint.report;

import java.io.IOException;
import org.postlint.rule.Finding;

/** One line for each finding: {@code PATH:LINE:COLUMN: SEVERITY[RULE]: MESSAGE}. */
final class ConciseReport implements Report {
  private final Appendable out;
  private final Style style;

  ConciseReport(Appendable out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void add(Checked checked) throws IOException {
    Columns columns = new Columns();
    for (Reported reported : checked.findings()) {
      if (reported.isSuppressed()) {
        continue;
      }
      StringBuilder line = new StringBuilder();
      head(line, reported.finding(), columns, style);
      out.append(line);
    }
  }

  /** Appends the first line of a finding. */
  static void head(StringBuilder line, Finding finding, Columns columns, Style style) {
    String place =
        Printable.ofPath(finding.place().source().path())
            + ":"
            + finding.place().line()
            + ":"
            + columns.column(finding.place().source(), finding.place().span().start())
            + ":";
    line.append(style.bold(place)).append(' ');
    String kind = finding.severity().word() + "[" + finding.rule() + "]";
    line.append(style.severity(finding.severity(), kind)).append(": ");
    line.append(Printable.of(finding.message())).append('\n');
  }

  @Override
  public void finish(Summary summary) {}
}
