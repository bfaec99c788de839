package org.postlint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of the language has a row for everything that can be asked or looked at. */
class LanguageDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/rule-language.md");

  static List<Analysis> analyses() {
    return Analyses.ALL;
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void everyAnalysisHasARowWithItsInputsAndOutputs(Analysis analysis) throws IOException {
    String row = row("| `" + analysis.name() + "`");
    for (Analysis.Input input : analysis.inputs()) {
      assertThat(row).contains('`' + input.name() + '`').contains(input.words());
    }
    for (Analysis.Output output : analysis.outputs()) {
      assertThat(row).contains('.' + output.name() + '`');
    }
  }

  static List<ThingKind> kinds() {
    return Vocabulary.kinds().stream()
        .filter(kind -> kind.selector() != ThingKind.Selector.NONE)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindThatCanBeLookedAtHasARowWithItsProperties(ThingKind kind) throws IOException {
    String row = row("| `" + kind.name() + ":");
    assertThat(kind.properties())
        .extracting(Property::name)
        .filteredOn(name -> !row.contains('.' + name + '`'))
        .isEmpty();
  }

  private static String row(String start) throws IOException {
    List<String> rows =
        Files.readString(DOCUMENT, UTF_8).lines().filter(line -> line.startsWith(start)).toList();
    assertThat(rows).as(start).hasSize(1);
    return rows.get(0);
  }
}
