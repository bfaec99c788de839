package org.postlint.rule;

import java.util.List;

/** The analyses that rules can ask. */
final class Analyses {
  static final List<Analysis> ALL =
      List.of(
          new AccessAnalysis(),
          new RelayGuardAnalysis(),
          new WeakCiphersAnalysis(),
          new LostClientsAnalysis(),
          new StrandedVersionsAnalysis(),
          new ExclusionsAnalysis());

  private Analyses() {}
}
