package org.postlint.config;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Release;

/** What postconf advises to use instead of old names. A line: name, first series, words. */
final class Deprecations {
  private static final String RESOURCE = "deprecated.tsv";
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
    try (InputStream in = Deprecations.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this program was built without " + RESOURCE);
      }
      Map<String, Advice> all = new HashMap<>();
      String text = new String(in.readAllBytes(), US_ASCII);
      int at = 0;
      while (at < text.length()) {
        int end = text.indexOf('\n', at);
        String line = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          int second = line.indexOf('\t', tab + 1);
          Release since = Release.parse(line.substring(tab + 1, second));
          all.put(line.substring(0, tab), new Advice(since, line.substring(second + 1)));
        }
      }
      return Map.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
