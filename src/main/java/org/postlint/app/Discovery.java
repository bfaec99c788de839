package org.postlint.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.postlint.fix.WriteReport;
import org.postlint.report.Problem;

/**
 * Finds configurations below paths. A directory is one when it holds a main.cf or a master.cf.
 * Hidden directories and what git ignores are passed over, and symbolic links to directories are
 * followed only where the user named them, so that no loop is entered.
 */
public final class Discovery {
  private static final String MAIN = "main.cf";
  private static final String MASTER = "master.cf";

  private final Map<Path, Found> found = new LinkedHashMap<>();
  private final Map<Path, Found> templates = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> mistakes = new ArrayList<>();
  private int ignored;

  private Discovery() {}

  /**
   * What was found.
   *
   * @param found in the order of the paths, and within a path in the order of their names; each
   *     directory once
   * @param templates what is in place of a configuration, going by the names of files, in the same
   *     order
   * @param problems what could not be looked at
   * @param mistakes paths that lead to no configuration
   * @param ignored how many files were passed over because git ignores them
   */
  public record Result(
      List<Found> found,
      List<Found> templates,
      List<Problem> problems,
      List<Problem> mistakes,
      int ignored) {
    /** Makes a result; the lists are copied. */
    public Result {
      templates = List.copyOf(templates);
      found = List.copyOf(found);
      problems = List.copyOf(problems);
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Looks at each path. */
  public static Result find(List<String> paths) {
    Discovery discovery = new Discovery();
    for (String path : paths) {
      discovery.look(path);
    }
    return new Result(
        List.copyOf(discovery.found.values()),
        List.copyOf(discovery.templates.values()),
        discovery.problems,
        discovery.mistakes,
        discovery.ignored);
  }

  private void look(String named) {
    try {
      Path path = Path.of(named);
      if (Files.isDirectory(path)) {
        String shown = named.equals(".") ? "" : named.endsWith("/") ? named : named + "/";
        walk(path, named, withoutDot(shown));
      } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        file(path, named);
      } else {
        mistakes.add(new Problem(named, "there is no such file or directory"));
      }
    } catch (InvalidPathException e) {
      mistakes.add(new Problem(named, "not a path in the character set of the locale"));
    }
  }

  /** Returns the directory in which a given file would be, with its sibling if there is one. */
  static Found near(Given given) {
    Discovery discovery = new Discovery();
    String name = given.path().orElse("");
    if (name.isEmpty()) {
      Optional<Path> none = Optional.empty();
      return new Found(Path.of(""), "", "", none, none, none, false);
    }
    discovery.file(Path.of(name), name);
    return discovery.found.values().iterator().next();
  }

  private static String withoutDot(String shown) {
    return shown.startsWith("./") ? shown.substring(2) : shown;
  }

  private static boolean isTemplate(String name) {
    return (name.startsWith(MAIN + '.') || name.startsWith(MASTER + '.'))
        && Templates.byName(name).isPresent();
  }

  private static boolean isAmong(Map<String, Path> templates, String name) {
    for (String each : templates.keySet()) {
      if (each.startsWith(name)) {
        return true;
      }
    }
    return false;
  }

  private void add(Found each) {
    Path first = each.main().or(each::master).orElseThrow();
    if (isTemplate(String.valueOf(first.getFileName()))) {
      templates.put(first.toAbsolutePath().normalize(), each);
      return;
    }
    found.merge(each.directory().toAbsolutePath().normalize(), each, Found::and);
  }

  private void file(Path path, String named) {
    String name = String.valueOf(path.getFileName());
    String shown = withoutDot(named.substring(0, named.length() - name.length()));
    Path directory = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
    boolean master = name.contains(MASTER);
    Path sibling =
        directory.resolve(master ? name.replace(MASTER, MAIN) : name.replace(MAIN, MASTER));
    Optional<Path> other =
        sibling.equals(path) || !Files.isRegularFile(sibling)
            ? Optional.empty()
            : Optional.of(sibling);
    Optional<Path> only = Optional.of(path);
    Found each =
        master
            ? new Found(directory, shown, "", other, only, only, false)
            : new Found(directory, shown, "", only, other, only, false);
    if (name.equals(MAIN) || name.equals(MASTER)) {
      add(each);
    } else {
      found.put(path.toAbsolutePath().normalize(), each);
    }
  }

  private record Step(Path directory, String shown) {}

  private void walk(Path root, String named, String rootShown) {
    List<Found> walked = new ArrayList<>();
    Map<Path, Problem> unreadable = new LinkedHashMap<>();
    Deque<Step> ahead = new ArrayDeque<>();
    ahead.push(new Step(root, rootShown));
    while (!ahead.isEmpty()) {
      Step step = ahead.pop();
      List<Path> below = new ArrayList<>();
      Optional<Path> main = Optional.empty();
      Optional<Path> master = Optional.empty();
      Map<String, Path> others = new TreeMap<>();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(step.directory)) {
        for (Path entry : entries) {
          String name = String.valueOf(entry.getFileName());
          if (name.equals(MAIN)) {
            main = Optional.of(entry);
          } else if (name.equals(MASTER)) {
            master = Optional.of(entry);
          } else if (isTemplate(name)) {
            others.put(name, entry);
          } else if (!name.startsWith(".") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            below.add(entry);
          }
        }
      } catch (IOException e) {
        unreadable.put(
            step.directory, new Problem(step.shown, "cannot be read: " + WriteReport.words(e)));
      }
      String inside = step.shown.substring(rootShown.length());
      if (main.isPresent() || master.isPresent()) {
        // A file that is there as a template only is not missing.
        boolean made = main.isEmpty() ? isAmong(others, MAIN) : isAmong(others, MASTER);
        boolean whole =
            step.directory.equals(root) && ((main.isPresent() && master.isPresent()) || !made);
        walked.add(
            new Found(step.directory, step.shown, inside, main, master, Optional.empty(), whole));
      }
      while (!others.isEmpty()) {
        String name = others.keySet().iterator().next();
        Optional<Path> one = Optional.ofNullable(others.remove(name));
        Optional<Path> other = Optional.ofNullable(others.remove(name.replace(MAIN, MASTER)));
        boolean isMain = name.startsWith(MAIN);
        Optional<Path> none = Optional.empty();
        walked.add(
            new Found(
                step.directory,
                step.shown,
                inside,
                isMain ? one : none,
                isMain ? other : one,
                none,
                false));
      }
      below.sort(null);
      for (int i = below.size() - 1; i >= 0; i--) {
        Path next = below.get(i);
        ahead.push(new Step(next, step.shown + next.getFileName() + "/"));
      }
    }
    keep(root, named, walked, unreadable);
  }

