package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A branch of a repository that the installed git keeps. */
class ChangedSinceTest {
  private static final String WRONG = "disable_vrfy_command = perhaps\n";

  @TempDir private Path folder;
  private Repository repository = new Repository(Path.of(""));

  @BeforeEach
  void branch() throws IOException {
    repository = Repository.begin(folder.resolve("repository"));
    for (String host : List.of("a", "b", "c")) {
      repository.write("hosts/" + host + "/main.cf", WRONG);
      repository.write("hosts/" + host + "/maps/transport", "example.com :\n");
    }
    repository.write("common/main.cf", WRONG);
    repository.commitAll();
    repository.git("checkout", "-q", "-b", "topic");
  }

  private static Runs.Result run(String revision, String... rest) {
    List<String> line = new ArrayList<>(List.of("check", "--format=concise", "--target=newest"));
    line.addAll(List.of("--select=invalid-value", "--changed-since=" + revision));
    line.addAll(List.of(rest));
    return Runs.run(line.toArray(String[]::new));
  }

  /** Returns which hosts were looked at. */
  private String looked(String revision, String... options) {
    List<String> rest = new ArrayList<>(List.of(options));
    rest.add(repository.top().resolve("hosts").toString());
    Runs.Result result = run(revision, rest.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isLessThan(2);
    StringBuilder hosts = new StringBuilder();
    result.out().lines().forEach(line -> hosts.append(line.charAt(line.indexOf("/main.cf:") - 1)));
    return hosts.toString();
  }

  @Test
  void onlyWhatTheBranchOrTheWorkTreeChangedIsLookedAt() throws IOException {
    assertThat(looked("main")).isEmpty();
    repository.write("hosts/b/main.cf", WRONG + "\n");
    assertThat(looked("main")).isEqualTo("b");
    repository.git("add", "-A");
    assertThat(looked("main")).isEqualTo("b");
    repository.commitAll();
    assertThat(looked("main")).isEqualTo("b");
    assertThat(looked("HEAD")).isEmpty();
    repository.write("hosts/a/notes", "not tracked\n");
    assertThat(looked("HEAD")).isEqualTo("a");
    assertThat(looked("main")).isEqualTo("ab");
  }

  @Test
  void whatIsNotLookedAtIsCounted() throws IOException {
    String hosts = repository.top().resolve("hosts").toString();
    Runs.Result nothing = run("main", hosts);
    assertThat(nothing.code()).isZero();
    assertThat(nothing.err())
        .isEqualTo(
            """
            Nothing was checked.
            Not looked at: 3 configurations, unchanged since main.
            """);
    repository.write("hosts/b/main.cf", WRONG + "\n");
    Runs.Result one = run("main", "--exclude=" + hosts + "/a", "--exclude=**/a", hosts);
    assertThat(one.err()).contains("2 configurations, unchanged since main.");
    assertThat(Runs.run("check", "--format=json", "--changed-since=main", hosts).out())
        .contains("\"unchanged\": 2,", "\"since\": \"main\",");
  }

  @Test
  void whatTheOtherBranchDidMeanwhileIsNotOurs() throws IOException {
    repository.write("hosts/a/main.cf", WRONG + "\n");
    repository.commitAll();
    repository.git("checkout", "-q", "main");
    repository.write("hosts/c/main.cf", WRONG + "\n");
    repository.commitAll();
    repository.git("checkout", "-q", "topic");
    assertThat(looked("main")).isEqualTo("a");
  }

  @Test
  void aFileThatIsGoneIsAChange() throws IOException {
    Files.delete(repository.top().resolve("hosts/b/maps/transport"));
    assertThat(looked("main")).isEqualTo("b");
    Files.delete(repository.top().resolve("hosts/a/maps/transport"));
    repository.commitAll();
    assertThat(looked("main")).isEqualTo("ab");
  }

  @Test
  void aFileThatMovesIsAChangeAtBothEnds() throws IOException {
    repository.git("mv", "hosts/a/maps/transport", "hosts/c/maps/moved");
    repository.commitAll();
    assertThat(looked("main")).isEqualTo("ac");
  }

  @Test
  void whatALinkLeadsToCounts() throws IOException {
    Path link = repository.top().resolve("hosts/a/main.cf");
    Files.delete(link);
    Files.createSymbolicLink(repository.top().resolve("current"), Path.of("common/main.cf"));
    Files.createSymbolicLink(link, Path.of("../../current"));
    repository.commitAll();
    assertThat(looked("HEAD")).isEmpty();
    repository.write("common/main.cf", WRONG + "\n");
    assertThat(looked("HEAD")).isEqualTo("a");
    repository.git("checkout", "-q", "common/main.cf");
    assertThat(looked("HEAD")).isEmpty();
    repository.write("common/other", WRONG);
    repository.git("add", "-A");
    repository.commitAll();
    Files.delete(repository.top().resolve("current"));
    Files.createSymbolicLink(repository.top().resolve("current"), Path.of("common/other"));
    assertThat(looked("HEAD")).isEqualTo("a");
  }

  @Test
  void settingsConcernWhatTheyGovern() throws IOException {
    repository.write("hosts/b/.postlint.yaml", "profile: strict\n");
    assertThat(looked("main")).isEqualTo("b");
    repository.write("hosts/.postlint.yaml", "profile: interop\n");
    repository.commitAll();
    assertThat(looked("main")).isEqualTo("abc");
    Files.delete(repository.top().resolve("hosts/.postlint.yaml"));
    assertThat(looked("HEAD")).isEqualTo("abc");
  }

  @Test
  void baselinesRulesAndSettingsThatAreNamedConcernEverything() throws IOException {
    Path baseline = repository.top().resolve("old.txt");
    String hosts = repository.top().resolve("hosts").toString();
    Runs.run("check", "--select=mx-protocol-floor", "--write-baseline", baseline.toString(), hosts);
    Path settings = repository.write("gate.yaml", "profile: strict\n");
    repository.write(
        "rules/own/rule.yaml",
        """
        summary: A rule
        severity: info
        when: { relayhost: { matches: 'nowhere' } }
        why: It is so.
        examples:
          - { bad: "relayhost = nowhere", finds: relayhost }
          - { good: "relayhost =" }
        """);
    String rules = repository.top().resolve("rules").toString();
    List<String> each =
        List.of("--baseline=" + baseline, "--config=" + settings, "--rules=" + rules);
    for (String option : each) {
      assertThat(looked("main", option)).as(option).isEqualTo("abc");
    }
    repository.commitAll();
    for (String option : each) {
      assertThat(looked("HEAD", option)).as(option).isEmpty();
    }
  }

  @Test
  void whatGitDoesNotKnowIsLookedAt() throws IOException {
    Repository inner = Repository.begin(repository.top().resolve("hosts/inner/i"));
    inner.write("main.cf", WRONG);
    inner.commitAll();
    repository.write(".gitignore", "hosts/d\n");
    repository.write("hosts/d/main.cf", WRONG);
    repository.git("add", ".gitignore");
    repository.commitAll();
    assertThat(looked("HEAD")).isEqualTo("i");
    assertThat(run("HEAD", repository.top().resolve("hosts/d").toString()).out()).hasLineCount(1);
  }

  @Test
  void aNewTimeOfAFileIsNoChange() throws IOException {
    Path file = repository.top().resolve("hosts/a/main.cf");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(looked("main")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nosuch",
        "--output=trap",
        "main:hosts",
        "main..HEAD",
        "^main",
        "main; touch trap",
        "$(touch trap)"
      })
  void whatIsNoRevisionIsRefused(String revision) {
    Runs.Result result = run(revision, repository.top().toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).containsAnyOf("git knows no revision '", "Expected parameter");
  }

  @Test
  void outsideOfARepositoryItIsAMistake() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("main.cf"), WRONG);
    Runs.Result result = run("main", outside.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "postlint: --changed-since: not in the work tree of a git repository: "
                + outside
                + "\n");
  }

  @Test
  void aShallowCloneIsToldOf() throws IOException {
    repository.write("hosts/a/main.cf", WRONG + "\n");
    repository.commitAll();
    String url = "file://" + repository.top();
    Path clone = folder.resolve("clone");
    repository.git("clone", "-q", "--depth=1", "--branch=topic", url, clone.toString());
    assertThat(run("origin/main", clone.toString()).err())
        .contains("git knows no revision 'origin/main': ", "this clone is shallow");
  }

  @Test
  void branchesWithoutACommonAncestorAreAMistake() throws IOException {
    repository.git("checkout", "-q", "--orphan", "other");
    repository.write("hosts/a/main.cf", WRONG + "\n");
    repository.commitAll();
    assertThat(run("main", repository.top().toString()))
        .satisfies(
            result -> {
              assertThat(result.code()).isEqualTo(2);
              assertThat(result.err())
                  .contains("git knows no common ancestor of 'main' and HEAD\n");
            });
  }

  @Test
  void nothingThatARepositoryNamesIsRun() throws IOException {
    Path trap = folder.resolve("trap");
    repository.write(".gitattributes", "*.cf filter=x diff=x\n");
    repository.commitAll();
    repository.trap(trap);
    repository.write("hosts/a/main.cf", WRONG + "\n");
    Files.setLastModifiedTime(
        repository.top().resolve("hosts/b/main.cf"), FileTime.from(Instant.EPOCH));
    assertThat(looked("main")).isEqualTo("a");
    assertThat(trap).doesNotExist();
    repository.git("config", "filter.a=b.clean", "touch " + trap);
    repository.write(".gitattributes", "*.cf filter=a=b\n");
    Runs.Result refused = run("main", repository.top().toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("a filter of this repository cannot be kept from running");
    assertThat(trap).doesNotExist();
  }

  @Test
  void aPartOfWhatIsThereIsNoBaselineToBegin() {
    assertThat(run("main", "--write-baseline=b", repository.top().toString()).err())
        .contains("--write-baseline and --changed-since exclude each other");
  }
}
