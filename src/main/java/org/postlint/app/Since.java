package org.postlint.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for those configurations only that changed since the branch left a revision, in commits or
 * in the work tree.
 *
 * @param revision as git reads it
 * @param governing files and folders that all configurations depend on, such as settings
 */
public record Since(String revision, List<Path> governing) {
  /** Makes a request; the list is copied. */
  public Since {
    governing = List.copyOf(governing);
  }

  /**
   * Returns those of some configurations that changed.
   *
   * @throws RequestException if one is not in a work tree, or git does not know the revision there
   */
  List<Found> among(List<Found> all) throws RequestException {
    Map<Path, Changes> known = new HashMap<>();
    List<Found> changed = new ArrayList<>();
    for (Found each : all) {
      Path root = each.root();
      Optional<Path> seen = GitIgnored.workTree(root);
      if (seen.isEmpty()) {
        throw new RequestException(
            "--changed-since: not in the work tree of a git repository: "
                + root.toAbsolutePath().normalize());
      }
      Changes changes = known.get(seen.get());
      if (changes == null) {
        changes = new Changes(new Git(seen.get()).top(), revision, governing);
        known.put(seen.get(), changes);
      }
      if (changes.concern(each)) {
        changed.add(each);
      }
    }
    return changed;
  }
}
