package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
  @Test
  void theVersionIsPrintedAlone() {
    Runs.Result result = Runs.run("--version");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("postlint " + Main.VERSION + "\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void theHelpOfEveryCommandFitsATerminal() {
    assertThat(Runs.run("--help").out()).contains("Commands:").contains("show");
    for (CommandWords command : Commands.ALL) {
      Runs.Result result = Runs.run(command.name(), "--help");
      assertThat(result.code()).isZero();
      assertThat(result.err()).isEmpty();
      assertThat(result.out().lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
      for (OptionWords option : command.options()) {
        assertThat(result.out()).contains(option.names());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|a command is missing; see 'postlint --help'",
        "chek|there is no command 'chek'",
        "show --al|there is no option '--al', did you mean --all?",
        "show --service|Missing required parameter for option '--service' (NAME/TYPE)",
        "show --format xml|show has the formats text and json, not 'xml'",
        "show /nonexistent|/nonexistent: there is no such file or directory",
        "show examples|examples: there are ",
        "show examples/relay --target debian-99|no such target: \"debian-99\"",
        "show examples/relay --postfix 1.0|Postfix 1.0 is older than 2.10",
        "show examples/relay mynetwork|there is no parameter mynetwork, did you mean mynetworks?",
        "show examples/relay --service smtp|there is no service smtp",
        "show examples/relay --color red|--color is auto, always or never, not 'red'",
      })
  void aMistakeOfTheUserIsOneLineThatSaysWhatToDo(String line, String message) {
    Runs.Result result = Runs.run(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(result.err()).startsWith("postlint: " + message).hasLineCount(1);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aReaderThatGoesAwayIsNoFailure() {
    StandardOutput out = new StandardOutput(new Failing("Broken pipe"));
    new PrintStream(out, true).println("text");
    assertThat(out.failure()).isEmpty();
  }

  @Test
  void aFullDiskIsOne() {
    StandardOutput out = new StandardOutput(new Failing("No space left on device"));
    new PrintStream(out, true).println("text");
    assertThat(out.failure()).hasValueSatisfying(e -> assertThat(e).hasMessageContaining("space"));
  }

  @Test
  void theExamplesOfAFolderOfRulesAreRun(@TempDir Path folder) throws IOException {
    Runs.Result good = Runs.run("test", "src/test/resources/rules/sample");
    assertThat(good.err()).isEqualTo("1 rule with 2 examples: all hold\n");
    assertThat(good.code()).isZero();
    String rule = Files.readString(Path.of("src/test/resources/rules/sample/bare-relayhost.yaml"));
    Files.writeString(folder.resolve("bare-relayhost.yaml"), rule.replace("[a-z.]+", "none"));
    Runs.Result bad = Runs.run("test", folder.toString());
    assertThat(bad.out()).contains("bare-relayhost: example 1");
    assertThat(bad.code()).isEqualTo(ExitCode.FINDINGS);
    Files.writeString(folder.resolve("bare-relayhost.yaml"), rule.replace("severity", "sverity"));
    assertThat(Runs.run("test", folder.toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aRuleOfOnesOwnCannotStandInForOneOfPostlint(@TempDir Path folder) throws IOException {
    String rule = Files.readString(Path.of("src/test/resources/rules/sample/bare-relayhost.yaml"));
    Files.writeString(folder.resolve("unknown-parameter.yaml"), rule);
    Runs.Result result =
        Runs.run("check", "--rules=" + folder, "--target=newest", "examples/debian-stock");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("a rule of postlint has the name unknown-parameter already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule", "report", "show", "set", "compare", "settings"})
  void aSchemaIsJson(String name) {
    Runs.Result result = Runs.run("schema", name);
    assertThat(result.code()).isZero();
    assertThat(JsonMapper.shared().readTree(result.out()).path("$schema").isString()).isTrue();
  }

  @Test
  void whatIsExplainedAreRulesParametersAndLinesOfTheLog() {
    assertThat(Runs.run("explain", "mx-protocol-floor").out())
        .startsWith("mx-protocol-floor (tls)\n")
        .contains("Wrong:", "Repaired:", "Right");
    assertThat(Runs.run("explain", "smtpd_tls_protocols").out())
        .contains("default:     >=TLSv1   (since 3.6)");
    assertThat(
            Runs.run("explain", "postfix/smtpd[7]: SSL_accept error from x[192.0.2.1]: -1").out())
        .contains("mx-protocol-floor (tls)\n");
    assertThat(Runs.run("explain", "mx-protocol-flor").err())
        .endsWith(", did you mean mx-protocol-floor?\n");
    assertThat(Runs.run("explain", "the weather is fine").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void rulesAreListedForPeopleAndPrograms() {
    assertThat(Runs.run("rules", "tls").out().lines())
        .allSatisfy(line -> assertThat(line).contains(" tls/"));
    assertThat(Runs.run("rules", "--profile=strict", "tls").out().lines())
        .anyMatch(line -> line.matches("off +tls/mx-protocol-floor .*\\[default: warning\\]"))
        .anyMatch(line -> line.matches("warning +tls/mx-legacy-protocols .*\\[default: off\\]"))
        .anyMatch(
            line -> line.matches(".*/submission-legacy-protocols .*\\[default: other cases\\]"))
        .anyMatch(line -> line.matches("error +tls/no-usable-cipher .*[^\\]]"));
    String json = Runs.run("rules", "mx-protocol-floor", "--format=json").out();
    assertThat(JsonMapper.shared().readTree(json).path("rules")).hasSize(1);
    assertThat(Runs.run("rules", "no-such-rule").code()).isEqualTo(ExitCode.USAGE);
  }

  private static final class Failing extends OutputStream {
    private final String why;

    Failing(String why) {
      this.why = why;
    }

    @Override
    public void write(int value) throws IOException {
      throw new IOException(why);
    }
  }
}
