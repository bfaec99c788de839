package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postlint.catalog.Release;
import org.postlint.catalog.TableType;
import org.postlint.catalog.Tables;

/** Which settings the database clients of a release know. */
final class ClientAttributes {
  private static final Map<String, Release> SINCE = load();

  private ClientAttributes() {}

  /** Tells whether a client knows a setting. */
  static boolean isKnown(TableType type, String attribute, Release release) {
    Release since = SINCE.get(type.name() + ' ' + attribute);
    return type.configAttributes().contains(attribute)
        && (since == null || release.compareSeries(since) >= 0);
  }

  private static Map<String, Release> load() {
    Map<String, Release> since = new HashMap<>();
    for (List<String> row : Tables.rows("client-attributes")) {
      since.put(row.get(0) + ' ' + row.get(1), Release.parse(row.get(2)));
    }
    return Map.copyOf(since);
  }
}
