package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the page about changing configurations shows is what the program prints. */
class RepairPageTest {
  private static final String SCREEN = "```\n$ ./postlint ";

  @Test
  void everyScreenIsWhatTheCommandAboveItPrints() throws IOException {
    String page = Files.readString(Path.of("docs/repair.md"), UTF_8);
    int screens = 0;
    for (int at = page.indexOf(SCREEN); at >= 0; at = page.indexOf(SCREEN, at + 1)) {
      int begin = at + SCREEN.length();
      int lineEnd = page.indexOf('\n', begin);
      String shown = page.substring(lineEnd + 1, page.indexOf("```", lineEnd));
      Runs.Result result = Runs.run(page.substring(begin, lineEnd).split(" ", -1));
      assertThat(result.out() + result.err()).isEqualTo(shown);
      screens++;
    }
    assertThat(screens).isGreaterThan(1);
  }
}
