package org.postlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the files of source short enough to hold in the head. */
class FileLengthTest {
  private static final int USUAL = 300;
  private static final int MOST = 500;

  @Test
  void noFileIsLongerThan500LinesAnd95Of100AreShorterThan300() throws IOException {
    Map<Path, Long> all = new TreeMap<>();
    Map<Path, Long> tooLong = new TreeMap<>();
    for (Path file : sources()) {
      try (Stream<String> lines = Files.lines(file)) {
        all.put(file, lines.count());
      }
    }
    all.forEach(
        (file, lines) -> {
          if (lines >= USUAL) {
            tooLong.put(file, lines);
          }
        });
    assertThat(all).hasSizeGreaterThan(2);
    assertThat(tooLong).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(MOST));
    assertThat(tooLong.size() * 20)
        .as("files of %s lines or more: %s", USUAL, tooLong)
        .isLessThanOrEqualTo(all.size());
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("basedir", ""), "src"))) {
      return files.filter(each -> each.toString().endsWith(".java")).toList();
    }
  }
}
