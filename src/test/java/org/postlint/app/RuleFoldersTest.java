package org.postlint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.catalog.Catalog;
import org.postlint.rule.RuleSet;

/** Folders of rules that somebody wrote, with the word lists beside them. */
class RuleFoldersTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String RULE =
      """
      summary: Mail leaves through a partner
      severity: info
      when: { relayhost: $list.partners }
      examples:
        - { bad: relayhost = mx.partner.example, finds: relayhost }
        - { good: relayhost = mx.example.com }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeARuleWithAList() throws IOException {
    write("own/partner.yaml", RULE);
    write("lists/partners.yaml", "date: 2026-01-01\nwords: [ MX.Partner.Example ]\n");
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private RuleSet read(String... below) throws RequestException {
    return RuleFolders.read(CATALOG, List.of(below).stream().map(this::path).toList());
  }

  private String path(String below) {
    return folder.resolve(below).toString();
  }

  @Test
  void aListIsReadWithItsFolder() throws RequestException {
    RuleSet rules = read("");
    assertThat(rules.rules()).hasToString("[own/partner]");
    assertThat(RuleExamples.run(CATALOG, rules)).isEmpty();
  }

  @Test
  void whatIsNotInTheListIsNotFound() throws IOException, RequestException {
    write("lists/partners.yaml", "[ mx.somebody.example ]\n");
    assertThat(RuleExamples.run(CATALOG, read("")).toString()).contains("partner");
  }

  @Test
  void aRuleFileAloneHasTheListsBesideItsFolder() throws RequestException {
    assertThat(RuleExamples.run(CATALOG, read("own/partner.yaml"))).isEmpty();
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws RequestException {
    assertThat(read("", "own", "own/partner.yaml").rules()).hasSize(1);
  }

  @Test
  void theListsOfPostlintAreThereTooUnlessOneOfTheSameNameHidesThem()
      throws IOException, RequestException {
    write("own/provider.yaml", RULE.replace("partners", "mail-providers").replace("mx.p", "p"));
    assertThat(RuleExamples.run(CATALOG, read("")).toString()).contains("provider");
    write("lists/mail-providers.yaml", "words: [ partner.example ]\n");
    assertThat(RuleExamples.run(CATALOG, read(""))).isEmpty();
  }

  @Test
  void everythingThatIsWrongInAListIsSaidWithItsPlace() throws IOException {
    Path list =
        write("lists/partners.yaml", "dates: 2026-01-01\nwords: [ a.example, [ b ], A.example ]\n");
    Path other = write("lists/others.yaml", "date: 2026-01-01\n");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(RequestException.class)
        .hasMessage(
            String.join(
                "\n",
                other + ":1:1: error: expected a list of words",
                list + ":1:1: error: no such key of a word list: dates; did you mean date?",
                list + ":2:21: error: expected a word",
                list + ":2:28: error: repeated word: A.example"));
  }

  @Test
  void aListThatIsNotThereIsNamedWithTheNearest() throws IOException {
    Path rule = write("own/partner.yaml", RULE.replace("partners", "partner"));
    assertThatThrownBy(() -> read(""))
        .hasMessage(rule + ":3:20: error: no such list: partner; did you mean partners?");
  }

  @Test
  void twoListsOfOneNameAreAMistake() throws IOException {
    Path second = write("z/lists/partners.yaml", "[ b.example ]\n");
    assertThatThrownBy(() -> read(""))
        .hasMessage(second + ":1:1: error: there is another list of this name: partners");
  }

  @Test
  void listsWithoutARuleAreNoRules() throws IOException {
    Files.delete(folder.resolve("own/partner.yaml"));
    assertThatThrownBy(() -> read("")).hasMessageContaining("no rule file (*.yaml) in it");
  }
}
