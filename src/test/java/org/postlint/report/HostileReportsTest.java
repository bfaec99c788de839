package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postlint.rule.Change;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;
import org.postlint.rule.Severity;
import org.postlint.text.Edit;
import org.postlint.text.Source;
import org.postlint.text.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/** Whatever files and their names hold, a report says what it says and nothing else. */
class HostileReportsTest {
  private static final long SEED = 20260125;
  private static final int ROUNDS = 60;
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /** Pieces of content; each char is a byte. */
  private static final List<String> BYTES =
      List.of(
          "\u001b[2J\u001b[31m",
          "\u009b31m",
          "::error file=x,line=1::forged",
          "\n::warning::forged\n",
          "##[error]forged",
          "##vso[task.complete result=Succeeded]",
          "##teamcity[buildStatus status='SUCCESS']",
          "]]>",
          "<script>alert(1)</script>",
          "</pre></article><h1>forged</h1>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "&amp;&lt;&#27;&#x1b;&bogus;",
          "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
          "--><!--",
          "<![CDATA[",
          "|errors=0",
          "%0A::error::forged%25",
          "\r\n",
          "\u0000",
          "\u007f\u0085",
          "\u00ff\u00fe\u00c0\u0080",
          "\u00ed\u00a0\u0080",
          "\u00e2\u0080\u00ae",
          "\u00e2\u0080\u00a8",
          "\u00ef\u00bf\u00be",
          "\u00f0\u009d\u0084\u009e",
          "\u00c3\u00bc",
          "[click](https://evil.example)",
          "{0} ${x} %s %n",
          "\\u0022},{\\",
          "\t  ,",
          "a".repeat(10_000),
          "mail.example.com");

  /** Pieces of names, which are characters. */
  private static final List<String> CHARACTERS =
      List.of("\u202e", "\u2028", "\ufffe", "\ud834", "\u0090", "𝄞", "ü");

  private final Random random = new Random(SEED);

