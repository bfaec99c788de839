package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that has one file of the two. */
class MissingFileTest {
  private static final String RULE = "file-missing";

  @TempDir private Path directory;

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Runs.Result check(Path path) {
    return Runs.run("check", "--format=concise", "--ignore=compatibility-level-low", "" + path);
  }

  @Test
  void aDirectoryThatIsNamedIsToldThatAFileIsMissing() throws IOException {
    Path main = write("conf/main.cf", "myhostname = mail.example.com\n");
    assertThat(check(directory.resolve("conf")).out())
        .isEqualTo(
            main
                + ":1:1: info[file-missing]: there is no master.cf beside it; "
                + "what depends on services was not checked\n");
  }

  @Test
  void withoutMainCfNothingIsSaidAboutWhatOnlyItCanSay() throws IOException {
    Path master = write("conf/master.cf", "smtp inet n - n - - smtpd\n");
    Runs.Result result = check(directory.resolve("conf"));
    assertThat(result.out())
        .isEqualTo(
            master
                + ":1:1: info[file-missing]: there is no main.cf beside it; "
                + "what depends on one was not checked\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void aFileAloneAndAPartOfATreeMayBeCompletedElsewhere() throws IOException {
    Path main = write("a/b/main.cf", "myhostname = mail.example.com\n");
    assertThat(check(main).out()).doesNotContain(RULE);
    assertThat(check(directory).out()).doesNotContain(RULE);
  }
}
