package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what people paste of what postconf prints; the texts are as Postfix 3.7 prints them. */
class PastedTest {
  private static final String MAIN =
      """
      compatibility_level = 3.6
      mydestination = $myhostname, localhost
      smtp_sasl_password_maps = static:joe:opensesame
      smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination, reject_invalid_hostname
      smtpd_use_tls = yes
      """;

  private static final String FOLDED =
      """
      compatibility_level = 3.6
      mydestination = $myhostname, localhost
      smtp_sasl_password_maps = static:joe:opensesame
      smtpd_recipient_restrictions = permit_mynetworks, reject_unauth_destination,
          reject_invalid_hostname
      smtpd_use_tls = yes
      """;

  private static final String MASTER =
      """
      smtp       inet  n       -       y       -       -       smtpd
      submission inet  n       -       y       -       -       smtpd -o smtpd_use_tls=no -o smtpd_sasl_auth_enable=yes
      pickup     fifo  n       -       y       60      1       pickup
      """;

  private static final String FOLDED_MASTER =
      """
      smtp       inet  n       -       y       -       -       smtpd
      submission inet  n       -       y       -       -       smtpd
          -o smtpd_use_tls=no
          -o smtpd_sasl_auth_enable=yes
      pickup     fifo  n       -       y       60      1       pickup
      """;

  private static final long SEED = 20_261_125;

  @TempDir private Path folder;

  private static Runs.Result check(String text, String... more) {
    List<String> line = new ArrayList<>(List.of("check", "--no-config", "--target=newest"));
    line.addAll(List.of(more));
    line.add("-");
    return Runs.run(text.getBytes(ISO_8859_1), Map.of(), false, line.toArray(String[]::new));
  }

  private static String concise(String text) {
    return check(text, "--format=concise").out();
  }

  @Test
  void bothFilesInOneTextAreOneConfiguration() {
    String found = concise(MAIN + MASTER);
    assertThat(found)
        .contains("<stdin>:4:78: info[old-restriction-name]")
        .contains("<stdin>:5:1: warning[old-tls-switch]")
        // Only together do they say that users may log in, and who refuses their mail.
        .contains("<stdin>:4:51: error[submission-refuses-users]")
        .contains("<stdin>:8:1: info[fifo-service]");
    assertThat(check(MAIN + MASTER).err())
        .contains("note: <stdin>: read as what postconf prints of main.cf and master.cf together");
  }

  @Test
  void foldedLinesArePlacedWhereTheyStand() {
    String found = concise("$ postconf -nf; postconf -Mf\n" + FOLDED + FOLDED_MASTER);
    assertThat(found)
        .contains("<stdin>:5:51: error[submission-refuses-users]")
        .contains("<stdin>:6:5: info[old-restriction-name]")
        .contains("<stdin>:7:1: warning[old-tls-switch]")
        .contains("<stdin>:12:1: info[fifo-service]");
    assertThat(concise(FOLDED_MASTER + FOLDED).lines().count()).isEqualTo(found.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root@mx:~# postconf -n\n",
        "[joe@mx ~]$ sudo /usr/sbin/postconf -nf\n",
        "# postconf -n\n",
        "postconf -n\n",
        "Output of postconf -n:\n\n",
        "postconf: warning: /etc/postfix/main.cf: unused parameter: my_own=x\n",
        "/usr/sbin/postconf: warning: /etc/postfix/main.cf: undefined parameter: x\n",
      })
  void aCommandLineOrAMessageShowsThatATextIsPasted(String first) {
    Runs.Result result = check(first + MAIN + "root@mx:~#\n\nWhat is wrong?\n", "--format=concise");
    assertThat(result.err()).contains("note: <stdin>: read as what postconf prints of main.cf;");
    assertThat(result.out()).hasLineCount(2).contains("[old-tls-switch]", "[old-restriction-name]");
  }

  @Test
  void servicesAloneAreReadAsTheOtherFile() {
    for (String text : List.of(MASTER, FOLDED_MASTER, "$ postconf -M\n" + MASTER + "$ \n")) {
      Runs.Result result = check(text, "--format=concise");
      assertThat(result.out()).contains("[fifo-service]").doesNotContain("line-unreadable");
      assertThat(result.err()).contains("read as what postconf prints of master.cf;");
    }
  }

  @Test
  void ofWhatIsNotPastedNothingIsSaid() {
    String named = "compatibility_level = 3.6\ndefault_transport = nosuch\nrelayhost = x.example\n";
    assertThat(concise("$ postconf -n\n" + named)).doesNotContain("nosuch", "file-missing");
    assertThat(concise("$ postconf -n\n" + named + MASTER)).contains("transport-undefined");
    assertThat(concise("$ postconf -M\n" + MASTER)).doesNotContain("compatibility");
  }

  @Test
  void whatCopyingChangesIsNotReported() {
    String text = "$ postconf -n; postconf -M\n" + MAIN + MASTER;
    String found = concise(text);
    assertThat(concise(text.stripTrailing())).isEqualTo(found);
    assertThat(concise(text.replace("\n", "\r\n"))).isEqualTo(found);
    assertThat(concise(MAIN.stripTrailing()))
        .isEqualTo(concise(MAIN))
        .doesNotContain("final-newline-missing");
  }

