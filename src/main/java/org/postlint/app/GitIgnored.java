package org.postlint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which paths of a tree git ignores. A repository within another one answers for its own files,
 * unless the outer one ignores it as a whole.
 */
final class GitIgnored {
  private static final String GIT = ".git";

  private final Path root;
  private final Map<Path, Path> repositories = new HashMap<>();

  /** By repository; an outer one sorts before those in it. */
  private final TreeMap<Path, List<Path>> questions = new TreeMap<>();

  private GitIgnored(Path root) {
    this.root = root;
  }

  /**
   * Returns those of some paths that git ignores. None where there is no git; and where the root
   * itself is ignored, what lies below it is what was asked for.
   *
   * @param paths below the root, and not reached through symbolic links
   */
  static Set<Path> among(Path root, Collection<Path> paths) {
    GitIgnored all = new GitIgnored(root);
    for (Path path : paths) {
      all.add(path);
    }
    Set<Path> ignored = new HashSet<>();
    all.questions.forEach(
        (repository, asked) ->
            ignored.addAll(ignored.contains(repository) ? asked : all.ask(repository, asked)));
    return ignored;
  }

  private void add(Path path) {
    Path repository = repository(path.getParent());
    questions.computeIfAbsent(repository, each -> new ArrayList<>()).add(path);
  }

  /** Returns the repository that a directory is in; the root stands for what is above it. */
  private Path repository(@Nullable Path directory) {
    if (directory == null || directory.equals(root)) {
      return root;
    }
    Path known = repositories.get(directory);
    if (known != null) {
      return known;
    }
    Path repository;
    if (isTop(directory)) {
      add(directory);
      repository = directory;
    } else {
      repository = repository(directory.getParent());
    }
    repositories.put(directory, repository);
    return repository;
  }

  private static boolean isTop(Path directory) {
    return Files.exists(directory.resolve(GIT), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the top of the work tree that a directory seems to be in. */
  static Optional<Path> workTree(Path directory) {
    try {
      for (Path above = directory.toRealPath(); above != null; above = above.getParent()) {
        if (isTop(above)) {
          return Optional.of(above);
        }
      }
    } catch (IOException e) {
      // What cannot be reached is told by those who read it.
    }
    return Optional.empty();
  }

  private List<Path> ask(Path repository, List<Path> asked) {
    List<Path> ignored = new ArrayList<>();
    if (workTree(repository).isEmpty()) {
      return ignored;
    }
    Map<String, Path> named = new HashMap<>();
    asked.forEach(path -> named.put(Git.HERE + below(repository, path), path));
    List<String> names = new ArrayList<>(named.keySet());
    names.add(Git.HERE);
    Set<String> answer;
    try {
      answer = new Git(repository).ignored(names);
    } catch (RequestException e) {
      return ignored;
    }
    if (!answer.contains(Git.HERE)) {
      for (String name : answer) {
        Path path = named.get(name);
        if (path != null) {
          ignored.add(path);
        }
      }
    }
    return ignored;
  }

  private static String below(Path directory, Path path) {
    return path.startsWith(directory)
        ? path.subpath(directory.getNameCount(), path.getNameCount()).toString()
        : path.toString();
  }
}
