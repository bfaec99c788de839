package org.postlint.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.postlint.fix.WriteReport;
import org.postlint.report.Problem;

/**
 * Finds configurations below paths. A directory is one when it holds a main.cf or a master.cf.
 * Hidden directories are passed over, and symbolic links to directories are followed only where the
 * user named them, so that no loop is entered.
 */
public final class Discovery {
  private static final String MAIN = "main.cf";
  private static final String MASTER = "master.cf";

  private final List<Found> found = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Discovery() {}

  /**
   * What was found.
   *
   * @param found in the order of the paths, and within a path in the order of their names
   * @param problems what could not be looked at
   */
  public record Result(List<Found> found, List<Problem> problems) {
    /** Makes a result; the lists are copied. */
    public Result {
      found = List.copyOf(found);
      problems = List.copyOf(problems);
    }
  }

  /** Looks at each path. */
  public static Result find(List<String> paths) {
    Discovery discovery = new Discovery();
    for (String path : paths) {
      discovery.look(path);
    }
    return new Result(discovery.found, discovery.problems);
  }

  private void look(String named) {
    Path path = Path.of(named);
    if (Files.isDirectory(path)) {
      String shown = named.equals(".") ? "" : named.endsWith("/") ? named : named + "/";
      walk(path, shown.startsWith("./") ? shown.substring(2) : shown);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      file(path, named);
    } else {
      problems.add(new Problem(named, "there is no such file or directory"));
    }
  }

  private void file(Path path, String named) {
    String name = String.valueOf(path.getFileName());
    String shown = named.substring(0, named.length() - name.length());
    shown = shown.startsWith("./") ? shown.substring(2) : shown;
    Path directory = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    boolean master = name.contains(MASTER);
    Path sibling =
        directory.resolve(master ? name.replace(MASTER, MAIN) : name.replace(MAIN, MASTER));
    Optional<Path> other =
        sibling.equals(path) || !Files.isRegularFile(sibling)
            ? Optional.empty()
            : Optional.of(sibling);
    found.add(
        master
            ? new Found(directory, shown, other, Optional.of(path), Optional.of(path))
            : new Found(directory, shown, Optional.of(path), other, Optional.of(path)));
  }

  private record Step(Path directory, String shown) {}

  private void walk(Path root, String rootShown) {
    Deque<Step> ahead = new ArrayDeque<>();
    ahead.push(new Step(root, rootShown));
    while (!ahead.isEmpty()) {
      Step step = ahead.pop();
      List<Path> below = new ArrayList<>();
      Optional<Path> main = Optional.empty();
      Optional<Path> master = Optional.empty();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(step.directory)) {
        for (Path entry : entries) {
          String name = String.valueOf(entry.getFileName());
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (!name.startsWith(".")) {
              below.add(entry);
            }
          } else if (name.equals(MAIN)) {
            main = Optional.of(entry);
          } else if (name.equals(MASTER)) {
            master = Optional.of(entry);
          }
        }
      } catch (IOException e) {
        problems.add(new Problem(step.shown, WriteReport.words(e)));
      }
      if (main.isPresent() || master.isPresent()) {
        found.add(new Found(step.directory, step.shown, main, master, Optional.empty()));
      }
      below.sort(null);
      for (int i = below.size() - 1; i >= 0; i--) {
        Path next = below.get(i);
        ahead.push(new Step(next, step.shown + next.getFileName() + "/"));
      }
    }
  }
}
