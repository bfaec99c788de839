package org.postlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postlint.text.Source;
import tools.jackson.databind.json.JsonMapper;

class JsonlReportTest {
  @Test
  void eachFindingIsALineAndTheSameObjectAsInTheWholeReport() throws IOException {
    Source hostile = Source.ofText("a\nb/main.cf", "x = \u0085\u001b\n");
    Reported other = Reported.of(Samples.finding(Samples.place(hostile, "x"), "\n\u2028\u0085"));
    Checked checked = Samples.checked(Samples.documented(), other);
    StringBuilder lines = new StringBuilder();
    JsonlReport report = new JsonlReport(lines);
    report.add(checked);
    report.add(checked);
    report.finish(Samples.summary());
    List<String> all = List.of(lines.toString().split("\n", -1));
    assertThat(all).hasSize(5);
    assertThat(all.get(4)).isEmpty();
    StringBuilder whole = new StringBuilder();
    JsonReport json = new JsonReport(whole);
    json.add(checked);
    json.add(checked);
    json.finish(Samples.summary());
    for (int i = 0; i < 4; i++) {
      assertThat(JsonMapper.shared().readTree(all.get(i)))
          .isEqualTo(JsonMapper.shared().readTree(whole.toString()).path("findings").get(i));
    }
  }

  @Test
  void aLineIsWrittenAsSoonAsItsConfigurationIsThere() throws IOException {
    StringBuilder lines = new StringBuilder();
    new JsonlReport(lines).add(Samples.checked(Samples.documented()));
    assertThat(lines.toString()).startsWith("{\"rule\": \"mx-protocol-floor\", ").endsWith("}\n");
  }
}
