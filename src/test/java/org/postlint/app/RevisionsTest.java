package org.postlint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.text.Source;

class RevisionsTest {
  @TempDir private Path repository;
  private Path below = Path.of("");

  @BeforeEach
  void commit() throws IOException, InterruptedException {
    below = Files.createDirectories(repository.resolve("hosts/one"));
    Files.writeString(below.resolve("main.cf"), "relayhost = one\n");
    Files.writeString(repository.resolve("main.cf"), "relayhost = root\n");
    Files.writeString(repository.resolve("master.cf"), "\n");
    git("init", "-q");
    git("add", "-A");
    git("-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "m");
    Files.writeString(below.resolve("main.cf"), "relayhost = later\n");
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private String main(String path) throws RequestException {
    Side side = Revisions.read("HEAD:" + path, below);
    return side.main().map(Source::path).orElse("")
        + " "
        + side.main().map(Source::text).orElse("");
  }

  @Test
  void aPathBeginsAtTheRootOrWithADotWhereWeAre() throws RequestException {
    assertThat(main("hosts/one")).isEqualTo("HEAD:hosts/one/main.cf relayhost = one\n");
    assertThat(main("hosts/one/main.cf")).isEqualTo("HEAD:hosts/one/main.cf relayhost = one\n");
    assertThat(main("./")).isEqualTo("HEAD:hosts/one/main.cf relayhost = one\n");
    assertThat(main("./main.cf")).isEqualTo("HEAD:hosts/one/main.cf relayhost = one\n");
    assertThat(main("")).isEqualTo("HEAD:main.cf relayhost = root\n");
    assertThat(main("../..")).isEqualTo("HEAD:main.cf relayhost = root\n");
    assertThat(main("hosts/../hosts/one")).contains("relayhost = one");
  }

  @Test
  void aPathCannotLeaveTheRepository() {
    for (String path : List.of("../../..", "../../../etc", "hosts/../../x", "./../../../main.cf")) {
      assertThatThrownBy(() -> main(path))
          .as(path)
          .isInstanceOf(RequestException.class)
          .hasMessageContaining("leads out of the repository");
    }
  }

  @Test
  void wildcardsAreNames() {
    for (String path : List.of("hosts/*", ":(top)main.cf", ":/", "hosts/on?")) {
      assertThatThrownBy(() -> main(path)).as(path).isInstanceOf(RequestException.class);
    }
  }

  @Test
  void aFileHasItsSibling() throws RequestException {
    Side side = Revisions.read("HEAD:main.cf", below);
    assertThat(side.master()).map(Source::path).contains("HEAD:master.cf");
    assertThat(side.isWhole()).isFalse();
    assertThat(Revisions.read("HEAD:", below).isWhole()).isTrue();
  }

  @Test
  void aWordWithAColonIsARevisionUnlessThereIsSuchAFile() throws IOException {
    Path odd = Files.createFile(repository.resolve("HEAD:main.cf"));
    assertThat(Revisions.isOne(odd.toString())).isFalse();
    assertThat(Revisions.isOne("HEAD:nosuch.cf")).isTrue();
    assertThat(Revisions.isOne(":main.cf")).isFalse();
    assertThat(Revisions.isOne("main.cf")).isFalse();
  }
}
