package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.catalog.Catalog;
import org.postlint.report.Leniency;
import org.postlint.report.ReportContext;
import org.postlint.report.Style;
import org.postlint.report.Summary;
import org.postlint.rule.RuleSet;
import org.postlint.rule.Severity;

/** Where reports go, and what becomes of files that cannot be written. */
class OutputsTest {
  @TempDir private Path directory;

  private Runs.Result check(String... formats) throws IOException {
    Files.writeString(directory.resolve("main.cf"), "relayhost = mail.example.com\n");
    List<String> line =
        new ArrayList<>(
            List.of("check", "--rules=src/test/resources/rules", "--select=bare-relayhost"));
    for (String format : formats) {
      line.add("--format=" + format.replace("@", directory + "/"));
    }
    line.add(directory + "/main.cf");
    return Runs.run(line.toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachFormatGoesToItsOwnFile() throws IOException {
    Runs.Result result = check("concise", "json=@report.json", "jsonl=@report.jsonl");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).endsWith("is looked up as a mail domain\n").hasLineCount(1);
    assertThat(directory.resolve("report.json")).content().contains("\"summary\": {");
    assertThat(directory.resolve("report.jsonl")).content().startsWith("{\"rule\"").hasLineCount(1);
    assertThat(files()).containsExactly("main.cf", "report.json", "report.jsonl");
  }

  @Test
  void aFileIsReplacedWholeAndKeepsItsPermissionsAndItsLinks() throws IOException {
    Path old = Files.writeString(directory.resolve("old"), "x".repeat(100_000));
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-------"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of("old"));
    assertThat(check("concise=@link").code()).isEqualTo(1);
    assertThat(old).content().hasLineCount(1);
    assertThat(directory.resolve("link")).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
        .isEqualTo("rw-------");
    assertThat(files()).containsExactly("link", "main.cf", "old");
  }

  @Test
  void whatCannotBeMadeEndsTheRunBeforeItBegins() throws IOException {
    Files.createSymbolicLink(directory.resolve("loose"), Path.of("nowhere"));
    for (String name : List.of("missing/report", "", "loose")) {
      Runs.Result result = check("json=@first", "json=@" + name);
      assertThat(result.code()).as(name).isEqualTo(3);
      assertThat(result.err())
          .startsWith("postlint: " + directory + "/" + name)
          .contains("written");
      assertThat(files()).containsExactly("loose", "main.cf");
    }
  }

  @Test
  void aFullDeviceIsToldAndTheOtherReportsAreWritten() throws IOException {
    Runs.Result result = check("json=/dev/full", "concise=@report");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).startsWith("postlint: /dev/full: cannot be written: no space left");
    assertThat(directory.resolve("report")).content().hasLineCount(1);
  }

  @Test
  void aRunThatFailsLeavesNoFile() throws IOException {
    Runs.Result result =
        Runs.run("check", "--format=json=" + directory + "/report", directory + "/missing");
    assertThat(result.code()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  @Test
  void onePlaceTakesOneReport() throws IOException {
    assertThat(check("json=@a", "jsonl=@./a").err()).startsWith("postlint: two formats want the");
    assertThat(check("json", "jsonl").err()).startsWith("postlint: two formats want standard");
    assertThat(check("json=").err()).startsWith("postlint: --format: the name of the file");
    assertThat(files()).containsExactly("main.cf");
  }

  @Test
  void aMonitoringSystemReadsStandardOutputAndItsOwnExitCodes() throws IOException {
    Runs.Result result = check("nagios", "json=@report");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("POSTLINT WARNING: 1 warning | errors=0;;0;0 warnings=1;0;;0 ")
        .hasLineCount(2);
    assertThat(result.err()).isEmpty();
    assertThat(check("nagios=@status", "concise").code()).isEqualTo(1);
    assertThat(directory.resolve("status")).content().startsWith("POSTLINT WARNING: ");
    Runs.Result unwritten = check("nagios", "json=/dev/full");
    assertThat(unwritten.code()).isEqualTo(3);
    assertThat(unwritten.out())
        .startsWith("POSTLINT UNKNOWN: 1 warning, not all could be checked |")
        .contains("\n/dev/full: cannot be written: no space left on device\n");
  }

  @Test
  void whatGoesWrongBeforeACheckIsUnknownToAMonitoringSystem() {
    for (String wrong : List.of("--no-such-option", "--fail-on=never", "/nonexistent")) {
      Runs.Result result = Runs.run("check", "--format", "nagios", wrong);
      assertThat(result.code()).as(wrong).isEqualTo(3);
      assertThat(result.out()).startsWith("POSTLINT UNKNOWN: ");
      assertThat(Runs.run("check", "--format=json", wrong).code()).isEqualTo(2);
    }
  }

  @Test
  void aPatchStandsOnlyBehindReportsForPeople() throws IOException {
    Files.writeString(directory.resolve("main.cf"), "relayhost = mail.example.com\n");
    for (String format : List.of("sarif", "html", "nagios", "github")) {
      Runs.Result result = Runs.run("check", "--diff", "--format", format, directory.toString());
      assertThat(result.code()).as(format).isEqualTo(format.equals("nagios") ? 3 : 2);
      assertThat(result.err()).startsWith("postlint: --diff and --format " + format + " both want");
    }
  }

  @Test
  void anInterruptedRunLeavesFilesAsTheyWere() throws IOException {
    Path old = Files.writeString(directory.resolve("report"), "old");
    String[] line = {"check", "--format=concise=" + old, "--format=json=" + directory + "/new"};
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, Map.of(), false, false);
    ReportContext context =
        new ReportContext(Style.PLAIN, RuleSet.builtIn(Catalog.load()), Severity.INFO, "1.2.3");
    Summary summary = new Summary(1, List.of(), 0, 0, 0, 0, 0, Leniency.NONE, List.of());
    try (Outputs outputs =
        Outputs.open(OptionScanner.builtIn().scan(line).orElseThrow(), console, context)) {
      outputs.finish(summary, false);
    }
    assertThat(old).hasContent("old");
    assertThat(files()).containsExactly("report");
  }
}
