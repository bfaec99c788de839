package org.postlint.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postlint.text.MappedText;
import org.postlint.text.Source;

class LosslessTest {
  private static final Path CASES = Path.of("src/test/resources/conformance");
  private static final String HOSTILE = "\n\n\n\r\0#== \t{}$()ab,-o\u000b\f\u00e9\u0085";

  @Test
  void everyRecordedInputPrintsBack() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CASES)) {
      files = walk.filter(path -> path.toString().endsWith(".cf")).toList();
    }
    assertThat(files).hasSizeGreaterThan(316);
    for (Path file : files) {
      check(file.toString(), Files.readAllBytes(file));
    }
  }

  @Test
  void generatedInputPrintsBackWhateverItsBytes() {
    long seed = Long.getLong("postlint.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(
            random.nextInt(10) == 0
                ? (char) random.nextInt(256)
                : HOSTILE.charAt(random.nextInt(HOSTILE.length())));
      }
      check("seed " + seed + ", round " + i, text.toString().getBytes(ISO_8859_1));
    }
  }

  private static void check(String name, byte[] bytes) {
    Source source = Source.of(name, bytes);
    MainFile main = MainFile.parse(source);
    assertThat(main.print()).as("main.cf %s", name).isEqualTo(source.text());
    int at = 0;
    for (MainNode node : main.nodes()) {
      assertThat(node.span().start()).as("tiles of %s", name).isEqualTo(at);
      at = node.span().end();
    }
    MasterFile master = MasterFile.parse(source);
    assertThat(master.print()).as("master.cf %s", name).isEqualTo(source.text());
    for (MainNode node : main.nodes()) {
      if (node instanceof Assignment assignment) {
        MappedText value = assignment.value();
        assertThat(value.text()).as("trimmed value in %s", name).isEqualTo(reference(assignment));
      }
    }
  }

  /** What Postfix makes of the logical line, step by step: cut at NUL, split at =, trim. */
  private static String reference(Assignment assignment) {
    String line = assignment.line().text().text();
    int nul = line.indexOf('\0');
    String read = nul < 0 ? line : line.substring(0, nul);
    int from = read.indexOf('=') + 1;
    int to = read.length();
    while (from < to && Ascii.isSpace(read.charAt(from))) {
      from++;
    }
    while (to > from && Ascii.isSpace(read.charAt(to - 1))) {
      to--;
    }
    return read.substring(from, to);
  }
}
