package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the guide tells its reader to do: writes its files, runs its commands, and compares
 * what they print. -Dpostlint.bless=true writes what they print into the guide.
 */
class WritingRulesTest {
  private static final Path GUIDE = Path.of("docs/writing-rules.md");
  private static final Pattern BLOCK =
      Pattern.compile("```(\\w+)( \\S+)?\n(.*?)```\n", Pattern.DOTALL);

  @TempDir private Path directory;

  @Test
  void everyStepOfTheGuideDoesWhatItSays() throws IOException {
    String guide = Files.readString(GUIDE, UTF_8);
    StringBuilder done = new StringBuilder();
    Matcher block = BLOCK.matcher(guide);
    int commands = 0;
    while (block.find()) {
      String text = block.group(3);
      if (block.group(2) != null) {
        Path file = directory.resolve(block.group(2).trim());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
      } else if (block.group(1).equals("console")) {
        commands++;
        String command = text.substring(0, text.indexOf('\n') + 1);
        text = command + run(command.trim());
      }
      String name = block.group(2) == null ? "" : block.group(2);
      block.appendReplacement(
          done, Matcher.quoteReplacement("```" + block.group(1) + name + "\n" + text + "```\n"));
    }
    block.appendTail(done);
    if (Boolean.getBoolean("postlint.bless")) {
      Files.writeString(GUIDE, done, UTF_8);
    }
    assertThat(commands).isEqualTo(6);
    assertThat(Files.readString(GUIDE, UTF_8)).isEqualTo(done.toString());
  }

  /** Runs a command as if it were typed in the reader's folder. */
  private String run(String command) {
    assertThat(command).startsWith("$ postlint ");
    String[] words = command.substring("$ postlint ".length()).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("my-rules") || words[i].startsWith("sample")) {
        words[i] = directory.resolve(words[i]).toString();
      }
    }
    Runs.Result result = Runs.run(words);
    // A finding is no failure here, but a command that could not do its work is.
    assertThat(result.code()).as(command).isLessThan(3);
    return (result.out() + result.err())
        .replace(directory + "/", "")
        .replace(directory.toString().substring(1) + "/", "");
  }
}
