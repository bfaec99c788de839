package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of TLS protocol versions.
 *
 * @param items the elements as written
 * @param included the versions that are named; if there is one, all that are not named are off
 * @param excluded the versions with an exclamation mark
 * @param floor the oldest version allowed, after {@code >=}; absent where there is no bound
 * @param ceiling the newest version allowed, after {@code <=}; absent where there is no bound
 */
public record ProtocolList(
    List<Item> items,
    List<String> included,
    List<String> excluded,
    Optional<String> floor,
    Optional<String> ceiling)
    implements TypedValue {
  /** Makes a list. */
  public ProtocolList {
    items = List.copyOf(items);
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
  }

  /**
   * Returns those of {@code versions} that the list leaves on.
   *
   * @param versions the versions that program and library have, oldest first; bounds outside it are
   *     compared by the order of {@link ProtocolReader#VERSIONS}
   */
  public List<String> enabled(List<String> versions) {
    List<String> on = new ArrayList<>();
    for (String version : versions) {
      boolean named = included.isEmpty() || included.contains(version);
      boolean above = floor.isEmpty() || order(version) >= order(floor.get());
      boolean below = ceiling.isEmpty() || order(version) <= order(ceiling.get());
      if (named && above && below && !excluded.contains(version)) {
        on.add(version);
      }
    }
    return List.copyOf(on);
  }

  private static int order(String version) {
    return ProtocolReader.VERSIONS.indexOf(version);
  }
}
