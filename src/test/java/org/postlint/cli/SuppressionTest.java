package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that suppress findings. */
class SuppressionTest {
  private static final String WRONG = "disable_vrfy_command = perhaps\n";
  private static final String LEVEL = "compatibility_level = 3.11\n";

  @TempDir private Path directory;

  private Runs.Result check(String main, String... options) throws IOException {
    Files.writeString(directory.resolve("main.cf"), main);
    List<String> line = new ArrayList<>(List.of("check", "--target=newest"));
    line.addAll(List.of(options));
    line.add(directory.resolve("main.cf").toString());
    return Runs.run(line.toArray(String[]::new));
  }

  @Test
  void whatIsSuppressedWithAReasonDoesNotCount() throws IOException {
    String main = LEVEL + "# postlint: ignore invalid-value -- a test host\n" + WRONG;
    Runs.Result result = check(main, "--format=concise");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("Found, and not counted: 1 because of a comment.");
  }

  @Test
  void severalNamesCategoriesAndGlobsAreNames() throws IOException {
    for (String name : List.of("syntax", "invalid-*", "syntax/*", "style,invalid-value")) {
      String main = LEVEL + "#postlint:ignore " + name + " --  why not\n" + WRONG;
      assertThat(check(main, "--format=concise", "--ignore=suppression-ineffective").out())
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void aSuppressionHoldsOnlyForWhatStandsRightBelow() throws IOException {
    String comment = "# postlint: ignore invalid-value -- a test host\n";
    assertThat(check(LEVEL + comment + "\n" + WRONG, "--format=concise").out())
        .contains("suppression-ineffective", "invalid-value");
    assertThat(check(comment + LEVEL + WRONG, "--format=concise").out())
        .contains("main.cf:1:1: warning[suppression-ineffective]: invalid-value finds nothing")
        .contains("main.cf:3:1: error[invalid-value]");
    assertThat(check(LEVEL + WRONG + comment, "--format=concise").code()).isEqualTo(1);
  }

  @Test
  void withoutAReasonNothingIsSuppressed() throws IOException {
    Runs.Result result =
        check(LEVEL + "# postlint: ignore invalid-value\n" + WRONG, "--format=concise");
    assertThat(result.out()).contains("a suppression needs a reason", "error[invalid-value]");
  }

  @Test
  void aSuppressionOfARuleThatIsNotRunIsLeftAlone() throws IOException {
    String main = LEVEL + "# postlint: ignore invalid-value -- a test host\n" + WRONG;
    assertThat(check(main, "--format=concise", "--select=style").out()).isEmpty();
  }

  @Test
  void whatIsSuppressedIsNotRepaired() throws IOException {
    String wrong = "relayhost = [mail.example.com] # ours\n";
    String comment = "# postlint: ignore trailing-comment -- we like it there\n";
    assertThat(check(LEVEL + wrong, "--diff", "--unsafe", "--select=syntax").raw())
        .contains("-relayhost");
    assertThat(check(LEVEL + comment + wrong, "--diff", "--unsafe", "--select=syntax").raw())
        .doesNotContain("-relayhost");
  }

  @Test
  void aServiceIsCoveredWithAllItsOptions() throws IOException {
    Files.writeString(
        directory.resolve("master.cf"),
        """
        # postlint: ignore invalid-value -- a test host
        smtp inet n - n - - smtpd
          -o disable_vrfy_command=perhaps
        """);
    assertThat(
            Runs.run(
                    "check",
                    "--format=concise",
                    "--target=newest",
                    "--select=invalid-value,suppression-ineffective",
                    directory.resolve("master.cf").toString())
                .out())
        .isEmpty();
  }

  @Test
  void reportsForProgramsSayThatAndWhy() throws IOException {
    String main = LEVEL + "# postlint: ignore invalid-value -- a test host\n" + WRONG;
    assertThat(check(main, "--format=json").out()).contains("a test host", "\"suppressed\": 1");
    assertThat(check(main, "--format=sarif").out())
        .contains("\"suppressions\"", "\"justification\": \"a test host\"");
  }
}
