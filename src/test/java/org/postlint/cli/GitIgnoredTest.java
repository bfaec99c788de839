package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Searches work trees of the installed git. */
class GitIgnoredTest {
  private static final String WRONG = "disable_vrfy_command = perhaps\n";

  @TempDir private Path folder;
  private Repository repository = new Repository(Path.of(""));

  @BeforeEach
  void begin() throws IOException {
    repository = Repository.begin(folder.resolve("repository"));
    repository.write(".gitignore", "build/\n");
    repository.write("hosts/a/main.cf", WRONG);
    repository.write("build/b/main.cf", WRONG);
    repository.write("build/b/master.cf", "smtp inet n - n - - smtpd\n");
  }

  private static Runs.Result check(Path... paths) {
    List<String> line = new ArrayList<>(List.of("check", "--format=concise", "--target=newest"));
    line.add("--select=invalid-value");
    for (Path path : paths) {
      line.add(path.toString());
    }
    return Runs.run(line.toArray(String[]::new));
  }

  @Test
  void whatGitIgnoresIsPassedOverAndCounted() {
    Runs.Result result = check(repository.top());
    assertThat(result.out()).hasLineCount(1).contains("/hosts/a/main.cf:1:");
    assertThat(result.err()).contains("Not looked at: 2 files, ignored by git.");
    assertThat(Runs.run("check", "--format=json", repository.top().toString()).out())
        .contains("\"ignored_files\": 2,");
  }

  @Test
  void whatIsNamedIsLookedAt() {
    Path build = repository.top().resolve("build");
    for (Path named : List.of(build, build.resolve("b"), build.resolve("b/main.cf"))) {
      Runs.Result result = check(repository.top(), named);
      assertThat(result.out()).as(named.toString()).hasLineCount(2).contains("build/b/main.cf:1:");
      assertThat(check(named).out()).as(named.toString()).hasLineCount(1);
      assertThat(check(named).err()).doesNotContain("ignored by git");
    }
  }

  @Test
  void whatGitTracksIsNotIgnored() throws IOException {
    repository.git("add", "-f", "build/b/main.cf");
    Runs.Result result = check(repository.top());
    assertThat(result.out()).hasLineCount(2).contains("build/b/main.cf:1:");
    assertThat(result.err()).contains("Not looked at: 1 file, ignored by git.");
  }

  @Test
  void aTreeOfWhichNothingIsLeftIsAMistake() throws IOException {
    repository.write("generated/.gitignore", "*\n");
    repository.write("generated/c/main.cf", WRONG);
    Files.delete(repository.top().resolve("hosts/a/main.cf"));
    Runs.Result result = check(repository.top());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("no main.cf or master.cf in this directory or below but");
  }

  @Test
  void anIgnoredFolderThatIsClosedIsNoTrouble() throws IOException {
    Path closed = Files.createDirectory(repository.top().resolve("build/closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assertThat(check(repository.top()).code()).isEqualTo(1);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aRepositoryWithinAnswersForItself() throws IOException {
    Repository inner = Repository.begin(repository.top().resolve("hosts/inner"));
    inner.write(".gitignore", "main.cf\n");
    inner.write("tracked/main.cf", WRONG);
    inner.write("loose/main.cf", WRONG);
    inner.git("add", "-f", "tracked/main.cf");
    Repository ignored = Repository.begin(repository.top().resolve("build/inner"));
    ignored.write("tracked/main.cf", WRONG);
    ignored.commitAll();
    Runs.Result result = check(repository.top());
    assertThat(result.out())
        .hasLineCount(2)
        .contains("hosts/a/main.cf:1:", "hosts/inner/tracked/main.cf:1:");
    assertThat(result.err()).contains("Not looked at: 4 files, ignored by git.");
  }

  @Test
  void aSubmoduleAnswersForItself() throws IOException {
    Repository other = Repository.begin(folder.resolve("other"));
    other.write(".gitignore", "loose\n");
    other.write("kept/main.cf", WRONG);
    other.commitAll();
    String url = other.top().toString();
    repository.git(
        "-c", "protocol.file.allow=always", "submodule", "add", "-f", "-q", url, "build/sub");
    repository.write("build/sub/loose/main.cf", WRONG);
    Runs.Result result = check(repository.top());
    assertThat(result.out()).hasLineCount(2).contains("build/sub/kept/main.cf:1:");
    assertThat(result.err()).contains("Not looked at: 3 files, ignored by git.");
  }

  @Test
  void outsideOfAWorkTreeNothingIsIgnored() throws IOException {
    Repository none = new Repository(folder.resolve("none"));
    none.write(".gitignore", "*\n");
    none.write("a/main.cf", WRONG);
    assertThat(check(none.top()).out()).hasLineCount(1);
    none.write(".git", "gitdir: nowhere\n");
    assertThat(check(none.top()).out()).hasLineCount(1);
  }

  @Test
  void aRootThatIsALinkLeadsToItsWorkTree() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), repository.top());
    assertThat(check(link).out()).hasLineCount(1).contains("link/hosts/a/main.cf:1:");
  }

  @Test
  void nothingThatARepositoryNamesIsRun() throws IOException {
    Path trap = folder.resolve("trap");
    repository.commitAll();
    repository.trap(trap);
    repository.write("hosts/a/main.cf", WRONG + "\n");
    assertThat(check(repository.top()).out()).hasLineCount(1);
    assertThat(trap).doesNotExist();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void gitIsNotAskedForADirectoryWithoutOthersBelow() throws Exception {
    Path alone = repository.top().resolve("hosts/a");
    Files.createDirectory(alone.resolve("sasl"));
    // Whoever reads it waits for ever.
    String pipe = alone.resolve(".gitignore").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    assertThat(check(alone).out()).hasLineCount(1);
  }
}
