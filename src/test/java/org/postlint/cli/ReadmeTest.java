package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program prints. */
class ReadmeTest {
  private static final String PROMPT = "$ ./postlint ";

  @TempDir private Path directory;

  @Test
  void theScreenIsWhatTheCommandAboveItPrints() throws IOException {
    String readme = Files.readString(Path.of("README.md"), UTF_8);
    int begin = readme.indexOf(PROMPT);
    int lineEnd = readme.indexOf('\n', begin);
    String command = readme.substring(begin + PROMPT.length(), lineEnd);
    String shown = readme.substring(lineEnd + 1, readme.indexOf("```", lineEnd));
    assertThat(Runs.run(command.split(" ", -1)).out()).isEqualTo(shown);
  }

  @Test
  void theRuleThatIsShownPassesItsOwnExamples() throws IOException {
    String readme = Files.readString(Path.of("README.md"), UTF_8);
    int begin = readme.indexOf("```yaml\n# ") + "```yaml\n# ".length();
    String path = readme.substring(begin, readme.indexOf('\n', begin));
    String rule = readme.substring(begin + path.length() + 1, readme.indexOf("```", begin));
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, rule, UTF_8);
    Runs.Result result = Runs.run("test", directory.resolve("my-rules").toString());
    assertThat(List.of(result.code(), result.out() + result.err()))
        .as("exit code of postlint test, and what it said")
        .first()
        .isEqualTo(0);
  }

  @Test
  void everyLinkInTheDocumentsLeadsToAFile() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    List<String> broken = new ArrayList<>();
    for (String root : List.of("README.md", "LICENSES.md", "docs", "bench", "examples")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
          Matcher links = link.matcher(Files.readString(file, UTF_8));
          while (links.find()) {
            Path target = file.resolveSibling(links.group(1));
            if (!Files.exists(target)) {
              broken.add(file + " -> " + links.group(1));
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}
