package org.postlint.app;

import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.report.Problem;

/** Opens the one configuration that a path leads to, for those who look at a single one. */
public final class OneConfiguration {
  private OneConfiguration() {}

  /**
   * What a path leads to.
   *
   * @param found absent when a directory could not be looked at
   */
  record Search(Optional<Found> found, List<Problem> problems) {
    Search {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Finds a configuration.
   *
   * @throws RequestException if there is none or more than one
   */
  static Search find(String path) throws RequestException {
    Discovery.Result result = Discovery.find(List.of(path));
    if (!result.mistakes().isEmpty()) {
      throw new RequestException(result.mistakes().get(0).text());
    }
    List<Found> found = result.found();
    if (found.isEmpty() && result.problems().isEmpty()) {
      throw new RequestException(
          new Problem(path, "there are templates only; name the one that is meant").text());
    }
    Optional<Found> whole = found.stream().filter(Found::isWhole).findFirst();
    if (found.size() > 1 && whole.isEmpty()) {
      throw new RequestException(
          new Problem(path, "there are " + found.size() + " configurations; name one").text());
    }
    return new Search(whole.isPresent() ? whole : found.stream().findFirst(), result.problems());
  }

  /**
   * Reads a configuration.
   *
   * @param path a file, or a directory with one
   * @throws RequestException if there is none or more than one, or no such target
   */
  public static Loaded open(Catalog catalog, String path, TargetRequest request)
      throws RequestException {
    Search search = find(path);
    if (search.found().isEmpty()) {
      return new Loaded(
          Optional.empty(), List.of(), search.problems(), List.of(), Optional.empty());
    }
    return open(catalog, search.found().get(), request);
  }

  /**
   * Reads a configuration that was found.
   *
   * @throws RequestException if there is no such target
   */
  static Loaded open(Catalog catalog, Found one, TargetRequest request) throws RequestException {
    try {
      TargetChooser chooser = new TargetChooser(catalog, request);
      return new Loader(catalog, Templates.TEXT)
          .load(one, chooser.choose(Optional.of(one.directory())));
    } catch (IllegalArgumentException e) {
      throw new RequestException(String.valueOf(e.getMessage()));
    }
  }
}
