package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postlint.config.Configuration;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/**
 * Has a real postconf read a configuration before and after it is repaired, each as a copy in a
 * directory that nobody else can enter, and compares what it complains about.
 */
final class Verification {
  /** What makes postconf read and expand all that is written in both files. */
  private static final List<List<String>> QUESTIONS =
      List.of(List.of("-n", "-x"), List.of("-M"), List.of("-P", "-x"));

  private static final List<String> FILES = List.of("main.cf", "master.cf");
  private static final String SAID = "said";
  private static final String FATAL = "postconf: fatal: ";
  private static final String LINE = ", line ";
  private static final int SECONDS = 20;

  private final Path postconf;

  /**
   * Makes one.
   *
   * @param postconf the program
   */
  Verification(Path postconf) {
    this.postconf = postconf;
  }

  /**
   * Returns what postconf says of a configuration and does not say of the one that it was made
   * from, in its own words but for line numbers and directories.
   *
   * @throws IOException if postconf cannot be asked
   */
  List<String> complaints(Configuration before, Configuration after) throws IOException {
    Path directory = Files.createTempDirectory("postlint-verify-");
    try {
      List<List<String>> known = ask(before, directory);
      List<List<String>> now = ask(after, directory);
      List<String> fresh = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        boolean blind = known.get(i).stream().anyMatch(line -> line.startsWith(FATAL));
        for (String line : now.get(i)) {
          // A fatal error hid what would have come after it.
          boolean hidden = blind && !line.startsWith(FATAL);
          if (!known.get(i).remove(line) && !hidden && !fresh.contains(line)) {
            fresh.add(line);
          }
        }
      }
      return fresh;
    } finally {
      for (String name : FILES) {
        Files.deleteIfExists(directory.resolve(name));
      }
      Files.deleteIfExists(directory.resolve(SAID));
      Files.deleteIfExists(directory);
    }
  }

  private List<List<String>> ask(Configuration configuration, Path directory) throws IOException {
    write(directory.resolve(FILES.get(0)), configuration.mainFile().map(MainFile::source));
    write(directory.resolve(FILES.get(1)), configuration.masterFile().map(MasterFile::source));
    List<List<String>> answers = new ArrayList<>();
    for (List<String> question : QUESTIONS) {
      answers.add(answer(question, directory));
    }
    return answers;
  }

  private static void write(Path file, Optional<Source> source) throws IOException {
    // Without one of the files postconf would look no further.
    Files.write(file, source.map(Source::bytes).orElseGet(() -> new byte[0]));
  }

  private List<String> answer(List<String> question, Path directory) throws IOException {
    List<String> command = new ArrayList<>(List.of(postconf.toString(), "-c"));
    command.add(directory.toString());
    command.addAll(question);
    Path said = directory.resolve(SAID);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(postconf + " does not answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(said, ISO_8859_1)) {
      lines.add(normalized(line, directory));
    }
    if (process.exitValue() != 0 && lines.stream().noneMatch(line -> line.startsWith(FATAL))) {
      throw new IOException(postconf + " fails with exit code " + process.exitValue());
    }
    return lines;
  }

  /** Edits move lines, and the directory is nobody's. */
  private static String normalized(String line, Path directory) {
    String text = line.replace(directory + "/", "");
    int at = text.indexOf(LINE);
    int end = at + LINE.length();
    while (at >= 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return at < 0 ? text : text.substring(0, at) + text.substring(end);
  }
}
