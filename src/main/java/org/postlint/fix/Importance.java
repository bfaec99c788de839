package org.postlint.fix;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The order in which parameters are told of: what decides most about a mail server comes first. */
final class Importance {
  private static final String FILE = "importance.txt";

  private final List<String> patterns;

  private Importance(List<String> patterns) {
    this.patterns = patterns;
  }

  /** Reads the order. */
  static Importance read() {
    List<String> patterns = new ArrayList<>();
    try (InputStream in = Importance.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + FILE);
      }
      for (String line : new String(in.readAllBytes(), US_ASCII).split("\n", -1)) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          patterns.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Importance(patterns);
  }

  /** Returns the rank of a parameter; a lower one comes first. */
  int rank(String name) {
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      int star = pattern.indexOf('*');
      boolean fits =
          star < 0
              ? pattern.equals(name)
              : name.length() >= pattern.length() - 1
                  && name.startsWith(pattern.substring(0, star))
                  && name.endsWith(pattern.substring(star + 1));
      if (fits) {
        return i;
      }
    }
    return patterns.size();
  }
}
