package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postlint.fix.UnifiedDiff.FileChange;

class UnifiedDiffTest {
  @TempDir Path directory;

  @Test
  void nothingChangedGivesAnEmptyPatch() {
    assertThat(UnifiedDiff.of(List.of(new FileChange("main.cf", "a = 1\n", "a = 1\n")))).isEmpty();
  }

  @Test
  void onePatchHoldsAllFilesWithThreeLinesOfContextMerged() {
    String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n";
    String after = before.replace("2\n3", "2\nthree").replace("9\n", "").replace("17\n", "17");
    assertThat(
            UnifiedDiff.of(
                List.of(
                    new FileChange("main.cf", before, after),
                    new FileChange("same.cf", "x", "x"),
                    new FileChange("master.cf", "", "a\n"))))
        .isEqualTo(
            """
            --- a/main.cf
            +++ b/main.cf
            @@ -1,12 +1,11 @@
             1
             2
            -3
            +three
             4
             5
             6
             7
             8
            -9
             10
             11
             12
            @@ -14,4 +13,4 @@
             14
             15
             16
            -17
            +17
            \\ No newline at end of file
            --- a/master.cf
            +++ b/master.cf
            @@ -0,0 +1 @@
            +a
            """);
  }

  @Test
  void oddFileNamesAreQuotedAsGitQuotesThem() throws Exception {
    List<FileChange> changes = new ArrayList<>();
    for (String name :
        List.of("with blank.cf", "quo\"te.cf", "back\\slash.cf", "tab\there.cf", "plain.cf")) {
      changes.add(new FileChange("sub dir/" + name, "a\nb\n", "a\nc\n"));
    }
    assertThat(UnifiedDiff.of(changes))
        .contains("--- a/sub dir/with blank.cf\t\n", "+++ \"b/sub dir/quo\\\"te.cf\"\n")
        .contains("\"b/sub dir/back\\\\slash.cf\"", "\"b/sub dir/tab\\there.cf\"");
    appliesEverywhere(changes);
  }

  @Test
  void patchAndGitMakeExactlyTheNewBytesOfRandomFiles() throws Exception {
    for (int round = 0; round < 6; round++) {
      long seed = System.nanoTime();
      List<FileChange> changes = new ArrayList<>();
      Random random = new Random(seed);
      for (int file = 0; file < 12; file++) {
        List<String> lines = new ArrayList<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
          lines.add(line(random));
        }
        String before = text(random, lines);
        for (int edits = 1 + random.nextInt(5); edits > 0; edits--) {
          int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
          switch (lines.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> lines.add(at, line(random));
            case 1 -> lines.remove(at);
            default -> lines.set(at, line(random));
          }
        }
        String after = text(random, lines);
        // Programs that apply patches cannot tell an emptied file from a deleted one.
        if (!before.isEmpty() && !after.isEmpty()) {
          changes.add(new FileChange("dir" + file + "/main.cf", before, after));
        }
      }
      try {
        appliesEverywhere(changes);
      } catch (AssertionError failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  private static String line(Random random) {
    if (random.nextInt(4) == 0) {
      return List.of("", "# comment", "  -o a=b", "\t", "\r").get(random.nextInt(5));
    }
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      char c = (char) random.nextInt(256);
      line.append(c == '\n' ? ' ' : c);
    }
    return line + (random.nextInt(3) == 0 ? "\r" : "");
  }

  private static String text(Random random, List<String> lines) {
    return String.join("\n", lines) + (random.nextInt(3) == 0 ? "" : "\n");
  }

  private void appliesEverywhere(List<FileChange> changes) throws Exception {
    Path patch = directory.resolve("all.patch");
    Files.write(patch, UnifiedDiff.of(changes).getBytes(ISO_8859_1));
    for (List<String> command :
        List.of(
            List.of("patch", "-p1", "--quiet", "--input=" + patch),
            List.of("git", "apply", "--whitespace=nowarn", patch.toString()))) {
      Path root = Files.createTempDirectory(directory, "root");
      for (FileChange change : changes) {
        Path file = root.resolve(change.path());
        Files.createDirectories(file.getParent());
        Files.write(file, change.before().getBytes(ISO_8859_1));
      }
      run(root, command);
      for (FileChange change : changes) {
        assertThat(Files.readString(root.resolve(change.path()), ISO_8859_1))
            .as("%s of %s", command, change.path())
            .isEqualTo(change.after());
      }
    }
  }

  private void run(Path where, List<String> command) throws IOException, InterruptedException {
    Path said = directory.resolve("said");
    Process process =
        new ProcessBuilder(command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(said)).isZero();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aFewChangesInALargeFileCostLittle() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      text.append("parameter_").append(i % 977).append(" = a value of usual length ").append('\n');
    }
    String before = text.toString();
    String after = "first\n" + before.substring(0, before.length() - 60) + "x\n" + "last";
    long start = System.nanoTime();
    String patch = UnifiedDiff.of(List.of(new FileChange("main.cf", before, after)));
    assertThat(patch.length()).isLessThan(1000);
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void aFileThatChangesInEveryLineCostsLittleToo() {
    StringBuilder before = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      before.append("parameter_").append(i).append(" = value\n");
    }
    String after = before.toString().replace("\n", "\r\n");
    long start = System.nanoTime();
    String patch = UnifiedDiff.of(List.of(new FileChange("main.cf", before.toString(), after)));
    assertThat(patch.length()).isGreaterThan(before.length() * 2);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}
