package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Release;
import org.postlint.catalog.Tables;

/** What postconf advises to use instead of old names. */
final class Deprecations {
  private static final Map<String, Advice> ALL = load();

  /** An advice, and the first series that gives it. */
  private record Advice(Release since, String words) {}

  private Deprecations() {}

  /** Returns the words of a release about a name, or null when it says nothing. */
  static @Nullable String instead(String name, Release release) {
    Advice advice = ALL.get(name);
    return advice != null && release.compareSeries(advice.since) >= 0 ? advice.words : null;
  }

  private static Map<String, Advice> load() {
    Map<String, Advice> all = new HashMap<>();
    for (List<String> row : Tables.rows("deprecated")) {
      all.put(row.get(0), new Advice(Release.parse(row.get(1)), row.get(2)));
    }
    return Map.copyOf(all);
  }
}
