package org.postlint.report;

import org.postlint.rule.Finding;

/** Knows the fingerprints of the findings of one configuration. */
@FunctionalInterface
public interface Identities {
  /** Returns the fingerprint of a finding, see {@link Fingerprint}. */
  String of(Finding finding);
}
