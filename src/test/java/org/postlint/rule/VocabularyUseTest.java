package org.postlint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postlint.app.RequestException;
import org.postlint.app.RuleExamples;
import org.postlint.app.RuleFolders;
import org.postlint.catalog.Catalog;

/** Nothing is in the language that neither a built-in rule nor a test uses. */
class VocabularyUseTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final RuleSet RULES = RuleSet.builtIn(CATALOG);

  /** The texts of all rules, and of the tests that try the language. */
  private static final String TEXTS = texts();

  private static String texts() {
    StringBuilder texts = new StringBuilder();
    for (String folder :
        List.of("rules", "src/test/resources/rules", "src/test/java/org/postlint/rule")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith("VocabularyUseTest.java")) {
            texts.append(Files.readString(file, UTF_8)).append('\n');
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts.toString();
  }

  private static boolean isUsed(String word) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
        .matcher(TEXTS)
        .find();
  }

  private static List<String> unused(List<String> words) {
    return words.stream().filter(word -> !isUsed(word)).toList();
  }

  /** What no built-in rule needs yet is held by rules that only a test knows. */
  @Test
  void theRulesThatTryTheRestHold() throws RequestException {
    RuleSet tried = RuleFolders.read(CATALOG, List.of("src/test/resources/rules/vocabulary"));
    RuleTester tester = new RuleTester(CATALOG, tried, RuleExamples::fix);
    assertThat(tried.rules()).hasSizeGreaterThan(15);
    for (Rule rule : tried.rules()) {
      assertThat(tester.test(rule)).as(rule.toString()).isEmpty();
    }
  }

  @Test
  void everyKindIsLookedAtByARuleOrATest() {
    List<String> kinds = new ArrayList<>();
    for (ThingKind kind : Vocabulary.kinds()) {
      if (kind.selector() != ThingKind.Selector.NONE
          && RULES.rules().stream().noneMatch(rule -> rule.looksAt().equals(kind.name()))) {
        kinds.add("for: { " + kind.name());
      }
    }
    assertThat(kinds.stream().filter(kind -> !TEXTS.contains(kind))).isEmpty();
  }

  @Test
  void everyPropertyIsUsed() {
    List<String> properties = new ArrayList<>();
    for (ThingKind kind : Vocabulary.kinds()) {
      String prefix = kind.equals(Vocabulary.CONFIGURATION) ? "" : kind.name() + ".";
      for (Property property : kind.properties()) {
        properties.add(prefix + property.name());
      }
    }
    assertThat(properties).hasSizeGreaterThan(80);
    assertThat(unused(properties)).isEmpty();
  }

  @Test
  void everyFacetOfAParameterIsUsed() {
    List<String> facets = new ArrayList<>();
    for (Name.Facet facet : Name.Facet.values()) {
      if (facet != Name.Facet.VALUE
          && !Pattern.compile("[a-z]_[a-z_]+\\." + facet.word() + "\\b").matcher(TEXTS).find()) {
        facets.add(facet.word());
      }
    }
    assertThat(facets).isEmpty();
  }

  @Test
  void everyMatcherIsUsed() {
    List<String> matchers = new ArrayList<>();
    for (Matchers matcher : Matchers.values()) {
      matchers.add(matcher.word() + ":");
    }
    assertThat(unused(matchers)).isEmpty();
  }

  @Test
  void everyEditIsUsed() {
    List<String> edits = new ArrayList<>();
    for (Edits edit : Edits.values()) {
      edits.add(edit.word() + ":");
    }
    assertThat(unused(edits)).isEmpty();
  }

  @Test
  void everyAnalysisIsAsked() {
    List<String> analyses = new ArrayList<>();
    for (Analysis analysis : Analyses.ALL) {
      analyses.add(analysis.name() + ":");
    }
    assertThat(unused(analyses)).isEmpty();
  }

  @Test
  void everyRuleFiresAndStaysSilentInAnExample() {
    // That the examples hold is tested for each rule by itself.
    assertThat(RULES.rules())
        .hasSizeGreaterThan(200)
        .allSatisfy(
            rule -> {
              List<Example> examples = RULES.examples(rule);
              assertThat(examples).as(rule.toString()).anyMatch(Example::isBad);
              assertThat(examples).as(rule.toString()).anyMatch(example -> !example.isBad());
            });
  }
}
