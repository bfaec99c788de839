package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  private static final String MASTER =
      """
      smtp       inet  n  -  n  -  -  smtpd
      submission inet  n  -  n  -  -  smtpd
        -o smtpd_tls_security_level=encrypt
      smtp       unix  -  -  n  -  -  smtp
      """;

  @TempDir private Path directory;

  private String folder(String name, String main, String master) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name));
    Files.writeString(folder.resolve("main.cf"), main, ISO_8859_1);
    Files.writeString(folder.resolve("master.cf"), master, ISO_8859_1);
    return folder.toString();
  }

  @Test
  void differencesAreListedByServiceInTheOrderThatMatters() throws IOException {
    String old = folder("old", "relayhost =\nmynetworks = 127.0.0.0/8\n", MASTER);
    String now =
        folder(
            "new",
            "smtpd_client_restrictions = reject\nrelayhost = [a.example]\nmynetworks = 10.0.0.0/8\n",
            MASTER.replace("=encrypt", "=may").replace("unix  -  -  n", "unix  -  -  y")
                + "scan inet n - n - - smtpd\n");
    Runs.Result result = Runs.run("compare", old, now);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            main.cf:
              mynetworks  127.0.0.0/8 → 10.0.0.0/8
              smtpd_client_restrictions  (empty) → reject  (for smtp/inet, submission/inet, scan/inet)
              relayhost  (empty) → [a.example]
              smtpd_forbid_bare_newline_exclusions  127.0.0.0/8 → 10.0.0.0/8  (follows; for smtp/inet, submission/inet, scan/inet)
              smtpd_client_event_limit_exceptions  127.0.0.0/8 → 10.0.0.0/8  (follows; for smtp/inet, submission/inet, scan/inet)
            submission/inet:
              smtpd_tls_security_level  encrypt → may
            smtp/unix:
              chroot  n → y
            scan/inet:
              service  absent → active
            """);
    assertThat(result.err()).isEqualTo("8 differences in effect, for Postfix 3.11 (newest).\n");
  }

  @Test
  void anotherSpellingIsNoDifference() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    int settings = 0;
    for (int i = 0; i < 60; i++) {
      Respelling made = Respelling.any(random);
      settings += made.size();
      Respelling.Files plain = made.plain();
      Respelling.Files other = made.other();
      String old = folder("a", plain.main(), plain.master());
      String now = folder("b", other.main(), other.master());
      Runs.Result result = Runs.run("compare", old, now);
      assertThat(result.out())
          .as(
              "seed %d, round %d:\n%s\n%s\n---\n%s\n%s",
              seed, i, plain.main(), plain.master(), other.main(), other.master())
          .isEqualTo("no difference in effect\n");
      assertThat(result.code()).isZero();
    }
    System.out.println("60 pairs with " + settings + " settings: no difference");
  }

  @Test
  void anyOtherValueIsADifference() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      Respelling.Files files = Respelling.any(random).other();
      String old = folder("a", files.main() + "queue_minfree = 1\n", files.master());
      String now = folder("b", files.main() + "queue_minfree = 2\n", files.master());
      Runs.Result result = Runs.run("compare", old, now);
      assertThat(result.out()).as("seed %d, round %d", seed, i).contains("  queue_minfree  1 → 2");
      assertThat(result.code()).isEqualTo(1);
    }
  }

  @Test
  void aFileIsReadWithTheSiblingOfTheOther() throws IOException {
    String folder = folder("x", "relayhost = a.example\n", MASTER);
    Path backup = Files.writeString(directory.resolve("x/main.cf.old"), "relayhost =\n");
    Runs.Result result = Runs.run("compare", backup.toString(), folder + "/main.cf");
    assertThat(result.out()).isEqualTo("main.cf:\n  relayhost  (empty) → a.example\n");
    assertThat(result.err()).contains("master.cf is taken for both");
  }

  @Test
  void passwordsAreHidden() throws IOException {
    String old = folder("old", "smtp_sasl_password_maps = inline:{{a=u:hunter2}}\n", MASTER);
    String now = folder("new", "smtp_sasl_password_maps = inline:{{a=u:swordfish}}\n", MASTER);
    for (String format : List.of("text", "json", "markdown")) {
      Runs.Result result = Runs.run("compare", "--format=" + format, old, now);
      assertThat(result.code()).isEqualTo(1);
      assertThat(result.out() + result.err())
          .contains("smtp_sasl_password_maps")
          .doesNotContain("hunter2")
          .doesNotContain("swordfish");
    }
  }

  @Test
  void anUpgradeTellsOfDefaultsNewChecksOldNamesAndWhatIsHeldBack() throws IOException {
    String folder =
        folder("x", "smtpd_use_tls = yes\npostscreen_blacklist_action = drop\n", MASTER);
    Runs.Result result = Runs.run("compare", folder, "--from-target", "2.11", "--to-target", "3.9");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("  smtpd_forbid_bare_newline  (nothing) → normalize  (not in Postfix 2.11; for")
        .contains("  milter_default_action  tempfail → shutdown  (other default; for")
        .contains("held back by compatibility_level:\n")
        .contains("  relay_domains  stays $mydestination; from level 2 on: (empty)\n")
        .contains(
            "postscreen_blacklist_action is an old name since Postfix 3.6; use"
                + " postscreen_denylist_action");
    assertThat(result.out()).doesNotContain("postscreen_denylist_action  ");
    assertThat(result.err()).endsWith(" in effect, for Postfix 2.11 and Postfix 3.9.\n");
  }

  @Test
  void aSettingThatTheOtherReleaseDoesNotKnowHasNoEffectThere() throws IOException {
    String folder = folder("x", "smtpd_forbid_bare_newline = reject\n", MASTER);
    assertThat(Runs.run("compare", folder, "--from-target=3.10", "--to-target=3.4").out())
        .contains("  smtpd_forbid_bare_newline  reject → (nothing)  (not in Postfix 3.4");
    assertThat(Runs.run("compare", folder, "--from-target=3.4", "--to-target=3.10").out())
        .contains("  smtpd_forbid_bare_newline  (nothing) → reject  (not in Postfix 3.4");
  }

  @Test
  void anOldNameCountsAsItsSuccessorAcrossReleases() throws IOException {
    String old = folder("old", "postscreen_blacklist_action = drop\n", MASTER);
    String now = folder("new", "postscreen_denylist_action = drop\n", MASTER);
    String other = folder("other", "postscreen_denylist_action = enforce\n", MASTER);
    String screen = "x inet n - n - 1 postscreen\n";
    for (String name : List.of("old", "new", "other")) {
      Files.writeString(directory.resolve(name + "/master.cf"), screen);
    }
    String[] targets = {"--from-target=3.5", "--to-target=3.6"};
    assertThat(Runs.run("compare", old, now, targets[0], targets[1]).out())
        .doesNotContain("list_action");
    assertThat(Runs.run("compare", old, other, targets[0], targets[1]).out())
        .contains("  postscreen_denylist_action  drop → enforce\n");
  }

  @Test
  void whatJsonSaysIsWhatItsSchemaSays() throws IOException {
    String old = folder("old", "relayhost =\nmy_password = x\nsmtpd_use_tls = yes\n", MASTER);
    String now = folder("new", "relayhost = caf\u00e9\n", "smtp inet n - n - - smtpd\n");
    for (Runs.Result result :
        List.of(
            Runs.run("compare", "--format=json", old, now),
            Runs.run("compare", "--format=json", old, old),
            Runs.run("compare", "--format=json", "--from-target=2.11", old, now))) {
      assertThat(Validation.errors("compare", result.out())).isEmpty();
    }
    JsonNode same =
        JsonMapper.shared().readTree(Runs.run("compare", "--format=json", old, old).bytes());
    assertThat(same.path("same").asBoolean()).isTrue();
  }

  @Test
  void markdownShowsEveryValueAsItIs() throws IOException {
    String old = folder("old", "smtpd_banner = a|b`c\n", MASTER);
    String now = folder("new", "smtpd_banner = *a* <b> @c\n", MASTER);
    Runs.Result result = Runs.run("compare", "--format=markdown", old, now);
    assertThat(result.out())
        .startsWith("### Difference in effect: `" + old + "` → `" + now + "`\n")
        .contains("| `smtpd_banner` | `` a\\|b`c `` | `*a* <b> @c` | `for smtp/inet,");
    assertThat(Runs.run("compare", "--format=markdown", old, old).out())
        .contains("\nNo difference in effect.\n");
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() throws IOException {
    String folder = folder("x", "", MASTER);
    for (String[] wrong :
        new String[][] {
          {"compare", folder},
          {"compare", folder, folder, folder},
          {"compare", folder, directory.resolve("nosuch").toString()},
          {"compare", folder, folder, "--format=xml"},
          {"compare", folder, "--to-target=99x"},
        }) {
      assertThat(Runs.run(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeReadIsNotCompared() throws IOException {
    String old = folder("old", "", MASTER);
    Files.createDirectories(directory.resolve("new/main.cf"));
    Files.writeString(directory.resolve("new/master.cf"), MASTER);
    assertThat(Runs.run("compare", old, directory.resolve("new").toString()).code()).isEqualTo(3);
  }
}
