package org.postlint.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Asks git for what a repository holds. No shell is involved, no option can come from outside, no
 * hook, filter, pager or remote helper runs, and nothing is fetched.
 */
final class Git {
  private static final int MOST_WORDS = 300;
  private static final long MOST_SECONDS = 120;

  /** What a repository that nobody vouches for could otherwise make git run. */
  private static final List<String> TAMED =
      List.of(
          "git",
          "--no-pager",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "safe.bareRepository=explicit");

  /** What the repository of somebody who called us, such as a hook, would otherwise be asked by. */
  private static final List<String> ELSEWHERE =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_COMMON_DIR",
          "GIT_PREFIX",
          "GIT_LITERAL_PATHSPECS");

  /** How a relative path begins, so that nothing in it has a meaning for git. */
  static final String HERE = "./";

  private static final byte[] NOTHING = {};

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
    return object(revision, "^{tree}");
  }

  private String object(String revision, String kind) throws RequestException {
    if (revision.startsWith("-") || revision.indexOf('\0') >= 0) {
      throw new RequestException("'" + revision + "' cannot be a revision");
    }
    Answer answer = run(true, "rev-parse", "--verify", revision + kind);
    String said = new String(answer.out, UTF_8).strip();
    if (answer.code != 0 || !isObjectName(said)) {
      throw new RequestException(
          "git knows no revision '" + revision + "': " + firstLine(said) + shallow());
    }
    return said;
  }

  /**
   * Returns the object name of the commit at which the work tree's branch left a revision.
   *
   * @throws RequestException if there is no git, no repository, no such revision, or none such
   */
  String departure(String revision) throws RequestException {
    String commit = object(revision, "^{commit}");
    Answer answer = run(true, "merge-base", commit, "HEAD");
    String said = firstLine(new String(answer.out, UTF_8));
    if (answer.code != 0 || !isObjectName(said)) {
      throw new RequestException(
          "git knows no common ancestor of '" + revision + "' and HEAD" + shallow());
    }
    return said;
  }

  private String shallow() throws RequestException {
    Answer answer = run(false, "rev-parse", "--is-shallow-repository");
    return new String(answer.out, UTF_8).startsWith("true")
        ? " (this clone is shallow; it may lack what is asked for until more is fetched)"
        : "";
  }

  /**
   * Returns the top of the work tree.
   *
   * @throws RequestException if there is no git, no work tree, or git refuses to look at it
   */
  Path top() throws RequestException {
    Answer answer = run(true, "rev-parse", "--show-toplevel");
    String said = new String(answer.out, UTF_8);
    if (answer.code != 0 || !said.endsWith("\n")) {
      throw new RequestException(directory + ": git does not read it: " + firstLine(said));
    }
    return Path.of(said.substring(0, said.length() - 1));
  }

  /** Returns the files below the directory that git tracks, relative to it. */
  Set<String> tracked() throws RequestException {
    return paths("ls-files", "-z");
  }

  /**
   * Returns the files that differ between a commit and the work tree, relative to its top, which
   * must be the directory: also those that are gone, and those that git does not track yet. What it
   * ignores is not told.
   */
  Set<String> changed(String commit) throws RequestException {
    List<String> words = new ArrayList<>();
    // What is in the work tree is compared as it is: a filter is a program that a repository names.
    for (String filter : filters()) {
      if (filter.indexOf('=') >= 0) {
        throw new RequestException(
            directory + ": a filter of this repository cannot be kept from running");
      }
      words.add("-c");
      words.add(filter + (filter.endsWith(".required") ? "=false" : "="));
    }
    words.addAll(List.of("diff", "-z", "--name-only", "--no-renames", "--no-relative"));
    words.addAll(List.of("--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty"));
    words.addAll(List.of("-O/dev/null", commit, "--"));
    Set<String> changed = paths(words.toArray(String[]::new));
    changed.addAll(paths("ls-files", "-z", "--others", "--exclude-standard"));
    return changed;
  }

  private Set<String> filters() throws RequestException {
    Set<String> filters = new LinkedHashSet<>();
    addAll(filters, run(false, "config", "-z", "--name-only", "--get-regexp", "^filter\\."));
    return filters;
  }

  private Set<String> paths(String... words) throws RequestException {
    Answer answer = run(false, words);
    if (answer.code != 0) {
      throw new RequestException(directory + ": git cannot tell what it tracks, and what changed");
    }
    Set<String> paths = new LinkedHashSet<>();
    addAll(paths, answer);
    return paths;
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
    List<String> words =
        new ArrayList<>(List.of("--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", tree));
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

  /**
   * Returns those of some paths that git ignores; a file that it tracks is not one. None where
   * there is no git or no work tree, or where git refuses to look at it.
   *
   * @param paths relative to the directory, each beginning with {@code ./}; none leads into another
   *     repository
   */
  Set<String> ignored(List<String> paths) throws RequestException {
    byte[] in = (String.join("\0", paths) + "\0").getBytes(UTF_8);
    // With the index, git would go through all of it for each of the paths.
    Answer answer = run(false, in, "check-ignore", "--no-index", "-z", "--stdin");
    Set<String> ignored = new LinkedHashSet<>();
    if (answer.code == 0) {
      addAll(ignored, answer);
    }
    if (!ignored.isEmpty()) {
      Set<String> tracked = tracked();
      ignored.removeIf(path -> tracked.contains(path.substring(HERE.length())));
    }
    return ignored;
  }

  private static void addAll(Set<String> paths, Answer answer) {
    String said = new String(answer.out, UTF_8);
    int at = 0;
    for (int end = said.indexOf('\0'); end >= 0; end = said.indexOf('\0', at)) {
      paths.add(said.substring(at, end));
      at = end + 1;
    }
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
    return run(withErrors, NOTHING, words);
  }

  private Answer run(boolean withErrors, byte[] in, String... words) throws RequestException {
    List<String> command = new ArrayList<>(TAMED);
    command.addAll(List.of("-C", directory.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(ELSEWHERE);
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_ALLOW_PROTOCOL", "");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("LC_ALL", "C.UTF-8");
    if (withErrors) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    try {
      Process process = builder.start();
      Thread feeder = new Thread(() -> feed(process, in), "git");
      feeder.setDaemon(true);
      feeder.start();
      byte[] out = process.getInputStream().readAllBytes();
      return new Answer(process.waitFor(), out);
    } catch (IOException e) {
      throw new RequestException("git cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequestException("interrupted");
    }
  }

  /** A pipe among the files of a repository could keep git, and us, waiting for ever. */
  private static void feed(Process process, byte[] in) {
    try {
      try (OutputStream out = process.getOutputStream()) {
        out.write(in);
      } catch (IOException e) {
        // It ended without reading all; what it answered tells why.
      }
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
