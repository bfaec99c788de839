package org.postlint.tls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition on suites: for each trait, which values are allowed. The order of the traits is the
 * one in which OpenSSL joins the words of {@code A+B}; it matters for what counts as an error.
 */
final class Selector {
  static final int KEY_EXCHANGE = 0;
  static final int AUTHENTICATION = 1;
  static final int ENCRYPTION = 2;
  static final int MAC = 3;
  static final int EXPORT = 4;
  static final int CLASS = 5;
  static final int DEFAULT = 6;
  static final int OLDEST = 7;
  static final int TRAITS = 8;

  private static final List<String> NAMES =
      List.of("kx", "auth", "enc", "mac", "export", "class", "default", "min");

  private final int[] masks;

  /** Makes a condition of one bit mask for each trait; 0 allows every value. */
  Selector(int[] masks) {
    this.masks = masks;
  }

  /** Returns the mask of a trait. */
  int mask(int trait) {
    return masks[trait];
  }

  /** Tells whether a suite with these traits is meant. */
  boolean matches(int[] traits) {
    for (int trait = 0; trait < TRAITS; trait++) {
      if (masks[trait] != 0 && (masks[trait] & traits[trait]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Numbers the values of each trait. */
  static final class Vocabulary {
    private final List<Map<String, Integer>> words = new ArrayList<>();

    Vocabulary() {
      for (int trait = 0; trait < TRAITS; trait++) {
        words.add(new HashMap<>());
      }
    }

    /** Returns the mask of values joined by commas. */
    int mask(int trait, String values) {
      int mask = 0;
      for (String value : values.split(",", -1)) {
        Map<String, Integer> known = words.get(trait);
        Integer bit = known.get(value);
        if (bit == null) {
          bit = known.size();
          known.put(value, bit);
        }
        mask |= 1 << bit;
      }
      return mask;
    }

    /** Reads a condition such as {@code kx=DHE auth!NULL}. */
    Selector selector(String text) {
      int[] masks = new int[TRAITS];
      for (String part : text.split(" ", -1)) {
        int at = part.indexOf('!') >= 0 ? part.indexOf('!') : part.indexOf('=');
        int trait = NAMES.indexOf(part.substring(0, at));
        int mask = mask(trait, part.substring(at + 1));
        masks[trait] = part.charAt(at) == '!' ? ~mask : mask;
      }
      return new Selector(masks);
    }
  }
}
