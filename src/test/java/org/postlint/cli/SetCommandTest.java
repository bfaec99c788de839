package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SetCommandTest {
  private static final String MAIN =
      """
      # ours
      myhostname = mail.example.com
      relayhost =
      smtpd_use_tls = yes
      smtp_sasl_password_maps = inline:{ { a.example=u:hunter2 } }
      """;

  private static final String MASTER =
      """
      smtp       inet  n  -  n  -  -  smtpd
      submission inet  n  -  n  -  -  smtpd
        -o smtpd_tls_security_level=may
        -o smtpd_use_tls=yes
      smtp       unix  -  -  n  -  -  smtp
      """;

  @TempDir private Path directory;
  private Path main = Path.of("");
  private Path master = Path.of("");

  @BeforeEach
  void write() throws IOException {
    main = Files.writeString(directory.resolve("main.cf"), MAIN, ISO_8859_1);
    master = Files.writeString(directory.resolve("master.cf"), MASTER, ISO_8859_1);
  }

  private Runs.Result set(String... words) {
    List<String> all = new ArrayList<>(List.of("set", directory.toString()));
    all.addAll(List.of(words));
    return Runs.run(all.toArray(String[]::new));
  }

  private void assertUntouched() throws IOException {
    assertThat(main).hasContent(MAIN);
    assertThat(master).hasContent(MASTER);
  }

  @Test
  void thePatchIsPrintedAndNothingIsWritten() throws IOException {
    Runs.Result result =
        set(
            "relayhost=[smtp.example.com]:587",
            "--service",
            "submission/inet",
            "smtpd_tls_security_level=encrypt",
            "--unset",
            "smtpd_use_tls");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("-relayhost =\n+relayhost = [smtp.example.com]:587\n")
        .contains("-  -o smtpd_tls_security_level=may\n-  -o smtpd_use_tls=yes\n")
        .contains("+  -o smtpd_tls_security_level=encrypt\n")
        .doesNotContain("-smtpd_use_tls");
    assertThat(result.err())
        .contains("in effect: main.cf: relayhost  (empty) → [smtp.example.com]:587")
        .contains("in effect: submission/inet: smtpd_tls_security_level  may → encrypt")
        .contains("; --write does it.\n");
    assertUntouched();
  }

  @Test
  void withWriteTheFilesAreAsAskedAndASecondTimeNothingIsWritten() throws IOException {
    String[] words = {"--write", "relayhost=[a.example]", "--service", "smtp/unix", "--field"};
    List<String> all = new ArrayList<>(List.of(words));
    all.add("chroot=y");
    assertThat(set(all.toArray(String[]::new)).code()).isZero();
    assertThat(main).hasContent(MAIN.replace("relayhost =", "relayhost = [a.example]"));
    assertThat(master).hasContent(MASTER.replace("unix  -  -  n", "unix  -  -  y"));
    FileTime early = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(main, early);
    Files.setLastModifiedTime(master, early);
    all.add("--format=json");
    Runs.Result again = set(all.toArray(String[]::new));
    assertThat(again.code()).isZero();
    JsonNode said = JsonMapper.shared().readTree(again.bytes());
    assertThat(said.path("changed").asBoolean(true)).isFalse();
    assertThat(said.path("written").asBoolean(true)).isFalse();
    assertThat(said.path("diff").asString()).isEmpty();
    assertThat(Files.getLastModifiedTime(main)).isEqualTo(early);
    assertThat(Files.getLastModifiedTime(master)).isEqualTo(early);
  }

  @Test
  void jsonSaysWhatWouldChange() {
    Runs.Result result = set("--format=json", "relayhost=[a.example]");
    JsonNode said = JsonMapper.shared().readTree(result.bytes());
    assertThat(said.path("changed").asBoolean()).isTrue();
    assertThat(said.path("written").asBoolean(true)).isFalse();
    assertThat(said.path("files").get(0).path("changed").asBoolean()).isTrue();
    assertThat(said.path("files").get(1).path("changed").asBoolean(true)).isFalse();
    assertThat(said.path("differences").get(0).path("name").asString()).isEqualTo("relayhost");
  }

  @Test
  void whatJsonSaysIsWhatItsSchemaSays() {
    String password = "smtp_sasl_password_maps=inline:{ { a.example=u:swordfish } }";
    for (Runs.Result result :
        List.of(
            set("--format=json", password, "--unset", "smtpd_use_tls"),
            set("--format=json", "--force", "nosuch=x", "--remove-service", "smtp/inet"),
            set("--format=json", "relayhost="))) {
      assertThat(Validation.errors("set", result.out())).isEmpty();
    }
  }

  @Test
  void aNameThatNothingReadsIsRefusedUnlessForced() throws IOException {
    Runs.Result result = set("--write", "relay_host=a.example");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("nothing reads relay_host, did you mean relayhost?");
    assertUntouched();
    assertThat(set("--write", "--force", "relay_host=a.example").code()).isZero();
    assertThat(main).content().contains("relay_host = a.example\n");
  }

  @Test
  void aNameOfOnesOwnIsReadWhereAValueRefersToIt() {
    Runs.Result result = set("my_relay=a.example", "relayhost=$my_relay");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("relayhost  (empty) → a.example");
  }

  @Test
  void aNameOfAnotherReleaseIsRefused() {
    Runs.Result later = set("--target=3.4", "smtpd_forbid_bare_newline=yes");
    assertThat(later.code()).isEqualTo(2);
    assertThat(later.err()).contains("Postfix 3.4 has no smtpd_forbid_bare_newline; 3.9 has");
  }

  @Test
  void aNameThatTheProgramOfAServiceDoesNotReadIsRefused() {
    Runs.Result result = set("--service", "smtp/unix", "smtpd_tls_security_level=may");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("smtp/unix: smtp does not read smtpd_tls_security_level");
    assertThat(set("--service", "smtp/unix", "smtp_helo_name=a.example").code()).isZero();
    assertThat(set("--service", "smtp/inet", "mydestination=a.example").code()).isZero();
  }

  @Test
  void aValueThatTheParameterCannotHaveIsRefusedUnlessForced() throws IOException {
    for (String wrong :
        List.of(
            "smtpd_helo_required=perhaps",
            "queue_run_delay=5x",
            "message_size_limit=big",
            "smtpd_tls_security_level=mya",
            "relayhost=${x",
            "mynetworks=10.0.0.0/33",
            "mynetworks=10.0.0.1/8",
            "mynetworks=::1/128",
            "alias_maps=proxy:hsh:/etc/aliases",
            "virtual_alias_maps=hsh:/etc/postfix/virtual",
            "smtpd_recipient_restrictions=permit_mynetwork, reject")) {
      Runs.Result result = set("--write", wrong);
      assertThat(result.code()).as(wrong + result.err()).isEqualTo(2);
      assertUntouched();
    }
    assertThat(set("--write", "--force", "smtpd_helo_required=perhaps").code()).isZero();
    assertThat(main).content().contains("smtpd_helo_required = perhaps\n");
  }

  @Test
  void aServiceThatThereIsNotIsRefused() {
    Runs.Result result = set("--service", "submision/inet", "smtpd_helo_required=yes");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("there is no service submision/inet, did you mean submission/inet?");
    assertThat(set("--force", "--service", "nosuch/inet", "smtpd_helo_required=yes").err())
        .endsWith("Nothing to change.\n");
  }

  @Test
  void aBackupIsKeptOnRequest() throws IOException {
    assertThat(set("--write", "--backup", "relayhost=a.example").code()).isZero();
    assertThat(directory.resolve("main.cf.bak")).hasContent(MAIN);
    assertThat(set("--backup", "relayhost=b.example").code()).isEqualTo(2);
  }

  @Test
  void aPostconfIsAskedBeforeAnythingIsWritten() throws IOException {
    Path postconf = directory.resolve("postconf");
    Files.writeString(
        postconf,
        """
        #!/bin/sh
        for each; do
          if [ -f "$each/main.cf" ] && grep -q refused.example "$each/main.cf"; then
            echo 'postconf: fatal: no, never' >&2
            exit 1
          fi
        done
        """);
    assertThat(postconf.toFile().setExecutable(true)).isTrue();
    Runs.Result result =
        set("--write", "--postconf", postconf.toString(), "relayhost=refused.example");
    assertThat(result.code()).as(result.err()).isEqualTo(3);
    assertUntouched();
  }

  @Test
  void thePatchAppliesInTheDirectoryThatWasAskedFor() {
    Runs.Result result = set("relayhost=a.example");
    assertThat(result.out()).startsWith("--- a/main.cf\n+++ b/main.cf\n");
    assertThat(result.err()).contains("The patch is relative to " + directory + ".\n");
  }

  @Test
  void whatARuleFindsIsNoted() {
    Runs.Result result = set("smtpd_tls_security_level=encrypt");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains(" [server-mandatory-on-mx]\n");
  }

  @Test
  void valuesOfEveryTypeAreAccepted() {
    Runs.Result result =
        set(
            "mynetworks=!192.0.2.1, 192.0.2.0/24 [2001:db8::]/32 hash:/x /etc/file name.example",
            "virtual_alias_maps=proxy:unionmap:{hash:/a, regexp:/b}",
            "smtpd_client_restrictions=ours, check_client_access cidr:/y, hash:/z",
            "smtpd_restriction_classes=ours",
            "ours=permit_mynetworks",
            "queue_run_delay=1h",
            "smtpd_tls_protocols=>=TLSv1.2",
            "inet_protocols=all");
    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void aServiceThatIsCommentedOutIsPointedAt() throws IOException {
    Files.writeString(master, MASTER.replace("submission inet", "#submission inet"), ISO_8859_1);
    assertThat(set("--service", "submission/inet", "smtpd_helo_required=yes").err())
        .contains("there is no service submission/inet; its entry is a comment, line 2");
  }

  @Test
  void whatFollowsFromAChangeIsNamedInOneLine() {
    assertThat(set("mynetworks=192.0.2.0/24").err())
        .contains("in effect: main.cf: mynetworks  ")
        .contains("in effect, for it refers to that: ")
        .contains("smtpd_forbid_bare_newline_exclusions");
  }

  @Test
  void anOldNameIsNotedWithWhatToUseInstead() {
    assertThat(set("smtpd_enforce_tls=yes").err())
        .contains("note: smtpd_enforce_tls will be removed; instead, ");
  }

  @Test
  void servicesThatKeepAValueOfTheirOwnAreNamed() {
    assertThat(set("smtpd_tls_security_level=encrypt").err())
        .contains("note: submission/inet keeps a value of its own for smtpd_tls_security_level");
  }

  @Test
  void whatHasNoEffectIsCalledSo() {
    assertThat(set("relayhost=$empty_value", "empty_value=").err())
        .contains("note: nothing changes in effect");
  }

  @Test
  void passwordsAreHiddenInThePatchAndTheLineStillShowsAsChanged() {
    String value = "smtp_sasl_password_maps=inline:{ { a.example=u:swordfish } }";
    Runs.Result result = set(value);
    assertThat(result.out())
        .contains("-smtp_sasl_password_maps = inline:{ ***}\n")
        .contains("+smtp_sasl_password_maps = inline:{ ***}\n");
    assertThat(result.out() + result.err()).doesNotContain("hunter2").doesNotContain("swordfish");
    Runs.Result json = set("--format=json", value);
    assertThat(json.out() + json.err()).doesNotContain("hunter2").doesNotContain("swordfish");
    Runs.Result out = set("--comment-out", "smtp_sasl_password_maps");
    assertThat(out.out()).contains("+#smtp_sasl_password_maps").doesNotContain("hunter2");
    assertThat(set("--reveal", value).out()).contains("hunter2").contains("swordfish");
  }

  @Test
  void severalServicesAndSeveralNamesFitOnOneLine() {
    Runs.Result result =
        set(
            "--service",
            "smtp/inet",
            "smtpd_helo_required=yes",
            "--service",
            "submission/inet",
            "--unset",
            "smtpd_use_tls",
            "smtpd_tls_security_level",
            "--service",
            "*/unix",
            "--field",
            "chroot=y");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("+  -o smtpd_helo_required=yes\n")
        .contains("-  -o smtpd_tls_security_level=may\n-  -o smtpd_use_tls=yes\n")
        .contains("+smtp       unix  -  -  y");
  }

  @Test
  void thePathMayStandAnywhere() {
    Runs.Result result =
        Runs.run("set", "--unset", "smtpd_use_tls", directory.toString(), "relayhost");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("-relayhost =\n").contains("-smtpd_use_tls = yes\n");
    assertThat(Runs.run("set", main.toString(), "relayhost=a.example").code()).isZero();
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() {
    assertThat(set().err()).contains("there is nothing to set");
    assertThat(set("relayhost").err()).contains("'relayhost' is neither NAME=VALUE nor a path");
    assertThat(set("--field", "chroot=n").err()).contains("--field comes after --service");
    assertThat(set("--service", "smtp", "a=b").err()).contains("a service is named NAME/TYPE");
    assertThat(set("x.cf", "a=b").err()).contains("there are two paths");
    assertThat(set("--service", "smtp/inet", "--comment-out", "a").err())
        .contains("--comment-out is about main.cf");
    assertThat(set("--service", "smtp/unix", "--field", "chroot=maybe").code()).isEqualTo(2);
    assertThat(set("--format=xml", "a=b").code()).isEqualTo(2);
    assertThat(set("relayhost=\ufffd").code()).isEqualTo(2);
  }

  @Test
  void bytesOfOtherCharacterSetsSurviveAndTextIsWrittenInUtf8() throws IOException {
    Files.writeString(main, "smtpd_banner = caf\u00e9\n", ISO_8859_1);
    assertThat(set("--write", "mail_name=ü").code()).isZero();
    assertThat(Files.readString(main, ISO_8859_1))
        .isEqualTo("smtpd_banner = caf\u00e9\nmail_name = \u00c3\u00bc\n");
  }

  @Test
  void aFileThatCannotBeReadIsNotEdited() throws IOException {
    Files.delete(master);
    Files.createDirectory(master);
    Runs.Result result = set("--write", "relayhost=a.example");
    assertThat(result.code()).isEqualTo(3);
    assertThat(main).hasContent(MAIN);
  }
}
