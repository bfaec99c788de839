package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.Finding;
import org.postlint.rule.Severity;

/**
 * The XML of JUnit: a suite for each configuration, in it a test that says whether it could be
 * checked, and one for each finding, which fails at or above the level that fails the run.
 */
final class JunitReport implements Report {
  private final Appendable out;
  private final Severity failOn;
  private final List<Problem> told = new ArrayList<>();
  private @Nullable Xml xml;

  JunitReport(Appendable out, Severity failOn) {
    this.out = out;
    this.failOn = failOn;
  }

  private Xml xml() throws IOException {
    Xml known = xml;
    if (known == null) {
      known = new Xml(out);
      known.start("testsuites").attribute("name", "postlint");
      xml = known;
    }
    return known;
  }

  private boolean fails(Reported reported) {
    return !reported.isSuppressed() && reported.finding().severity().compareTo(failOn) >= 0;
  }

  @Override
  public void add(Checked checked) throws IOException {
    int failures = 0;
    int skipped = 0;
    for (Reported reported : checked.findings()) {
      failures += fails(reported) ? 1 : 0;
      skipped += reported.isSuppressed() ? 1 : 0;
    }
    String name = Printable.ofCharacters(checked.name());
    int tests = 1 + checked.findings().size();
    suite(name, tests, failures, checked.problems().isEmpty() ? 0 : 1, skipped);
    complete(name, checked.problems());
    told.addAll(checked.problems());
    Columns columns = new Columns();
    Map<String, Integer> names = new HashMap<>();
    for (Reported reported : checked.findings()) {
      test(reported, columns, names);
    }
    xml().end().flush();
  }

  private void suite(String name, int tests, int failures, int errors, int skipped)
      throws IOException {
    xml().start("testsuite").attribute("name", name).attribute("tests", tests);
    xml().attribute("failures", failures).attribute("errors", errors);
    xml().attribute("skipped", skipped).attribute("time", 0);
  }

  /** Writes the test that fails where a configuration could not be checked completely. */
  private void complete(String suite, List<Problem> problems) throws IOException {
    begin(suite, "was checked completely");
    if (!problems.isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (Problem problem : problems) {
        text.append(text.length() == 0 ? "" : "\n").append(problem.text());
      }
      xml().start("error").attribute("type", "incomplete");
      xml().attribute("message", problems.get(0).text()).text(text.toString()).end();
    }
    xml().end();
  }

  private void begin(String suite, String name) throws IOException {
    xml().start("testcase").attribute("classname", suite).attribute("name", name);
    xml().attribute("time", 0);
  }

  private void test(Reported reported, Columns columns, Map<String, Integer> names)
      throws IOException {
    Finding finding = reported.finding();
    String path = Printable.ofCharacters(finding.place().source().path());
    String message = Printable.of(finding.message());
    String name = finding.rule() + ": " + message;
    // A reader of the report would take two of one name for the same test.
    int number = names.merge(path + "\n" + name, 1, Integer::sum);
    begin(path, number == 1 ? name : name + " (" + number + ")");
    StringBuilder text = new StringBuilder();
    ConciseReport.head(text, finding, columns, Style.PLAIN);
    finding.why().ifPresent(why -> text.append("why: ").append(Printable.of(why)).append('\n'));
    finding
        .fix()
        .ifPresent(fix -> text.append("fix: ").append(Printable.of(fix.title())).append('\n'));
    if (reported.suppression().isPresent()) {
      Suppression by = reported.suppression().get();
      xml().start("skipped");
      xml().attribute("message", by.kind().word() + ": " + Printable.of(by.reason())).end();
    } else if (fails(reported)) {
      xml().start("failure").attribute("type", finding.severity().word());
      xml().attribute("message", message).text(text.toString()).end();
    } else {
      xml().start("system-out").text(text.toString()).end();
    }
    xml().end();
  }

  private void templates(List<TemplateFile> templates) throws IOException {
    if (templates.isEmpty()) {
      return;
    }
    suite("templates", templates.size(), 0, 0, templates.size());
    for (TemplateFile each : templates) {
      begin(Printable.ofCharacters(each.path()), "was checked completely");
      xml().start("skipped").attribute("message", "a template: " + each.why()).end();
      xml().end();
    }
    xml().end();
  }

  @Override
  public void finish(Summary summary) throws IOException {
    List<Problem> left = new ArrayList<>(summary.problems());
    told.forEach(left::remove);
    if (!left.isEmpty()) {
      suite("postlint", 1, 0, 1, 0);
      complete("postlint", left);
      xml().end();
    }
    templates(summary.leniency().passedOver().templates());
    xml().end().finish();
  }
}
