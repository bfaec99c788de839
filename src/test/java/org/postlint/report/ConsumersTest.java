package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.rule.Severity;
import org.postlint.text.Source;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.reports.Parser;

/** What others' readers and schemas make of reports. Violations Lib brings both along. */
class ConsumersTest {
  private static final String SARIF_SCHEMA = "/jsonschemas/sarif-schema.json";

  @TempDir private Path directory;

  private static Checked checked() {
    Source source = Source.ofText("etc/a b/main.cf", "relayhost = x\n\nlist = <&\n y\n");
    Reported info = Reported.of(Samples.rated(source, "x", Severity.INFO));
    Reported error = Reported.of(Samples.rated(source, "<&\n y", Severity.ERROR));
    Reported quiet =
        Reported.of(Samples.rated(source, "list", Severity.ERROR))
            .suppressed(new Suppression(Suppression.Kind.BASELINE, ""));
    return Samples.checked(Samples.documented(), info, error, quiet);
  }

  private static String write(Format format) throws IOException {
    return Written.by(format, Severity.INFO, Samples.summary(), checked());
  }

  /** Returns what a reader understands, a line for each finding, sorted. */
  private List<String> read(Parser parser, Format format) throws Exception {
    Path file = Files.writeString(directory.resolve("report"), write(format), UTF_8);
    List<String> complaints = new ArrayList<>();
    ViolationsLogger logger =
        new ViolationsLogger() {
          @Override
          public void log(Level level, String text) {
            if (level.intValue() >= Level.WARNING.intValue()) {
              complaints.add(text);
            }
          }

          @Override
          public void log(Level level, String text, Throwable failure) {
            complaints.add(text + ": " + failure);
          }
        };
    List<String> found = new ArrayList<>();
    for (Violation each : parser.findViolations(logger, List.of(file.toFile()))) {
      String suppressed = each.getSpecifics().get(SarifParser.SARIF_RESULTS_SUPPRESSED);
      found.add(
          each.getFile()
              + ":"
              + each.getStartLine()
              + " "
              + each.getSeverity()
              + " "
              + each.getRule()
              + (suppressed == null || suppressed.equals("false") ? "" : " suppressed"));
    }
    assertThat(complaints).isEmpty();
    found.sort(null);
    return found;
  }

  @Test
  void theSchemaOfSarifIsMet() throws IOException {
    try (InputStream in = Parser.class.getResourceAsStream(SARIF_SCHEMA)) {
      String text = new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(text, InputFormat.JSON);
      assertThat(schema.validate(write(Format.SARIF), InputFormat.JSON)).isEmpty();
      assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
    }
  }

  @Test
  void sarifIsUnderstood() throws Exception {
    assertThat(read(Parser.SARIF, Format.SARIF))
        .containsExactly(
            "etc/a%20b/main.cf:1 INFO sample",
            "etc/a%20b/main.cf:3 ERROR sample",
            "etc/a%20b/main.cf:3 ERROR sample suppressed",
            "main.cf:14 WARN mx-protocol-floor");
  }

  @Test
  void codeQualityIsUnderstood() throws Exception {
    assertThat(read(Parser.CODECLIMATE, Format.GITLAB))
        .containsExactly(
            "etc/a b/main.cf:1 INFO sample",
            "etc/a b/main.cf:3 ERROR sample",
            "main.cf:14 WARN mx-protocol-floor");
  }

  @Test
  void checkstyleIsUnderstood() throws Exception {
    assertThat(read(Parser.CHECKSTYLE, Format.CHECKSTYLE))
        .containsExactly(
            "etc/a b/main.cf:1 INFO postlint.sample",
            "etc/a b/main.cf:3 ERROR postlint.sample",
            "main.cf:14 WARN postlint.mx-protocol-floor");
  }

  @Test
  void junitIsUnderstood() throws Exception {
    // Three findings that fail, and the problem of the run.
    assertThat(read(Parser.JUNIT, Format.JUNIT)).hasSize(4);
  }
}
