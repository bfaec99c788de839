package org.postlint.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks git for what a repository holds. No shell is involved, no option can come from outside, no
 * hook, filter, pager or remote helper runs, and nothing is fetched.
 */
final class Git {
  private static final int MOST_WORDS = 300;

  private final Path directory;

  /**
   * Makes a way to a repository.
   *
   * @param directory a directory in its work tree
   */
  Git(Path directory) {
    this.directory = directory;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
  private record Answer(int code, byte[] out) {}

  /**
   * Returns the object name of a revision's tree.
   *
   * @throws RequestException if there is no git, no repository or no such revision
   */
  String tree(String revision) throws RequestException {
    if (revision.startsWith("-") || revision.indexOf('\0') >= 0) {
      throw new RequestException("'" + revision + "' cannot be a revision");
    }
    Answer answer = run(true, "rev-parse", "--verify", revision + "^{tree}");
    String said = new String(answer.out, UTF_8).strip();
    if (answer.code != 0 || !isObjectName(said)) {
      throw new RequestException("git knows no revision '" + revision + "': " + firstLine(said));
    }
    return said;
  }

  /** Returns the directory's path in the repository, empty or with a slash at its end. */
  String prefix() throws RequestException {
    Answer answer = run(false, "rev-parse", "--show-prefix");
    String said = new String(answer.out, UTF_8);
    if (answer.code != 0) {
      throw new RequestException(directory + " is not in the work tree of a git repository");
    }
    return said.endsWith("\n") ? said.substring(0, said.length() - 1) : said;
  }

  /**
   * A file in a tree.
   *
   * @param mode its mode as git writes it, such as {@code 100644}
   * @param path from the root of the tree
   */
  record Entry(String mode, String object, String path) {
    boolean isFile() {
      return mode.startsWith("100");
    }
  }

  /** Returns the files of a tree at a path or below it; at all paths where it is empty. */
  List<Entry> list(String tree, String path) throws RequestException {
    List<String> words = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", tree));
    if (!path.isEmpty()) {
      words.addAll(List.of("--", path));
    }
    Answer answer = run(false, words.toArray(String[]::new));
    if (answer.code != 0) {
      throw new RequestException("git cannot list '" + path + "'");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : new String(answer.out, UTF_8).split("\0", -1)) {
      int tab = line.indexOf('\t');
      String[] words3 = tab < 0 ? new String[0] : line.substring(0, tab).split(" ", -1);
      if (words3.length == 3) {
        entries.add(new Entry(words3[0], words3[2], line.substring(tab + 1)));
      }
    }
    return entries;
  }

  /** Returns what a file holds. */
  Optional<byte[]> content(Entry entry) throws RequestException {
    if (!isObjectName(entry.object())) {
      return Optional.empty();
    }
    Answer answer = run(false, "cat-file", "blob", entry.object());
    return answer.code == 0 ? Optional.of(answer.out) : Optional.empty();
  }

  private static boolean isObjectName(String text) {
    boolean hex = text.length() == 40 || text.length() == 64;
    for (int i = 0; i < text.length(); i++) {
      hex &= Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80;
    }
    return hex;
  }

  private static String firstLine(String text) {
    int lf = text.indexOf('\n');
    String line = lf < 0 ? text : text.substring(0, lf);
    return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
  }

  private Answer run(boolean withErrors, String... words) throws RequestException {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager", "--literal-pathspecs"));
    command.addAll(List.of("-C", directory.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_ALLOW_PROTOCOL", "");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C.UTF-8");
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    if (withErrors) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    try {
      Process process = builder.start();
      byte[] out = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor(), out);
    } catch (IOException e) {
      throw new RequestException("git cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequestException("interrupted");
    }
  }
}