  /**
   * Keys and sockets below a configuration are often closed to others, and none of our business.
   */
  private void keep(Path root, String named, List<Found> walked, Map<Path, Problem> unreadable) {
    Set<Path> configurations = new HashSet<>();
    List<Path> asked = new ArrayList<>(unreadable.keySet());
    asked.remove(root);
    for (Found each : walked) {
      configurations.add(each.directory());
      if (!each.isWhole()) {
        each.main().ifPresent(asked::add);
        each.master().ifPresent(asked::add);
      }
    }
    Set<Path> passed = asked.isEmpty() ? Set.of() : GitIgnored.among(root, asked);
    int seen = ignored;
    boolean any = false;
    for (Found each : walked) {
      Found kept = each.without(passed);
      ignored += each.files() - kept.files();
      if (kept.files() > 0) {
        add(kept);
        any = true;
      }
    }
    for (Map.Entry<Path, Problem> each : unreadable.entrySet()) {
      if (!passed.contains(each.getKey()) && !isBelow(configurations, each.getKey(), root)) {
        problems.add(each.getValue());
        any = true;
      }
    }
    if (!any) {
      int here = ignored - seen;
      String but = here == 0 ? "" : " but what git ignores; name it to have it looked at";
      mistakes.add(new Problem(named, "no main.cf or master.cf in this directory or below" + but));
    }
  }

  private static boolean isBelow(Set<Path> directories, Path path, Path root) {
    for (Path above = path.getParent();
        above != null && above.startsWith(root);
        above = above.getParent()) {
      if (directories.contains(above)) {
        return true;
      }
    }
    return false;
  }
}
