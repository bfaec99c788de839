package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.app.Discovery;

/**
 * Each directory of {@code examples} holds a configuration, or a tree of them, and, in {@code
 * expected.txt}, what {@code postlint check} prints about it. To write those files anew after a
 * change that was meant, run this test with {@code -Dpostlint.bless=true} and read the difference.
 */
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("examples");
  private static final String EXPECTED = "expected.txt";
  private static final boolean BLESS = Boolean.getBoolean("postlint.bless");
  private static final String CLEAN = "debian-stock";

  private static List<Path> examples() throws IOException {
    List<Path> examples = new ArrayList<>();
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      all.filter(each -> !Discovery.find(List.of(each.toString())).found().isEmpty())
          .sorted()
          .forEach(examples::add);
    }
    return examples;
  }

  @TestFactory
  Stream<DynamicTest> anExamplePrintsWhatIsExpected() throws IOException {
    return examples().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(String.valueOf(each.getFileName()), () -> compare(each)));
  }

  private static void compare(Path example) throws IOException {
    Runs.Result result = Runs.run("check", example.toString());
    String printed = result.out() + result.err();
    Path expected = example.resolve(EXPECTED);
    if (BLESS) {
      Files.writeString(expected, printed, UTF_8);
    }
    assertThat(printed).isEqualTo(Files.readString(expected, UTF_8));
    assertThat(result.code()).isEqualTo(printed.startsWith("Nothing to report") ? 0 : 1);
  }

  @Test
  void theStockConfigurationOfADistributionIsClean() {
    for (String target : List.of("debian-13", "newest")) {
      Runs.Result result = checkStock(target);
      assertThat(result.code()).describedAs(result.out()).isZero();
    }
  }

  @Test
  void whereTheReleaseOfADistributionLeavesAHoleThatAloneIsReported() {
    // Postfix 3.7.11 has the defence against smuggled messages, and leaves it off.
    assertThat(checkStock("debian-12").out())
        .startsWith("examples/debian-stock/master.cf:2:1: info[smuggling-defence-off]: ")
        .hasLineCount(1);
  }

  private static Runs.Result checkStock(String target) {
    return Runs.run(
        "check",
        "--fail-on=info",
        "--format=concise",
        "--target",
        target,
        EXAMPLES.resolve(CLEAN).toString());
  }

  @Test
  void oneCommandRepairsTheGmailCase(@TempDir Path copies) {
    Path example = EXAMPLES.resolve("gmail-case");
    Runs.Result result =
        Runs.run("check", "--unsafe", "--output", copies.toString(), example.toString());
    assertThat(result.err()).contains("repaired examples/gmail-case/main.cf:14: ");
    assertThat(Runs.run("check", copies.toString()).out()).doesNotContain("main.cf:14:1: ");
  }
}
