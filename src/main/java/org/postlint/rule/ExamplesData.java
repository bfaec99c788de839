package org.postlint.rule;

/**
 * Carries the examples of the built-in rules: the build puts them in the place of the texts below,
 * byte by byte as characters.
 */
final class ExamplesData {
  private ExamplesData() {}

  /** Returns the parts in their order. */
  static String[] parts() {
    return new String[] {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"};
  }
}
