package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  @Test
  void aReportIsWhatItsSchemaSays() throws IOException {
    String report = write(Samples.checked(Samples.documented()));
    assertThat(validate("report", report)).isEmpty();
    JsonNode finding = JsonMapper.shared().readTree(report).path("findings").get(0);
    assertThat(finding.path("start").intValue()).isEqualTo(13);
    assertThat(finding.path("end_column").intValue()).isEqualTo(20);
    JsonNode edit = finding.path("fix").path("edits").get(0);
    assertThat(edit.path("start").intValue()).isEqualTo(33);
    assertThat(edit.path("replacement").stringValue()).isEqualTo(">=TLSv1");
  }

  @Test
  void aReportWithoutAnythingIsCompleteToo() throws IOException {
    StringBuilder out = new StringBuilder();
    new JsonReport(out).finish(Samples.summary());
    assertThat(validate("report", out.toString())).isEmpty();
    assertThat(JsonMapper.shared().readTree(out.toString()).path("problems")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ü\"\\\u0001\u007f", "\u00ff", "\u00c3\u00bc", "𝄞", "\ud834"})
  void whateverATextHoldsTheReportIsValid(String text) throws IOException {
    Source source = Source.ofText("dir \"ü\"/main.cf", "x = 1\n");
    Reported reported = Reported.of(Samples.finding(Samples.place(source, "x"), text));
    assertThat(validate("report", write(Samples.checked(reported)))).isEmpty();
  }

  @Test
  void whatShowPrintsIsWhatItsSchemaSays() throws IOException {
    Source main =
        Source.ofText("main.cf", "a = \u00ff\nb = $myhostname ${x\nmy_password = p\na = 2\n");
    Source master = Source.ofText("master.cf", "x inet n - n - - smtpd -o a=1\nbroken\n");
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(main)),
                Optional.of(MasterFile.parse(master)),
                "/etc/postfix",
                Catalog.load(),
                Target.newest(Catalog.load())));
    for (boolean all : List.of(false, true)) {
      StringBuilder out = new StringBuilder();
      ShowJson.write(
          out, configuration, new ShowOptions(List.of(), all, Optional.empty(), false, false));
      assertThat(validate("show", out.toString())).isEmpty();
      assertThat(out.toString()).contains("\"***\"").contains("\"kind\": \"override\"");
    }
  }

  private static String write(Checked checked) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonReport report = new JsonReport(out);
    report.add(checked);
    report.finish(Samples.summary());
    return out.toString();
  }

  private static List<String> validate(String name, String json) throws IOException {
    String text = new String(Schemas.find(name).orElseThrow(), UTF_8);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
