package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How {@code check} shows and writes repairs, tried with a rule of its own. */
@Timeout(60)
class RepairTest {
  private static final String BAD = "# one\nrelayhost = mail.example.com\n";
  private static final String GOOD = "# one\nrelayhost = [mail.example.com]\n";

  @TempDir private Path directory;

  private static Runs.Result check(boolean terminal, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "check",
                "--rules=src/test/resources/rules",
                "--select=bare-relayhost",
                "--unsafe"));
    line.addAll(List.of(arguments));
    return Runs.run(new byte[0], Map.of(), terminal, line.toArray(String[]::new));
  }

  private static Runs.Result check(String... arguments) {
    return check(false, arguments);
  }

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, ISO_8859_1);
    return file;
  }

  private static String patch(String path) {
    return "--- a/"
        + path
        + "\n+++ b/"
        + path
        + "\n@@ -1,2 +1,2 @@\n # one\n"
        + "-relayhost = mail.example.com\n+relayhost = [mail.example.com]\n";
  }

  @Test
  void thePatchIsRelativeToTheDirectoryThatWasAskedFor() throws IOException {
    write("tree/main.cf", BAD);
    write("tree/b/main.cf", BAD);
    Path tree = directory.resolve("tree");
    Runs.Result result = check("--diff", "--format=concise", tree.toString());
    assertThat(result.out()).endsWith(patch("main.cf") + patch("b/main.cf"));
    assertThat(result.err()).contains("The patch is relative to: " + tree + "\n");
    assertThat(check("--diff", "--format=concise", tree + "/b").out()).endsWith(patch("main.cf"));
    assertThat(check("--diff", "--format=concise", tree + "/b/main.cf").out())
        .endsWith(patch("main.cf"));
  }

  @Test
  void ofSeveralPathsThePatchIsRelativeToTheDirectoryThatHoldsThemAll() throws IOException {
    String one = write("x/one/main.cf", BAD).toString();
    write("x/two/main.cf", BAD);
    assertThat(check("--diff", "--format=concise", one, directory + "/x/two").out())
        .endsWith(patch("one/main.cf") + patch("two/main.cf"));
  }

  @Test
  void thePatchIsCleanInAPipeAndColouredOnATerminal() throws IOException {
    String path = write("main.cf", BAD.replace("one", "one \u001b]0;title\u0007")).toString();
    assertThat(check("--diff", path).raw()).endsWith("+relayhost = [mail.example.com]\n");
    String shown = check(true, "--diff", path).out();
    assertThat(shown)
        .endsWith("\u001b[32m+relayhost = [mail.example.com]\u001b[0m\n")
        .contains("\u001b[31m-relayhost = mail.example.com\u001b[0m\n")
        .contains(" # one \\x1b]0;title\\x07\n")
        .doesNotContain("\u001b]");
  }

  @Test
  void theDiffSaysInWordsWhatEachFixChanges() throws IOException {
    String path = write("main.cf", BAD).toString();
    assertThat(check("--diff", path).out())
        .contains(
            "2 + relayhost = [mail.example.com]\n"
                + " = effect: main.cf: address_verify_relayhost  mail.example.com →"
                + " [mail.example.com]\n"
                + " = effect: main.cf: relayhost  mail.example.com → [mail.example.com]\n");
    assertThat(check("--write", path).out()).isEmpty();
  }

  @Test
  void aBackupHoldsWhatTheFileHeldAndIsNeverReplaced() throws IOException {
    Path file = write("main.cf", BAD);
    assertThat(check("--write", "--backup", file.toString()).code()).isZero();
    assertThat(file).hasContent(GOOD);
    assertThat(directory.resolve("main.cf.bak")).hasContent(BAD);
    Files.writeString(file, BAD);
    Runs.Result again = check("--write", "--backup", file.toString());
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("main.cf.bak exists already");
    assertThat(file).hasContent(BAD);
    assertThat(check("--write", "--backup=.2", file.toString()).code()).isZero();
    assertThat(directory.resolve("main.cf.2")).hasContent(BAD);
    for (String wrong : List.of("--backup=a/b --write", "--backup --diff")) {
      assertThat(check(wrong.split(" ")).code()).as(wrong).isEqualTo(2);
    }
  }

  /** A postconf that says something of every main.cf with a certain text. */
  private String postconf(String text) throws IOException {
    Path program =
        write(
            "postconf",
            "#!/bin/sh\n[ \"$1\" = -c ] || exit 9\n"
                + "echo postconf: warning: as always >&2\n"
                + "! grep -n '"
                + text
                + "' \"$2/main.cf\" >/dev/null ||"
                + " echo \"postconf: warning: $2/main.cf, line 7: disliked\" >&2\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return "--postconf=" + program;
  }

  @Test
  void whatPostconfNewlyComplainsAboutIsNotWritten() throws IOException {
    Path file = write("main.cf", BAD);
    Runs.Result refused = check("--write", postconf("= \\["), file.toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("postconf: warning: main.cf: disliked");
    assertThat(file).hasContent(BAD);
    assertThat(check("--diff", postconf("= \\["), file.toString()).code()).isEqualTo(3);
    assertThat(check("--write", postconf("relayhost"), file.toString()).code()).isZero();
    assertThat(file).hasContent(GOOD);
  }

  @Test
  void aPostconfThatCannotBeAskedIsARefusalOrAMistake() throws IOException {
    Path file = write("main.cf", BAD);
    assertThat(check("--write", "--postconf=/nonexistent", file.toString()).code()).isEqualTo(2);
    assertThat(check("--postconf=/bin/true", file.toString()).code()).isEqualTo(2);
    Runs.Result failing = check("--write", "--postconf=/bin/false", file.toString());
    assertThat(failing.code()).isEqualTo(3);
    assertThat(failing.err()).contains("not verified: /bin/false fails with exit code 1");
    assertThat(file).hasContent(BAD);
  }

  @Test
  void aFailedWriteSaysOfEachFileWhatBecameOfIt() throws IOException {
    Path one = write("a/main.cf", BAD);
    Path two = write("b/main.cf", BAD);
    Files.setPosixFilePermissions(two.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Runs.Result result = check("--write", "--format=concise", directory.toString());
    assertThat(result.code()).isEqualTo(3);
    assertThat(one).hasContent(GOOD);
    assertThat(two).hasContent(BAD);
    assertThat(result.err())
        .contains("repaired " + one + ":2")
        .contains("postlint: " + two + ": not written: everybody may write to the directory")
        .doesNotContain("repaired " + two);
    assertThat(result.out()).startsWith(two + ":2:1: warning[bare-relayhost]");
  }
}
