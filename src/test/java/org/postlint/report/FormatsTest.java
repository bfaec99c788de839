package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postlint.rule.Severity;
import org.postlint.text.Source;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What each format makes of the finding that the documents show. */
class FormatsTest {
  private static final Suppression ACCEPTED =
      new Suppression(Suppression.Kind.COMMENT, "old scanner, see the wiki");

  private static Checked checked() {
    Source source = Source.ofText("etc/main.cf", "relayhost = x\nmydestination = y\n");
    Reported info = Reported.of(Samples.rated(source, "x", Severity.INFO));
    Reported error = Reported.of(Samples.rated(source, "y", Severity.ERROR));
    return Samples.checked(Samples.documented(), info, error.suppressed(ACCEPTED));
  }

  private static String write(Format format) throws IOException {
    return Written.by(format, Severity.WARNING, Samples.summary(), checked());
  }

  @Test
  void githubHasOneAnnotationForEachFindingThatCounts() throws IOException {
    assertThat(write(Format.GITHUB))
        .isEqualTo(
            """
            ::warning file=main.cf,line=14,endLine=14,col=1,endColumn=20,title=mx-protocol-floor\
            ::TLSv1.2 and TLSv1.3 only: senders limited to TLS 1.0 or 1.1 fall back to clear text \
            or give up%0Aon port 25 encryption is opportunistic; a sender without a common \
            protocol falls back to clear text or gives up%0Afix: Allow TLS 1.0 and later, as \
            Postfix does by default
            ::notice file=etc/main.cf,line=1,endLine=1,col=13,endColumn=14,title=sample::message
            ::error title=postlint::etc/main.cf: cannot be read: permission denied
            """);
  }

  @Test
  void gitlabHasAnObjectForEachFindingThatCounts() throws IOException {
    JsonNode report = Written.json(write(Format.GITLAB));
    assertThat(report).hasSize(2);
    JsonNode first = report.get(0);
    assertThat(first.path("severity").stringValue()).isEqualTo("minor");
    assertThat(first.path("check_name").stringValue()).isEqualTo("mx-protocol-floor");
    assertThat(first.path("location").path("path").stringValue()).isEqualTo("main.cf");
    assertThat(first.path("location").path("lines").path("begin").intValue()).isEqualTo(14);
    assertThat(report.get(1).path("severity").stringValue()).isEqualTo("info");
    assertThat(first.path("fingerprint").stringValue())
        .hasSize(32)
        .isNotEqualTo(report.get(1).path("fingerprint").stringValue());
  }

