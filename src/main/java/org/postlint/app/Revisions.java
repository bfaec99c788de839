package org.postlint.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postlint.report.Problem;
import org.postlint.text.Source;

/**
 * Reads a configuration out of a revision of a git repository, named {@code REV:PATH} as git names
 * it: PATH begins at the root of the repository, with {@code ./} or {@code ../} at a directory of
 * it, and with {@code /} at the root of the file system.
 */
final class Revisions {
  private static final String MAIN = "main.cf";
  private static final String MASTER = "master.cf";

  private final String named;
  private final Git git;
  private final String tree;
  private final List<Problem> problems = new ArrayList<>();

  private Revisions(String named, Git git, String tree) {
    this.named = named;
    this.git = git;
    this.tree = tree;
  }

  /** Tells whether a word names a revision: it has a colon and is no file. */
  static boolean isOne(String word) {
    try {
      return word.indexOf(':') > 0 && !Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return word.indexOf(':') > 0;
    }
  }

  /**
   * Reads a configuration.
   *
   * @param named {@code REV:PATH}
   * @param directory where the repository is, and relative paths begin
   * @throws RequestException if there is none or more than one
   */
  static Side read(String named, Path directory) throws RequestException {
    int colon = named.indexOf(':');
    String revision = named.substring(0, colon);
    String path = named.substring(colon + 1);
    Path start = directory;
    if (path.startsWith("/")) {
      Path absolute = path(named, path);
      boolean inside = Files.isDirectory(absolute);
      start = inside ? absolute : Optional.ofNullable(absolute.getParent()).orElse(absolute);
      path = inside ? "./" : "./" + absolute.getFileName();
    }
    Git git = new Git(start);
    String tree = git.tree(revision);
    boolean relative = path.equals(".") || path.startsWith("./") || path.startsWith("../");
    String whole = normalized(named, relative ? git.prefix() + path : path);
    return new Revisions(named, git, tree).read(whole);
  }

  private static Path path(String named, String path) throws RequestException {
    try {
      return Path.of(path).normalize();
    } catch (InvalidPathException e) {
      throw new RequestException(named + ": not a path in the character set of the locale");
    }
  }

  private static String normalized(String named, String path) throws RequestException {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          throw new RequestException(named + ": the path leads out of the repository");
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private Side read(String path) throws RequestException {
    List<Git.Entry> entries = git.list(tree, path);
    for (Git.Entry entry : entries) {
      if (entry.path().equals(path)) {
        return file(entry);
      }
    }
    List<String> directories = new ArrayList<>();
    for (Git.Entry entry : entries) {
      String name = name(entry.path());
      String parent = parent(entry.path());
      boolean config = name.equals(MAIN) || name.equals(MASTER);
      boolean hidden = parent.substring(Math.min(path.length(), parent.length())).contains("/.");
      if (config && !directories.contains(parent) && (!hidden || parent.equals(path))) {
        directories.add(parent);
      }
    }
    boolean isWhole = directories.contains(path);
    if (directories.isEmpty()) {
      throw new RequestException(named + ": no main.cf or master.cf in this directory or below");
    }
    if (directories.size() > 1 && !isWhole) {
      throw new RequestException(
          named + ": there are " + directories.size() + " configurations; name one");
    }
    String directory = isWhole ? path : directories.get(0);
    Optional<Source> main = source(entries, join(directory, MAIN));
    Optional<Source> master = source(entries, join(directory, MASTER));
    return new Side(Optional.empty(), main, master, isWhole, problems);
  }

  private Side file(Git.Entry entry) throws RequestException {
    String name = name(entry.path());
    boolean master = name.contains(MASTER);
    String other = master ? name.replace(MASTER, MAIN) : name.replace(MAIN, MASTER);
    Optional<Source> given = source(List.of(entry), entry.path());
    String path = join(parent(entry.path()), other);
    Optional<Source> sibling =
        other.equals(name) ? Optional.empty() : source(git.list(tree, path), path);
    return master
        ? new Side(Optional.empty(), sibling, given, false, problems)
        : new Side(Optional.empty(), given, sibling, false, problems);
  }

  private Optional<Source> source(List<Git.Entry> entries, String path) throws RequestException {
    for (Git.Entry entry : entries) {
      if (entry.path().equals(path)) {
        String shown = named.substring(0, named.indexOf(':') + 1) + path;
        Optional<byte[]> content = entry.isFile() ? git.content(entry) : Optional.empty();
        if (content.isEmpty()) {
          String why =
              entry.isFile() ? "git cannot read it" : "not a regular file in this revision";
          problems.add(new Problem(shown, why));
          return Optional.empty();
        }
        Source source = Source.of(shown, content.get());
        Optional<String> binary = Binary.why(source.text());
        if (binary.isPresent()) {
          problems.add(new Problem(shown, "not read: " + binary.get()));
          return Optional.empty();
        }
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String join(String directory, String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }
}
