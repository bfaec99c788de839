package org.postlint.rule;

import java.util.List;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;

/** What a rule asks of the target: one of its alternatives must hold. */
record TargetTest(Subject subject, List<List<Bound>> alternatives) {
  /** What is compared. */
  enum Subject {
    POSTFIX,
    OPENSSL,
    DISTRIBUTION
  }

  /** How a version compares. */
  enum Order {
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<="),
    EQUAL("=");

    private final String sign;

    Order(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /**
   * One comparison.
   *
   * @param text the version, or the name of the distribution
   */
  record Bound(Order order, String text) {}

  TargetTest {
    alternatives = List.copyOf(alternatives);
  }

  Truth test(Target target) {
    Truth truth = Truth.FALSE;
    for (List<Bound> bounds : alternatives) {
      Truth all = Truth.TRUE;
      for (Bound bound : bounds) {
        all = all.and(test(target, bound));
      }
      truth = truth.or(all);
    }
    return truth;
  }

  private Truth test(Target target, Bound bound) {
    return switch (subject) {
      case POSTFIX -> compare(target.postfix(), bound);
      case OPENSSL ->
          target.openssl().isEmpty() ? Truth.UNKNOWN : compareText(target.openssl(), bound);
      case DISTRIBUTION ->
          target.distribution().isEmpty()
              ? Truth.UNKNOWN
              : Truth.of(target.isDistribution(bound.text()));
    };
  }

  private static Truth compare(Release release, Bound bound) {
    Release other = Release.parse(bound.text());
    // A series as a whole: 3.7.4 is neither above nor below 3.7.
    int compared = other.hasPatch() ? release.compareTo(other) : release.compareSeries(other);
    return Truth.of(holds(compared, bound.order()));
  }

  private static Truth compareText(String version, Bound bound) {
    String[] mine = version.split("\\.", -1);
    String[] others = bound.text().split("\\.", -1);
    for (int i = 0; i < others.length; i++) {
      if (i >= mine.length) {
        return Truth.UNKNOWN;
      }
      int compared = comparePart(mine[i], others[i]);
      if (compared != 0) {
        return Truth.of(holds(compared, bound.order()));
      }
    }
    return Truth.of(holds(0, bound.order()));
  }

  /** OpenSSL's old letters come after the number: 1.0.2 is before 1.0.2u. */
  private static int comparePart(String mine, String other) {
    int byLength = Integer.compare(digits(mine), digits(other));
    return byLength != 0 ? byLength : mine.compareTo(other);
  }

  private static int digits(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
      count++;
    }
    return count;
  }

  private static boolean holds(int compared, Order order) {
    return switch (order) {
      case ABOVE -> compared > 0;
      case AT_LEAST -> compared >= 0;
      case BELOW -> compared < 0;
      case AT_MOST -> compared <= 0;
      case EQUAL -> compared == 0;
    };
  }
}
