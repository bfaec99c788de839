package org.postlint.catalog;

/**
 * Carries the compiled catalog: the build puts it in the place of the texts below, byte by byte as
 * characters. A program that opens a resource beside its classes first has to start Java's
 * machinery for addresses, which takes several times as long as everything else that the catalog
 * does.
 */
final class CatalogData {
  private CatalogData() {}

  /** Returns the parts of the {@link Packed} file in their order. */
  static String[] parts() {
    return new String[] {"0", "1", "2", "3"};
  }
}
