package org.postlint.catalog;

/** Carries the small tables, see {@link CatalogData}. */
final class TablesData {
  private TablesData() {}

  /** Returns the parts of the text that {@link Tables} reads, in their order. */
  static String[] parts() {
    return new String[] {"0", "1", "2", "3"};
  }
}
