package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} does with what it is given, tried with a rule of its own. */
@Timeout(60)
class CheckCommandTest {
  private static final String BAD = "# one\nrelayhost = mail.example.com\n";
  private static final String GOOD = "# one\nrelayhost = [mail.example.com]\n";
  private static final String SAID =
      ":2:1: warning[bare-relayhost]: mail.example.com is looked up as a mail domain\n";

  @TempDir private Path directory;

  private static Runs.Result check(String... arguments) {
    return Runs.run(line(arguments));
  }

  private static String[] line(String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of("check", "--rules=src/test/resources/rules", "--select=bare-relayhost"));
    line.addAll(List.of(arguments));
    return line.toArray(String[]::new);
  }

  private Path write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, ISO_8859_1);
    return file;
  }

  @Test
  void findingsAtTheLevelGiveOne() throws IOException {
    String path = write("main.cf", BAD).toString();
    Runs.Result result = check("--format=concise", path);
    assertThat(result.out()).isEqualTo(path + SAID);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            """
            1 warning, checked for Postfix 3.11 and OpenSSL 3.5 (newest).
            Can be repaired: 1 with --write --unsafe, which changes what Postfix does.
            """);
    assertThat(check("--fail-on=error", path).code()).isZero();
    assertThat(check("--quiet", path).err()).isEmpty();
    assertThat(check("--ignore=sample", path).code()).isZero();
  }

  @Test
  void nothingToReportGivesZeroAndPrintsNothing() throws IOException {
    Runs.Result result = check(write("main.cf", GOOD).toString());
    assertThat(result.code()).isZero();
    assertThat(result.raw()).isEmpty();
    assertThat(result.err()).startsWith("Nothing to report, checked for Postfix 3.11");
  }

  @ParameterizedTest
  @CsvSource({
    "fifo, not a regular file",
    "directory, 'a directory, not a file'",
    "loop, a symbolic link that leads nowhere",
    "binary, it looks like a binary file",
    "utf16, 'it is UTF-16 text, which Postfix cannot read'",
  })
  void whatIsNoConfigurationIsSaidAndNeverWaitedFor(String kind, String words) throws Exception {
    Path file = directory.resolve("main.cf");
    switch (kind) {
      case "fifo" -> {
        Process made = new ProcessBuilder("mkfifo", file.toString()).start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
      }
      case "directory" -> Files.createDirectory(file);
      case "loop" -> Files.createSymbolicLink(file, Path.of("main.cf"));
      case "binary" -> Files.write(file, new byte[1000]);
      default -> Files.writeString(file, "\ufeffrelayhost = x\n", UTF_16LE);
    }
    Runs.Result result = check(directory.toString());
    assertThat(result.err()).startsWith("postlint: " + file + ": ").contains(words);
    assertThat(result.err()).endsWith("Nothing was checked.\n");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.raw()).isEmpty();
  }

  @Test
  void aNulByteAloneMakesNoBinaryFile() throws IOException {
    String path = write("main.cf", "a = b\0c\n" + BAD).toString();
    assertThat(check("--format=concise", path).out()).isEqualTo(path + SAID.replace(":2:", ":3:"));
  }

  @Test
  void onePathThatLeadsNowhereStopsAll() throws IOException {
    write("main.cf", BAD);
    Files.createDirectory(directory.resolve("empty"));
    Runs.Result result =
        check(directory.toString(), directory + "/missing.cf", directory + "/empty");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.raw()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "postlint: "
                + directory
                + "/missing.cf: there is no such file or directory\npostlint: "
                + directory
                + "/empty: no main.cf or master.cf in this directory or below\n");
  }

  @Test
  void incompleteGoesBeforeFindings() throws IOException {
    write("a/main.cf", BAD);
    Files.createDirectories(directory.resolve("b"));
    Files.createSymbolicLink(directory.resolve("b/main.cf"), Path.of("nowhere"));
    Runs.Result result = check("--format=concise", directory.toString());
    assertThat(result.out()).isEqualTo(directory + "/a/main.cf" + SAID);
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void aTreeIsSearchedButNotItsHiddenPartsOrLinks() throws IOException {
    write("b/main.cf", BAD);
    write("a/x/main.cf", BAD);
    write(".git/main.cf", BAD);
    write("files/main.cf/variant", BAD);
    Files.createSymbolicLink(directory.resolve("b/up"), directory);
    assertThat(check("--format=concise", directory.toString()).out())
        .isEqualTo(directory + "/a/x/main.cf" + SAID + directory + "/b/main.cf" + SAID);
  }

  @Test
  void aFileAloneIsReportedAloneAndItsSiblingIsRead() throws IOException {
    write("main.cf", BAD);
    Path master = write("master.cf", "smtp inet n - n - - smtpd\n");
    assertThat(check(master.toString()).code()).isZero();
    assertThat(check("--format=concise", master.toString(), directory + "/main.cf").out())
        .isEqualTo(directory + "/main.cf" + SAID);
  }

  @Test
  void standardInputIsAMainCf() {
    Runs.Result result =
        Runs.run(BAD.getBytes(UTF_8), Map.of(), false, line("--format=concise", "-"));
    assertThat(result.out()).isEqualTo("<stdin>" + SAID);
    Runs.Result named =
        Runs.run(
            BAD.getBytes(UTF_8),
            Map.of(),
            false,
            line("--format=concise", "-", "--stdin-filename=./etc/main.cf"));
    assertThat(named.out()).isEqualTo("etc/main.cf" + SAID);
    assertThat(check("-", "--write").code()).isEqualTo(2);
  }

  @Test
  void diffPrintsAPatchAndWritesNothing() throws IOException {
    Path file = write("main.cf", BAD);
    Runs.Result result = check("--diff", "--unsafe", "--format=concise", file.toString());
    assertThat(result.out())
        .isEqualTo(
            file
                + SAID
                + "--- a/main.cf\n+++ b/main.cf\n@@ -1,2 +1,2 @@\n # one\n"
                + "-relayhost = mail.example.com\n+relayhost = [mail.example.com]\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(file).hasContent(BAD);
    assertThat(check("--diff", file.toString()).out()).doesNotContain("---");
  }

  @Test
  void writeRepairsInPlaceAndReportsWhatRemains() throws IOException {
    Path file = write("main.cf", BAD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Runs.Result safe = check("--write", file.toString());
    assertThat(safe.code()).isEqualTo(1);
    assertThat(file).hasContent(BAD);
    Runs.Result result = check("--write", "--unsafe", file.toString());
    assertThat(result.raw()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(GOOD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(result.err())
        .contains("repaired " + file + ":2: Name the host itself\n")
        .contains("relayhost");
  }

  @Test
  void outputWritesCopiesAndLeavesTheOriginalsAlone() throws IOException {
    write("conf/main.cf", BAD);
    write("conf/out/main.cf", GOOD);
    Path copies = directory.resolve("copies");
    Runs.Result result =
        check("--output", copies.toString(), "--unsafe", directory.resolve("conf").toString());
    assertThat(result.code()).isZero();
    assertThat(copies.resolve("main.cf")).hasContent(GOOD);
    assertThat(copies.resolve("out/main.cf")).hasContent(GOOD);
    assertThat(directory.resolve("conf/main.cf")).hasContent(BAD);
  }

  @Test
  void eachFormatGoesToItsOwnPlace() throws IOException {
    Path file = write("main.cf", BAD);
    Path json = directory.resolve("report.json");
    Runs.Result result = check("--format=concise", "--format=json=" + json, file.toString());
    assertThat(result.out()).isEqualTo(file + SAID);
    assertThat(Files.readString(json)).startsWith("{\n  \"version\": 1,").endsWith("}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format=xml|there is no format 'xml'; there are text, concise, json",
        "--format=json --format=text|two formats want standard output",
        "--format=json --diff|--diff and --format json both want standard output",
        "--fail-on=fatal|--fail-on is info, warning or error, not 'fatal'",
        "--jobs=0|--jobs is a number from 1 to 1024, not '0'",
        "--profile=lax|there is no profile 'lax'; there are default, strict",
        "--select=no-such-rule|--select: no rule or category is named 'no-such-rule'",
        "--rules=/nonexistent|/nonexistent: there is no such file or directory",
        "--rules=grammar|grammar: no rule file (*.yaml) in it",
        "--unsafe|--unsafe needs --diff, --write or --output",
        "--write --output=x|--write and --output exclude each other",
        "--stdin-filename=x|--stdin-filename needs the PATH -",
        "--target=debian-99|no such target",
        "--target=debian-12 --postfix=3.7|--target and --postfix ask for the same; give one",
      })
  void aWrongOptionIsAUsageError(String options, String message) throws IOException {
    List<String> line = new ArrayList<>(List.of(options.split(" ", -1)));
    line.add(write("main.cf", BAD).toString());
    Runs.Result result = check(line.toArray(String[]::new));
    assertThat(result.err()).startsWith("postlint: " + message).hasLineCount(1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.raw()).isEmpty();
  }

  @Test
  void aWrongRuleFileIsShownWithAllItsMistakes() throws IOException {
    Path rule = write("rules/own/x.yaml", "summary: x\nseverity: loud\nwhen: { nosuch: yes }\n");
    Runs.Result result = check("--rules=" + rule.getParent(), write("main.cf", BAD).toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(rule + ":2:").contains(rule + ":3:");
  }

  @Test
  void aRuleOfTheUsersOwnReadsAListOfTheUsersOwn() throws IOException {
    Path rules = directory.resolve("rules");
    write(
        "rules/own/partner.yaml",
        """
        summary: A partner
        severity: warning
        when: { relayhost: $list.partners }
        examples:
          - { bad: relayhost = b.example, finds: relayhost }
          - { good: relayhost = }
        """);
    write("rules/lists/partners.yaml", "words: [ a.example, b.example ]\n");
    Path file = write("main.cf", "relayhost = a.example\n");
    String[] line = {
      "check", "--rules=" + rules, "--select=partner", "--format=concise", "" + file
    };
    assertThat(Runs.run(line).out()).isEqualTo(file + ":1:1: warning[partner]: A partner\n");
    assertThat(Runs.run("test", rules.toString()).err())
        .isEqualTo("1 rule with 2 examples: all hold\n");
    write("rules/lists/partners.yaml", "words: [ a.example ]\n");
    assertThat(Runs.run("test", rules.toString()).code()).isEqualTo(1);
  }

  @Test
  void whyAFixIsNotMadeIsSaidInTheCharactersOfTheFile() throws IOException {
    write(
        "rules/own/name.yaml",
        """
        summary: Another name
        severity: warning
        when: { relayhost: { empty: no } }
        fix: { kind: safe, title: Rename, edits: [ set: { mail_name: Green } ] }
        examples:
          - { bad: relayhost = b.example, finds: relayhost, fixed: "relayhost = b.example" }
          - { good: relayhost = }
        """);
    Path file = directory.resolve("main.cf");
    Files.writeString(file, "relayhost = b.example\nmail_name = Müller\n", UTF_8);
    Runs.Result result =
        Runs.run("check", "--rules=" + directory + "/rules", "--select=name", "--diff", "" + file);
    assertThat(result.err()).contains("the fix of name is not made: ").contains("Müller");
    assertThat(result.code()).isEqualTo(3);
  }

  @Test
  void theReportDoesNotDependOnTheNumberOfJobs() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("host" + i % 7 + "/c" + i + "/main.cf", i % 3 == 0 ? GOOD : BAD);
    }
    String one = check("--jobs=1", directory.toString()).raw();
    assertThat(one).isNotEmpty();
    assertThat(check("--jobs=8", directory.toString()).raw()).isEqualTo(one);
  }

  @Test
  void coloursAreForTerminalsThatWantThem() throws IOException {
    String[] line = line(write("main.cf", BAD).toString());
    assertThat(Runs.run(new byte[0], Map.of(), true, line).out()).contains("\u001b[");
    assertThat(Runs.run(new byte[0], Map.of("NO_COLOR", "1"), true, line).out())
        .doesNotContain("\u001b[");
    assertThat(Runs.run(new byte[0], Map.of("TERM", "dumb"), true, line).out())
        .doesNotContain("\u001b[");
    assertThat(Runs.run(new byte[0], Map.of(), false, line).out()).doesNotContain("\u001b[");
    assertThat(check("--color=always", directory.toString()).out()).contains("\u001b[");
  }
}
