package org.postlint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema for editors accepts what the compiler accepts, and refuses slips. */
class RuleSchemaTest {
  private static final ObjectMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RuleSchema.of(Catalog.load()), InputFormat.JSON);

  private static List<String> errors(String yaml) {
    return SCHEMA.validate(YAML.readTree(yaml).toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void everyRuleFileFits() throws IOException {
    Map<String, List<String>> wrong = new TreeMap<>();
    int count = 0;
    for (String folder : List.of("rules", "src/test/resources/rules")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
          if (!file.toString().contains("lists")) {
            count++;
            List<String> errors = errors(Files.readString(file, UTF_8));
            if (!errors.isEmpty()) {
              wrong.put(file.toString(), errors);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(200);
  }

  @Test
  void slipsAreRefused() {
    String rule =
        """
        summary: a
        severity: info
        when: { relayhost: { empty: yes } }
        examples: [ { bad: "a = b", finds: a }, { good: "a = c" } ]
        """;
    assertThat(errors(rule)).isEmpty();
    assertThat(errors(rule.replace("severity", "severty"))).isNotEmpty();
    assertThat(errors(rule.replace("info", "critical"))).isNotEmpty();
    assertThat(errors(rule.replace("relayhost", "relay host"))).isNotEmpty();
    assertThat(errors(rule.replace("{ empty: yes }", "{ emty: yes }"))).isNotEmpty();
    assertThat(errors(rule.replace("when:", "for: { servce: smtpd }\nwhen:"))).isNotEmpty();
    assertThat(errors(rule.replace("finds: a", "found: a"))).isNotEmpty();
  }
}