  private String bytes(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(BYTES.get(random.nextInt(BYTES.size())));
    }
    return text.toString();
  }

  private String name() {
    StringBuilder name = new StringBuilder(bytes(3).replace('\0', '_'));
    for (int i = random.nextInt(3); i > 0; i--) {
      name.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return name.toString();
  }

  private Reported reported(Source source, Source other) {
    int start = random.nextInt(source.length());
    int end = start + random.nextInt(Math.min(200, source.length() - start));
    Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
    Fix fix =
        new Fix("sample", bytes(2), Fix.Kind.UNSAFE, List.of(new Change.Run("postfix reload")));
    Finding finding =
        new Finding(
            "sample",
            severity,
            bytes(3),
            source.place(new Span(start, end)),
            Optional.of(bytes(2)),
            List.of(new Related(other.place(new Span(0, other.length() / 2)), bytes(2))),
            Optional.of(bytes(2)),
            List.of(bytes(2)),
            Optional.of(fix),
            Map.of("name", bytes(2)));
    Preview preview =
        new Preview(
            List.of(
                new Preview.Line(source.path(), 1, false, bytes(2).replace('\n', ' ')),
                new Preview.Line(other.path(), 1, true, bytes(2).replace('\n', ' '))),
            List.of(bytes(2)));
    Edit edit = new Edit(new Span(start, end), bytes(2));
    return new Reported(
        finding, Optional.of(preview), List.of(new Reported.Replacement(source, edit)));
  }

  /** Configurations of hostile files; the second finding of each does not count. */
  private List<Checked> configurations() {
    List<Checked> all = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String directory = name() + "/";
      Source source = Source.ofText(directory + "main.cf", bytes(8));
      Source other = Source.ofText(directory + "master.cf", bytes(8));
      Reported quiet =
          reported(source, other).suppressed(new Suppression(Suppression.Kind.COMMENT, bytes(2)));
      Checked sample = Samples.checked(reported(source, other), quiet);
      Map<Finding, String> prints = new HashMap<>();
      sample.findings().forEach(each -> prints.put(each.finding(), "0".repeat(31) + prints.size()));
      all.add(
          new Checked(
              directory,
              sample.target(),
              sample.findings(),
              List.of(new Problem(name(), name())),
              Masks.NONE,
              each -> String.valueOf(prints.get(each))));
    }
    return all;
  }

  private static Summary summary(List<Checked> all) {
    List<Problem> problems = new ArrayList<>();
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Checked each : all) {
      problems.addAll(each.problems());
      counts.merge(each.findings().get(0).finding().severity(), 1, Integer::sum);
    }
    return new Summary(
        2,
        List.of(all.get(0).target()),
        counts.getOrDefault(Severity.ERROR, 0),
        counts.getOrDefault(Severity.WARNING, 0),
        counts.getOrDefault(Severity.INFO, 0),
        0,
        2,
        new Leniency(1, 1, PassedOver.NONE, ""),
        problems);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void nothingIsForged(Format format) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      List<Checked> all = configurations();
      String report = Written.by(format, Severity.INFO, summary(all), all.toArray(Checked[]::new));
      String where = format + ", seed " + SEED + ", round " + round;
      assertThat(strange(report)).as(where).isEmpty();
      assertThat(commands(report)).as(where).hasSize(format == Format.GITHUB ? 4 : 0);
      switch (format) {
        case TEXT -> assertThat(report).contains(": ");
        case CONCISE, GITHUB -> check(format, report, where);
        case JSON, JSONL, SARIF, GITLAB, RDJSON -> checkJson(format, report, where);
        case JUNIT, CHECKSTYLE -> checkXml(format, report, where);
        case NAGIOS -> {
          assertThat(report.chars().filter(c -> c == '|').count()).as(where).isEqualTo(1);
          assertThat(report.indexOf('|')).isLessThan(report.indexOf('\n'));
          assertThat(report.lines()).as(where).hasSize(1 + 2 + 1 + 2);
        }
        case HTML -> {
          Written.checkHtml(report);
          assertThat(report.split("<article ", -1)).as(where).hasSize(1 + 4);
        }
      }
    }
  }

  private static void check(Format format, String report, String where) {
    assertThat(report.lines()).as(where).hasSize(format == Format.CONCISE ? 2 : 4);
  }

  private static void checkJson(Format format, String report, String where) {
    if (format == Format.JSONL) {
      assertThat(report.split("\n", -1)).as(where).hasSize(5);
      report.lines().forEach(Written::json);
      return;
    }
    JsonNode json = Written.json(report);
    JsonNode list =
        switch (format) {
          case SARIF -> json.path("runs").get(0).path("results");
          case GITLAB -> json;
          case RDJSON -> json.path("diagnostics");
          default -> json.path("findings");
        };
    assertThat(list).as(where).hasSize(format == Format.GITLAB || format == Format.RDJSON ? 2 : 4);
  }

  private static void checkXml(Format format, String report, String where) {
    NodeList found =
        Written.xml(report).getElementsByTagName(format == Format.JUNIT ? "testcase" : "error");
    assertThat(found.getLength()).as(where).isEqualTo(format == Format.JUNIT ? 6 : 2);
    for (int i = 0; i < found.getLength(); i++) {
      assertThat(((Element) found.item(i)).getAttribute("forged")).isEmpty();
    }
  }

  /** Returns what a terminal might act on, or no reader would take for text. */
  private static List<String> strange(String report) {
    List<String> strange = new ArrayList<>();
    String read = new String(report.getBytes(UTF_8), UTF_8);
    for (int at = 0; at < read.length(); at += Character.charCount(read.codePointAt(at))) {
      int c = read.codePointAt(at);
      switch (Character.getType(c)) {
        case Character.CONTROL -> {
          if (c != '\n') {
            strange.add(Integer.toHexString(c));
          }
        }
        case Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE,
            Character.UNASSIGNED ->
            strange.add(Integer.toHexString(c));
        default -> {}
      }
    }
    return strange;
  }

  /** Returns the lines that a build server would take for commands to itself. */
  private static List<String> commands(String report) {
    return report
        .lines()
        .filter(
            line ->
                line.stripLeading().startsWith("::")
                    || line.contains("##[")
                    || line.contains("##vso[")
                    || line.contains("##teamcity["))
        .toList();
  }

  @Test
  void anAnnotationIsReadBackAsItWasMeant() throws IOException {
    Source source = Source.ofText("a:b,c%2C\n/main.cf", "x\n");
    Finding finding = Samples.finding(Samples.place(source, "x"), "50% ::error::\n%0A");
    String report =
        Written.by(
            Format.GITHUB,
            Severity.INFO,
            new Summary(1, List.of(), 0, 1, 0, 0, 0, Leniency.NONE, List.of()),
            Samples.checked(Reported.of(finding)));
    String line = report.strip();
    int end = line.indexOf("::", 2);
    Map<String, String> properties = new HashMap<>();
    for (String each : line.substring(line.indexOf(' ') + 1, end).split(",", -1)) {
      int equals = each.indexOf('=');
      properties.put(
          each.substring(0, equals),
          each.substring(equals + 1)
              .replace("%2C", ",")
              .replace("%3A", ":")
              .replace("%0A", "\n")
              .replace("%25", "%"));
    }
    assertThat(properties)
        .containsEntry("file", "a:b,c%2C\\x0a/main.cf")
        .containsEntry("line", "1")
        .containsEntry("title", "sample");
    assertThat(line.substring(end + 2).replace("%0A", "\n").replace("%25", "%"))
        .isEqualTo("50% ::error::\\x0a%0A");
  }
}
