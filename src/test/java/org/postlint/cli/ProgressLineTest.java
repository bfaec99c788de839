package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line that says how far a long run is. */
class ProgressLineTest {
  private static final long MILLIS = 1_000_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(written, true, UTF_8);
  private long now = Long.MAX_VALUE - 500 * MILLIS; // the clock may wrap
  private final ProgressLine line = new ProgressLine(terminal, 10_000, () -> now);

  private void steps(int count, long millisEach) {
    for (int i = 0; i < count; i++) {
      now += millisEach * MILLIS;
      line.step();
    }
  }

  /** Returns the line that a terminal shows after all that was written. */
  private String screen() {
    StringBuilder screen = new StringBuilder();
    int column = 0;
    for (char c : written.toString(UTF_8).toCharArray()) {
      if (c == '\r') {
        column = 0;
      } else {
        screen.replace(column, Math.min(column + 1, screen.length()), String.valueOf(c));
        column++;
      }
    }
    return screen.toString().stripTrailing();
  }

  @Test
  void nothingIsShownWithinTheFirstSecond() {
    steps(99, 10);
    assertThat(written.size()).isZero();
    steps(1, 10);
    assertThat(screen()).isEqualTo("checked 100 of 10,000 configurations");
  }

  @Test
  void theLineIsRewrittenTenTimesASecondAtMost() {
    steps(1234, 1);
    assertThat(screen()).isEqualTo("checked 1,200 of 10,000 configurations");
    assertThat(written.toString(UTF_8).chars().filter(c -> c == '\r').count()).isEqualTo(3);
    assertThat(written.toString(UTF_8)).doesNotContain("\n", "\u001b");
  }

  @Test
  void hiddenItLeavesNothingAndComesBackWithTheNextStep() {
    line.hide();
    assertThat(written.size()).isZero();
    steps(2000, 1);
    line.hide();
    assertThat(screen()).isEmpty();
    int size = written.size();
    line.hide();
    assertThat(written.size()).isEqualTo(size);
    steps(1, 0);
    assertThat(screen()).isEqualTo("checked 2,001 of 10,000 configurations");
  }

  @ParameterizedTest
  @CsvSource({
    "true, xterm, '', true",
    "true, linux, --no-config, true",
    "false, xterm, '', false",
    "true, dumb, '', false",
    "true, '', '', false",
    "true, xterm, --quiet, false",
  })
  void onlyATerminalThatCanRewriteALineGetsOne(
      boolean terminal, String kind, String option, boolean wanted) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            this.terminal,
            this.terminal,
            kind.isEmpty() ? Map.of() : Map.of("TERM", kind),
            false,
            terminal);
    List<Invocation.Word> words =
        option.isEmpty() ? List.of() : List.of(new Invocation.Word(option.substring(2), "true"));
    assertThat(ProgressLine.isWanted(new Invocation("check", words), console)).isEqualTo(wanted);
  }
}
