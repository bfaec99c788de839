package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void versionIsPrintedAlone() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("postlint 0.1.0" + System.lineSeparator());
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void anythingElseIsAUsageError() {
    assertThat(run()).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8)).startsWith("usage: postlint");
  }

  private int run(String... arguments) {
    return Main.run(
        arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
