package org.postlint.report;

import java.io.IOException;
import org.postlint.rule.Finding;
import org.postlint.rule.Severity;
import org.postlint.text.Place;
import org.postlint.text.Source;

/**
 * Workflow commands of GitHub Actions: one annotation for each finding that counts. Whatever a
 * configuration holds, a line is one command: line feeds, percent signs and, in properties, colons
 * and commas are escaped as the runner reads them back.
 */
final class GithubReport implements Report {
  private final Appendable out;

  GithubReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(Checked checked) throws IOException {
    Columns columns = new Columns();
    for (Reported reported : checked.findings()) {
      if (!reported.isSuppressed()) {
        out.append(command(reported.finding(), columns));
      }
    }
  }

  private static String command(Finding finding, Columns columns) {
    Place place = finding.place();
    Source source = place.source();
    int endLine = source.lines().line(place.span().end());
    StringBuilder line = new StringBuilder("::");
    line.append(word(finding.severity()));
    line.append(" file=").append(property(Printable.ofCharacters(source.path())));
    line.append(",line=").append(place.line());
    line.append(",endLine=").append(endLine);
    line.append(",col=").append(columns.column(source, place.span().start()));
    // A last column is understood only within one line.
    if (endLine == place.line()) {
      line.append(",endColumn=").append(columns.column(source, place.span().end()));
    }
    line.append(",title=").append(property(finding.rule())).append("::");
    StringBuilder message = new StringBuilder(Printable.of(finding.message()));
    finding
        .why()
        .ifPresent(why -> message.append("\n").append(Printable.of(TextReport.firstSentence(why))));
    finding.fix().ifPresent(fix -> message.append("\nfix: ").append(Printable.of(fix.title())));
    return line.append(data(message.toString())).append('\n').toString();
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void finish(Summary summary) throws IOException {
    for (Problem problem : summary.problems()) {
      out.append("::error title=postlint::").append(data(problem.text())).append('\n');
    }
  }
}
