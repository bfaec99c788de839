package org.postlint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.app.RuleExamples;
import org.postlint.catalog.Catalog;

/** Every example of every rule holds; one test for each rule, named by its path. */
class RulesTest {
  private static final Path RULES = Path.of("rules");
  private static final Catalog CATALOG = Catalog.load();

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    RuleSet rules = RuleSet.builtIn(CATALOG);
    RuleTester tester = new RuleTester(CATALOG, rules, RuleExamples::fix);
    return rules.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.toString(), () -> assertThat(tester.test(rule)).isEmpty()));
  }

  @Test
  void everyFileUnderRulesIsPartOfTheProgram() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(RULES)) {
      for (Path path : walk.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String name = RULES.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith("lists/")) {
          files.put(name.substring(0, name.length() - 5), lines(path));
        }
      }
    }
    List<String> built = new ArrayList<>();
    RuleSet.builtIn(CATALOG).rules().forEach(rule -> built.add(rule.toString()));
    assertThat(built).containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(files.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(150));
  }

  private static long lines(Path path) throws IOException {
    return Files.readString(path, UTF_8).lines().count();
  }
}