  @Test
  void whatPostconfPrintsOfSingleOptionsAndFieldsIsPassedOver() {
    String text =
        "$ postconf -n\n"
            + MAIN
            + "$ postconf -P\nsubmission/inet/smtpd_use_tls = no\n$ postconf -F\n"
            + "smtp/inet/service = smtp\nsmtp/inet/type = inet\n";
    assertThat(concise(text)).isEqualTo(concise("$ postconf -n\n" + MAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtpd_helo_restrictions = reject_invalid_hostname\n",
        "# see postconf -n\nsmtpd_helo_restrictions = reject_invalid_hostname\n",
        "# postconf -n\n# and more\nsmtpd_helo_restrictions = reject_invalid_hostname\n",
        "smtpd_helo_restrictions = reject_invalid_hostname\nmydomain = a.example\nmyorigin = $mydomain",
        "alias_maps = hash:/x\ncommand = postconf -n\nsmtpd_helo_restrictions = reject_invalid_hostname\n",
      })
  void aMainFileIsReadAsBefore(String text) {
    Runs.Result result = check(text, "--diff", "--unsafe", "--format=concise");
    assertThat(result.err()).doesNotContain("read as");
    assertThat(result.out())
        .contains(
            "[old-restriction-name]", "\n-smtpd_helo_restrictions = reject_invalid_hostname\n");
  }

  @Test
  void aMasterFileWithCommentsOnStandardInputIsReadAsBefore() {
    assertThat(concise("# services\n" + MASTER)).contains("[line-unreadable]");
  }

  @Test
  void aFileThatIsNamedLikeOneOfTheTwoIsTakenForThat() throws IOException {
    Path file = folder.resolve("main.cf");
    Files.writeString(file, MAIN + MASTER);
    assertThat(Runs.run("check", "--format=concise", file.toString()).out())
        .contains("[line-unreadable]");
    assertThat(check(MAIN + MASTER, "--format=concise", "--stdin-filename=" + file).out())
        .contains("[line-unreadable]");
  }

  @Test
  void pastedTextIsNeitherWrittenNorPatched() throws IOException {
    Path file = folder.resolve("question.txt");
    Files.writeString(file, MAIN + MASTER);
    Path out = folder.resolve("out");
    for (String option : List.of("--write", "--diff", "--output=" + out)) {
      Runs.Result result =
          Runs.run("check", "--format=concise", "--unsafe", option, file.toString());
      assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
      assertThat(result.out()).contains("question.txt:5:1:").doesNotContain("+++");
      assertThat(result.err()).contains("fixes are shown, and not made in it");
      assertThat(file).hasContent(MAIN + MASTER);
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void fixesAreShownWhereTheyWouldBe() {
    assertThat(check("$ postconf -nf\n" + FOLDED + FOLDED_MASTER).out())
        .contains("\n6 -     reject_invalid_hostname\n6 +     reject_invalid_helo_hostname\n");
    String json = check("$ postconf -nf\n" + FOLDED + FOLDED_MASTER, "--format=json").out();
    int start = ("$ postconf -nf\n" + FOLDED).indexOf("reject_invalid_hostname");
    assertThat(json).contains("\"start\": " + start + ",");
  }

  @Test
  void secretsAreMaskedInBothParts() {
    String text =
        """
        $ postconf -n; postconf -Mf
        relay_password = opensesame
        relayhost = $relay_password
        smtpd_use_tls = yes
        smtp       inet  n       -       y       -       -       smtpd
            -o my_password=opensesame -o smtpd_use_tls=maybe
        """;
    for (String format : List.of("text", "json", "html", "sarif")) {
      assertThat(check(text, "--format=" + format, "--profile=strict").out())
          .as(format)
          .isNotEmpty()
          .doesNotContain("opensesame");
    }
  }

  /** Whatever is pasted, it is read to the end, and places are places of the text. */
  @Test
  void anyTextCanBePasted() {
    String[] pieces = {
      "smtpd_use_tls = yes",
      "relayhost =",
      "mydomain",
      " = ",
      "=",
      "\n",
      "\n",
      "\n    ",
      "\r\n",
      " ",
      "smtp       inet  n       -       y       -       -       smtpd",
      "    -o x=y",
      "pickup unix",
      "postconf",
      "$ postconf -n\n",
      "postconf: warning: x\n",
      "#",
      "{",
      "}",
      "$",
      ",",
      "\u00ff",
      "\0",
      "hash:/x",
      "submission/inet/x = y",
      "What?"
    };
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("$ postconf -nf\n");
      int length = random.nextInt(50);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Runs.Result result = check(text.toString(), "--format=sarif");
      assertThat(result.code())
          .as("seed %d, round %d: %s", SEED, round, result.err())
          .isIn(ExitCode.CLEAN, ExitCode.FINDINGS);
    }
  }
}
