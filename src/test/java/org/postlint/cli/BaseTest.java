package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fragments that are checked at the end of a stock file. */
class BaseTest {
  @TempDir private Path folder;
  private String base;
  private String fragment;

  @BeforeEach
  void writeThem() throws IOException {
    base =
        write("stock/main.cf", "compatibility_level = 3.6\nmyhostname = a.example\nbiff = maybe\n");
    write("stock/master.cf", "smtp inet n - y - - smtpd\n");
    fragment = write("own.cf", "# ours\nsmtpd_tls_security_level = encrypt\n");
  }

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  private static Runs.Result check(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "check";
    all[1] = "--target=newest";
    all[2] = "--format=concise";
    all[3] = "--no-config";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return Runs.run(all);
  }

  @Test
  void whatIsFoundInAFragmentIsToldAtItsLine() {
    Runs.Result result = check("--base", base, fragment);
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out())
        .contains(fragment + ":2:1: error[server-mandatory-on-mx]")
        .doesNotContain("stock/main.cf")
        .doesNotContain("biff");
  }

  @Test
  void whatTheStockFileHasIsKnownAndNotTold() throws IOException {
    String later =
        write("later.cf", "mydestination = $myhostname, localhost\nmyhostname = mx.example.com\n");
    Runs.Result result = check("--base", base, later);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(ExitCode.CLEAN);
  }

  @Test
  void fragmentsFollowInTheirOrder() throws IOException {
    String one = write("one.cf", "relay_domains = a.example\n");
    String two = write("two.cf", "relay_domains = b.example\n");
    assertThat(check("--base", base, one, two).out())
        .contains(one + ":1:1: warning[duplicate-parameter]");
    assertThat(check("--base", base, two, one).out())
        .contains(two + ":1:1: warning[duplicate-parameter]");
  }

  @Test
  void aStockFileWithoutItsLastLineFeedRunsIntoTheFragment() throws IOException {
    String cut = write("cut/main.cf", "compatibility_level = 3.6\nrelay_domains = a.example");
    String own = write("cut.cf", "smtpd_helo_required = maybe\nbiff = perhaps\n");
    Runs.Result result = check("--base", cut, own);
    assertThat(result.out())
        .contains(own + ":2:1: error[invalid-value]: biff = perhaps")
        .doesNotContain("helo");
  }

  @Test
  void placesAndFixesInProgramsReportsAreThoseOfTheFragment() {
    String json =
        Runs.run(
                "check",
                "--target=newest",
                "--no-config",
                "--format=json",
                "--base",
                base,
                fragment)
            .out();
    assertThat(json)
        .contains("\"path\": \"" + fragment + "\"")
        .contains("\"start\": 7,")
        .doesNotContain(base);
  }

  @Test
  void secretsOfAFragmentAreMasked() throws IOException {
    String own = write("secret.cf", "smtp_sasl_password_maps = static:me:hunter2  # ours\n");
    Runs.Result result = Runs.run("check", "--target=newest", "--no-config", "--base", base, own);
    assertThat(result.out()).contains(own + ":1").doesNotContain("hunter2");
  }

  @Test
  void servicesAreAppendedToAMasterFile() throws IOException {
    String master = folder.resolve("stock/master.cf").toString();
    String own =
        write(
            "submission.cf",
            "submission inet n - y - - smtpd\n  -o smtpd_tls_security_levl=encrypt\n");
    assertThat(check("--base", master, own).out())
        .contains(own + ":2:6: error[unknown-parameter]")
        .doesNotContain("stock/");
  }

  @ParameterizedTest
  @CsvSource({
    "--base, --base FILE needs the files that are appended to it",
    "--diff, --base and --diff exclude each other",
    "--write, --base and --write exclude each other",
  })
  void whatCannotBeIsRefused(String option, String message) {
    Runs.Result result =
        option.equals("--base") ? check("--base", base) : check(option, "--base", base, fragment);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(message);
  }

  @Test
  void directoriesAndWhatIsNotThereAreRefused() {
    Runs.Result directory = check("--base", base, folder.toString());
    assertThat(directory.code()).isEqualTo(ExitCode.USAGE);
    assertThat(directory.err()).contains("--base joins files, not directories");
    Runs.Result none = check("--base", base, fragment + "x");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE);
    assertThat(none.err()).contains(fragment + "x: there is no such file");
  }
}
