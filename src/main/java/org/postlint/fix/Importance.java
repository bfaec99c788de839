package org.postlint.fix;

import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Tables;

/** The order in which parameters are told of: what decides most about a mail server comes first. */
final class Importance {
  private final List<String> patterns;

  private Importance(List<String> patterns) {
    this.patterns = patterns;
  }

  /** Reads the order. */
  static Importance read() {
    List<String> patterns = new ArrayList<>();
    for (List<String> row : Tables.rows("importance")) {
      patterns.add(row.get(0));
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
