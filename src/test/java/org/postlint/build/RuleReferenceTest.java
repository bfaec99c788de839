package org.postlint.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.rule.RuleSet;

/**
 * The pages about the rules say what the rule files say; -Dpostlint.bless=true makes them again.
 */
class RuleReferenceTest {
  private static final Path PAGES = Path.of("docs/rules");

  @Test
  void thePagesAreUpToDate() throws IOException {
    Map<String, String> pages = RuleReference.pages(RuleSet.builtIn(Catalog.load()));
    if (Boolean.getBoolean("postlint.bless")) {
      Files.createDirectories(PAGES);
      for (String name : files()) {
        Files.delete(PAGES.resolve(name));
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue(), UTF_8);
      }
    }
    assertThat(files()).containsExactlyInAnyOrderElementsOf(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(PAGES.resolve(page.getKey()))
          .as("made again by: mvn -q -Pquick test -Dtest=RuleReferenceTest -Dpostlint.bless=true")
          .content(UTF_8)
          .isEqualTo(page.getValue());
    }
  }

  private static List<String> files() throws IOException {
    if (!Files.isDirectory(PAGES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
