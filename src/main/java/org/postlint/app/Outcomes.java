package org.postlint.app;

/** Is told what becomes of configurations. */
@FunctionalInterface
public interface Outcomes {
  /** Takes what became of one. */
  void add(Outcome outcome);

  /**
   * Hears that there is more than one.
   *
   * @param configurations how many outcomes will follow, unless the run is stopped
   */
  default void expect(int configurations) {}
}
