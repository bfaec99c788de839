package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares revisions of a real repository. */
class CompareRevisionsTest {
  private static final String MASTER = "smtp inet n - n - - smtpd\nsmtp unix - - n - - smtp\n";

  @TempDir private Path directory;
  private Repository repository = new Repository(Path.of(""));
  private Path mail = Path.of("");

  @BeforeEach
  void commit() throws IOException {
    repository = Repository.begin(directory.resolve("repository"));
    mail = repository.top().resolve("hosts/mail");
    repository.write("hosts/mail/main.cf", "relayhost = a.example\n");
    repository.write("hosts/mail/master.cf", MASTER);
    repository.commitAll();
    repository.write("hosts/mail/main.cf", "relayhost = b.example\n");
    repository.commitAll();
    repository.write("hosts/mail/main.cf", "relayhost = c.example\n");
  }

  @Test
  void twoRevisionsAreCompared() {
    Runs.Result result = Runs.run("compare", "HEAD~1:" + mail, "HEAD:" + mail);
    assertThat(result.out()).isEqualTo("main.cf:\n  relayhost  a.example → b.example\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(Runs.run("compare", "HEAD:" + mail, "HEAD:" + mail).code()).isZero();
  }

  @Test
  void aRevisionIsComparedWithWhatIsThere() {
    assertThat(Runs.run("compare", "HEAD:" + mail, mail.toString()).out())
        .contains("  relayhost  b.example → c.example");
    assertThat(Runs.run("compare", "HEAD:" + mail.resolve("main.cf"), mail.toString()).out())
        .contains("  relayhost  b.example → c.example");
  }

  @Test
  void theOnlyConfigurationOfARepositoryIsFound() {
    assertThat(Runs.run("compare", "HEAD:" + repository.top(), mail.toString()).out())
        .contains("  relayhost  b.example → c.example");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertThat(Runs.run("compare", "nosuch:" + mail, mail.toString()).err())
        .contains("git knows no revision 'nosuch'");
    assertThat(Runs.run("compare", "HEAD:" + mail.resolve("none"), mail.toString()).err())
        .contains("no main.cf or master.cf");
    assertThat(Runs.run("compare", "HEAD:" + directory, mail.toString()).code()).isEqualTo(2);
  }

  @Test
  void noRevisionRunsOrReadsAnythingElse() throws IOException {
    Path trap = directory.resolve("trap");
    Path secret = Files.writeString(directory.resolve("main.cf"), "relayhost = secret.example\n");
    repository.trap(trap);
    List<String> hostile =
        List.of(
            "--output=" + trap,
            "--exec=touch " + trap,
            "-c",
            "$(touch " + trap + ")",
            "`touch " + trap + "`",
            "HEAD; touch " + trap,
            "HEAD|touch " + trap,
            "HEAD\ntouch " + trap,
            "--upload-pack=touch " + trap,
            "^HEAD",
            "HEAD..HEAD",
            "../../main.cf");
    for (String revision : hostile) {
      Runs.Result result = Runs.run("compare", "--", revision + ":" + mail, mail.toString());
      assertThat(result.code()).as(revision + result.err()).isEqualTo(2);
      assertThat(result.out()).as(revision).isEmpty();
    }
    for (String path : List.of("./../../..", "./../../../main.cf", "../../../../etc/passwd")) {
      Runs.Result result = Runs.run("compare", "HEAD:" + mail + "/" + path, mail.toString());
      assertThat(result.code()).as(path + result.err()).isEqualTo(2);
      assertThat(result.out() + result.err()).doesNotContain("secret.example");
    }
    assertThat(Runs.run("compare", "HEAD:" + mail, mail.toString()).code()).isEqualTo(1);
    assertThat(trap).doesNotExist();
    assertThat(secret).exists();
  }

  @Test
  void aLinkInARevisionIsNotFollowed() throws IOException {
    Path link = mail.resolve("main.cf");
    Files.delete(link);
    Files.createSymbolicLink(link, directory.resolve("elsewhere.cf"));
    Files.writeString(directory.resolve("elsewhere.cf"), "relayhost = secret.example\n");
    repository.commitAll();
    Runs.Result result = Runs.run("compare", "HEAD:" + mail, "HEAD~1:" + mail);
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("not a regular file in this revision");
    assertThat(result.out() + result.err()).doesNotContain("secret.example");
  }

  @Test
  void aFileWhoseNameLooksLikeARevisionIsAFile() throws IOException {
    Path odd = Files.createDirectory(directory.resolve("HEAD:x"));
    Files.writeString(odd.resolve("main.cf"), "relayhost = c.example\n");
    Files.writeString(odd.resolve("master.cf"), MASTER);
    assertThat(Runs.run("compare", odd.toString(), mail.toString()).code()).isZero();
  }

  @Test
  void theRepositoryIsLeftAsItIs() throws IOException {
    List<String> before = files();
    Runs.run("compare", "HEAD:" + mail, mail.toString());
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(repository.top())) {
      return all.map(Path::toString).sorted().toList();
    }
  }
}
