package org.postlint.report;

import java.io.IOException;

/**
 * One line for each finding, an object as in the report {@code json}; nothing else, so that files
 * can be joined and lines be sorted out. What could not be checked shows in the exit code.
 */
final class JsonlReport implements Report {
  private final Json json;

  JsonlReport(Appendable out) {
    this.json = Json.onOneLine(out);
  }

  @Override
  public void add(Checked checked) throws IOException {
    JsonFindings findings = new JsonFindings(json, checked);
    for (Reported reported : checked.findings()) {
      findings.write(reported);
      json.end();
    }
  }

  @Override
  public void finish(Summary summary) {}
}