  @Test
  void checkstyleGroupsByFile() throws IOException {
    assertThat(write(Format.CHECKSTYLE))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="10.0">
              <file name="main.cf">
                <error line="14" column="1" severity="warning" message="TLSv1.2 and TLSv1.3 only: \
            senders limited to TLS 1.0 or 1.1 fall back to clear text or give up" \
            source="postlint.mx-protocol-floor"></error>
              </file>
              <file name="etc/main.cf">
                <error line="1" column="13" severity="info" message="message" \
            source="postlint.sample"></error>
              </file>
            </checkstyle>
            """);
  }

  @Test
  void junitFailsWhatFailsTheRun() throws IOException {
    String report = write(Format.JUNIT);
    Element suite = (Element) Written.xml(report).getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("0");
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    assertThat(Written.one(suite, "failure").getTextContent())
        .startsWith("main.cf:14:1: warning[mx-protocol-floor]: TLSv1.2 and TLSv1.3 only")
        .endsWith("\nfix: Allow TLS 1.0 and later, as Postfix does by default\n");
    assertThat(Written.one(suite, "skipped").getAttribute("message"))
        .isEqualTo("comment: old scanner, see the wiki");
    String all = Written.by(Format.JUNIT, Severity.INFO, Samples.summary(), checked());
    assertThat(all).contains("failures=\"2\"");
    String none = Written.by(Format.JUNIT, Severity.ERROR, Samples.summary(), checked());
    assertThat(none).contains("failures=\"0\"");
  }

  @Test
  void junitTellsWhatCouldNotBeChecked() throws IOException {
    String report = write(Format.JUNIT);
    // The sample's problem belongs to none of its configurations.
    assertThat(Written.xml(report).getElementsByTagName("error").getLength()).isEqualTo(1);
    assertThat(report).contains("<testsuite name=\"postlint\" tests=\"1\" failures=\"0\"");
  }

  @Test
  void testsOfOneNameAreNumbered() throws IOException {
    Source source = Source.ofText("main.cf", "a = 1\na = 2\n");
    Reported one = Reported.of(Samples.rated(source, "1", Severity.ERROR));
    Reported two = Reported.of(Samples.rated(source, "2", Severity.ERROR));
    assertThat(
            Written.by(Format.JUNIT, Severity.ERROR, Samples.summary(), Samples.checked(one, two)))
        .contains("name=\"sample: message\"")
        .contains("name=\"sample: message (2)\"");
  }

  @Test
  void rdjsonSuggestsAFixWithinOneFileAndCountsBytes() throws IOException {
    JsonNode first = Written.json(write(Format.RDJSON)).path("diagnostics").get(0);
    assertThat(first.path("severity").stringValue()).isEqualTo("WARNING");
    JsonNode suggestion = first.path("suggestions").get(0);
    assertThat(suggestion.path("text").stringValue()).isEqualTo(">=TLSv1");
    assertThat(suggestion.path("range").path("start").path("column").intValue()).isEqualTo(21);
    assertThat(first.path("relatedLocations")).hasSize(1);
    Source source = Source.ofText("main.cf", "a = \u00c3\u00a4 x\n");
    Reported wide = Reported.of(Samples.rated(source, "x", Severity.ERROR));
    String report =
        Written.by(Format.RDJSON, Severity.ERROR, Samples.summary(), Samples.checked(wide));
    JsonNode place = Written.json(report).path("diagnostics").get(0).path("location");
    assertThat(place.path("range").path("start").path("column").intValue()).isEqualTo(8);
  }

  @Test
  void sarifSaysWhatCodeScanningNeeds() throws IOException {
    String report = write(Format.SARIF);
    JsonNode run = Written.json(report).path("runs").get(0);
    JsonNode results = run.path("results");
    assertThat(results).hasSize(3);
    JsonNode first = results.get(0);
    JsonNode place = first.path("locations").get(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").stringValue()).isEqualTo("main.cf");
    assertThat(place.path("region").path("startLine").intValue()).isEqualTo(14);
    assertThat(first.path("relatedLocations").get(0).path("message").path("text").stringValue())
        .isEqualTo("takes effect here: port 25, security level may");
    JsonNode change = first.path("fixes").get(0).path("artifactChanges").get(0);
    JsonNode replacement = change.path("replacements").get(0);
    assertThat(replacement.path("deletedRegion").path("startColumn").intValue()).isEqualTo(21);
    assertThat(replacement.path("insertedContent").path("text").stringValue()).isEqualTo(">=TLSv1");
    assertThat(first.path("partialFingerprints").path("postlint/v1").stringValue()).hasSize(32);
    JsonNode suppression = results.get(2).path("suppressions").get(0);
    assertThat(suppression.path("kind").stringValue()).isEqualTo("inSource");
    assertThat(suppression.path("justification").stringValue()).isEqualTo(ACCEPTED.reason());
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(rules.get(first.path("ruleIndex").intValue()).path("id").stringValue())
        .isEqualTo("mx-protocol-floor");
    assertThat(rules.get(0).path("help").path("markdown").stringValue())
        .startsWith("**")
        .contains("\nWrong:\n\n```\n");
    JsonNode invocation = run.path("invocations").get(0);
    assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.path("toolExecutionNotifications")).hasSize(1);
  }

  @Test
  void pathsBecomeReferences() {
    assertThat(Uris.of("hosts/mx 1/main.cf")).isEqualTo("hosts/mx%201/main.cf");
    assertThat(Uris.of("/etc/postfix/main.cf")).isEqualTo("file:///etc/postfix/main.cf");
    assertThat(Uris.of("a:b/ü?#%.cf")).isEqualTo("a%3Ab/%C3%BC%3F%23%25.cf");
    assertThat(Uris.of("<stdin>")).isEqualTo("%3Cstdin%3E");
  }

  @Test
  void nagiosHasItsStateItsSumsAndTheFindings() throws IOException {
    String report = write(Format.NAGIOS);
    assertThat(report)
        .isEqualTo(
            """
            POSTLINT UNKNOWN: 1 warning, not all could be checked | errors=0;;0;0 warnings=1;0;;0 \
            infos=0;;;0 suppressed=0;;;0 problems=1;;;0 configurations=1;;;0
            etc/main.cf: cannot be read: permission denied
            main.cf:14:1: warning[mx-protocol-floor]: TLSv1.2 and TLSv1.3 only: senders limited \
            to TLS 1.0 or 1.1 fall back to clear text or give up
            etc/main.cf:1:13: info[sample]: message
            """);
  }

  @Test
  void theStateOfAMonitoredHostFollowsTheWorst() {
    assertThat(state(0, 0, 0, Severity.WARNING, true)).isEqualTo(NagiosReport.State.OK);
    assertThat(state(0, 0, 1, Severity.WARNING, true)).isEqualTo(NagiosReport.State.OK);
    assertThat(state(0, 0, 1, Severity.INFO, true)).isEqualTo(NagiosReport.State.WARNING);
    assertThat(state(0, 1, 0, Severity.WARNING, true)).isEqualTo(NagiosReport.State.WARNING);
    assertThat(state(0, 1, 0, Severity.ERROR, true)).isEqualTo(NagiosReport.State.OK);
    assertThat(state(1, 0, 0, Severity.ERROR, true)).isEqualTo(NagiosReport.State.CRITICAL);
    assertThat(state(0, 1, 0, Severity.WARNING, false)).isEqualTo(NagiosReport.State.UNKNOWN);
    assertThat(state(1, 0, 0, Severity.WARNING, false)).isEqualTo(NagiosReport.State.CRITICAL);
    Summary nothing = new Summary(0, List.of(), 0, 0, 0, 0, 0, Leniency.NONE, List.of());
    assertThat(NagiosReport.State.of(nothing, Severity.ERROR))
        .isEqualTo(NagiosReport.State.UNKNOWN);
  }

  private static NagiosReport.State state(
      int errors, int warnings, int infos, Severity failOn, boolean complete) {
    List<Problem> problems = complete ? List.of() : List.of(new Problem("x", "cannot be read"));
    return NagiosReport.State.of(
        new Summary(1, List.of(), errors, warnings, infos, 0, 0, Leniency.NONE, problems), failOn);
  }

  @Test
  void htmlNeedsNothingElseAndIsWellFormed() throws IOException {
    String page = write(Format.HTML);
    Written.checkHtml(page);
    assertThat(page).doesNotContain("<script").doesNotContain("http:").doesNotContain("https:");
    assertThat(page)
        .contains("<mark>smtpd_tls_protocols</mark>=!SSLv2")
        .contains("<mark class=\"related\">smtp</mark>")
        .contains("<del>- smtpd_tls_protocols=!SSLv2,!TLSv1,!TLSv1.1,!SSLv3</del>")
        .contains("<ins>+ smtpd_tls_protocols=&gt;=TLSv1</ins>")
        .contains("does not count (comment): old scanner, see the wiki");
    Set<String> ids = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (int at = page.indexOf(" id=\""); at >= 0; at = page.indexOf(" id=\"", at + 1)) {
      String id = page.substring(at + 5, page.indexOf('"', at + 5));
      if (!ids.add(id)) {
        twice.add(id);
      }
    }
    // Fingerprints of the samples stand for nothing; real ones are all different.
    assertThat(twice).allMatch(each -> each.startsWith("f-"));
    assertThat(ids).contains("all", "c1", "show-error");
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "SARIF", "NAGIOS", "HTML"})
  void whatLetsSomethingPassIsTold(Format format) throws IOException {
    Leniency leniency = new Leniency(4, 5, new PassedOver(6, 7, 8, "v1", List.of()), "'<b>|.yaml'");
    Summary summary = new Summary(1, List.of(), 0, 1, 0, 0, 0, leniency, List.of());
    String report = Written.by(format, Severity.WARNING, summary, checked());
    assertThat(report)
        .contains(
            switch (format) {
              case JSON -> "\"baselined\": 5,";
              case SARIF -> "\"suppressed\": 9,";
              case NAGIOS -> "\nFound, and not counted: 4 because of a comment and 5 because of";
              default -> "<p>Settings in force: &#39;&lt;b&gt;|.yaml&#39;.</p>";
            });
    if (format == Format.NAGIOS) {
      assertThat(report).contains("\nSettings in force: '<b>\\x7c.yaml'.\nNot looked at: 6 ");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "SARIF", "NAGIOS", "HTML", "JUNIT"})
  void aTemplateThatWasNotCheckedIsNamedWithItsReason(Format format) throws IOException {
    List<TemplateFile> templates =
        List.of(new TemplateFile("b|/main.cf", "line 2 has <% x %>"), new TemplateFile("c", "d"));
    Leniency leniency = new Leniency(0, 0, PassedOver.NONE.withTemplates(templates), "");
    Summary summary = new Summary(1, List.of(), 0, 1, 0, 0, 0, leniency, List.of());
    assertThat(Written.by(format, Severity.WARNING, summary, checked()))
        .contains(
            switch (format) {
              case JSON -> "\"message\": \"line 2 has <% x %>\"";
              case SARIF -> "\"text\": \"b|/main.cf: a template: line 2 has <% x %>\"";
              case NAGIOS -> "\n  b\\x7c/main.cf: a template: line 2 has <% x %>\n";
              case HTML -> "<p>  b|/main.cf: a template: line 2 has &lt;% x %&gt;</p>";
              default -> "<skipped message=\"a template: line 2 has &lt;% x %&gt;\"></skipped>";
            })
        .contains(
            switch (format) {
              case JSON -> "\"templates\": 2,";
              case SARIF -> "\"skippedTemplates\": 2,";
              case NAGIOS, HTML ->
                  "Not looked at: 2 templates, not filled in yet (see --templates).";
              default -> "name=\"templates\" tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"2\"";
            });
  }

  @Test
  void aReportOfNothingIsCompleteInEveryFormat() throws IOException {
    Summary clean =
        new Summary(1, Samples.summary().targets(), 0, 0, 0, 0, 0, Leniency.NONE, List.of());
    for (Format format : Format.values()) {
      String report = Written.by(format, Severity.WARNING, clean, Samples.checked());
      String never = Written.by(format, Severity.WARNING, clean);
      switch (format) {
        case TEXT, CONCISE, JSONL, GITHUB -> assertThat(report + never).isEmpty();
        case JSON, SARIF, GITLAB, RDJSON ->
            assertThat(List.of(Written.json(report), Written.json(never))).hasSize(2);
        case JUNIT, CHECKSTYLE ->
            assertThat(List.of(Written.xml(report), Written.xml(never))).hasSize(2);
        case NAGIOS -> assertThat(report).startsWith("POSTLINT OK: Nothing to report |");
        case HTML -> {
          Written.checkHtml(report);
          assertThat(report).contains("Nothing to report");
        }
      }
    }
  }
}
