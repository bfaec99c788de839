package org.postlint.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What Java cannot see of a file: its access control list and its security label. Java copies both
 * with the other extended attributes, but says nothing when that fails, and leaves a copy the list
 * that it inherits from its directory. So the programs of the system are asked: {@code ls} marks
 * files that have them, {@code stat} prints labels, {@code getfacl} lists, and {@code cp} copies
 * once more. Where there is no such {@code ls} (GNU's), nothing is known, and Java's copy stands.
 */
final class HiddenAttributes {
  private static final int MARK = 10;
  private static final char LIST = '+';
  private static final char LABEL = '.';
  private static final char NONE = ' ';
  private static final int SECONDS = 10;

  private HiddenAttributes() {}

  /** Copies them where Java did not; tells in words what the copy lacks then. */
  static Optional<String> keep(Path original, Path copy) throws IOException {
    String marks = marks(original, copy);
    if (marks.equals("  ")) {
      return Optional.empty();
    }
    if (marks.indexOf(LIST) >= 0) {
      if (!sameList(original, copy, false)) {
        boolean copied =
            run(
                    "cp",
                    "--attributes-only",
                    "--preserve=mode,ownership,xattr",
                    "--",
                    original.toString(),
                    copy.toString())
                .isPresent();
        if (!sameList(original, copy, copied)) {
          return Optional.of("its access control list cannot be kept");
        }
      }
    }
    return label(original).equals(label(copy))
        ? Optional.empty()
        : Optional.of("its security label cannot be kept");
  }

  /**
   * Compares two lists.
   *
   * @param otherwise the answer where both files have one and {@code getfacl} is not installed
   */
  private static boolean sameList(Path original, Path copy, boolean otherwise) throws IOException {
    String marks = marks(original, copy);
    if (marks.charAt(0) != marks.charAt(1)) {
      return false;
    }
    Optional<List<String>> has = list(original);
    return has.isPresent() ? has.equals(list(copy)) : otherwise;
  }

  private static Optional<List<String>> list(Path file) throws IOException {
    return run("getfacl", "-cn", "--absolute-names", "--", file.toString());
  }

  private static Optional<List<String>> label(Path file) throws IOException {
    return run("stat", "--printf=%C", "--", file.toString());
  }

  /** Returns the marks of two files, each a space where there is none, or none is known. */
  private static String marks(Path original, Path copy) throws IOException {
    List<String> lines =
        run("ls", "-ldnbU", "--", original.toString(), copy.toString()).orElse(List.of());
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      boolean marked = lines.size() == 2 && lines.get(i).length() > MARK;
      char mark = marked ? lines.get(i).charAt(MARK) : NONE;
      marks.append(mark == LIST || mark == LABEL ? mark : NONE);
    }
    return marks.toString();
  }

  /** Returns what a program prints; nothing when there is no such program, or it fails. */
  private static Optional<List<String>> run(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return Optional.empty();
    }
    try {
      // A few lines fit into the pipe, so that waiting comes before reading and is bounded.
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command[0] + " does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    String text = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    return process.exitValue() == 0
        ? Optional.of(new ArrayList<>(text.lines().toList()))
        : Optional.empty();
  }
}
