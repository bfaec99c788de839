package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository that the installed git keeps. */
record Repository(Path top) {
  /** Begins an empty one, with one branch named {@code main}. */
  static Repository begin(Path top) throws IOException {
    Repository repository = new Repository(Files.createDirectories(top));
    repository.git("init", "-q");
    repository.git("symbolic-ref", "HEAD", "refs/heads/main");
    return repository;
  }

  /** Writes a file, with the folders that it needs. */
  Path write(String path, String text) throws IOException {
    Path file = top.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  /** Commits everything that is not ignored. */
  void commitAll() throws IOException {
    git("add", "-A");
    git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "m");
  }

  /** Runs git, which must succeed. */
  void git(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", top.toString()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Has everything that a configuration of git can name for git to run leave a file. */
  void trap(Path trap) throws IOException {
    for (String key :
        List.of(
            "core.fsmonitor",
            "core.pager",
            "diff.external",
            "core.sshCommand",
            "core.hooksPath",
            "filter.x.smudge",
            "filter.x.clean",
            "filter.x.process",
            "diff.x.textconv",
            "diff.x.command",
            "pager.show",
            "alias.ls-tree")) {
      git("config", key, "touch " + trap + " #");
    }
    git("config", "filter.x.required", "true");
    git("config", "remote.origin.url", "ext::touch " + trap);
    git("config", "remote.origin.promisor", "true");
    write(".gitattributes", "*.cf filter=x diff=x\n");
  }
}
