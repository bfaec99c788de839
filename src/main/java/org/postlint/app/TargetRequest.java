package org.postlint.app;

import java.util.Optional;

/**
 * What a configuration is to be read for, as far as the user said. What is absent is chosen.
 *
 * @param target a release, a distribution, {@code newest} or {@code installed}
 * @param postfix a release of Postfix
 * @param openssl a release of OpenSSL
 */
public record TargetRequest(
    Optional<String> target, Optional<String> postfix, Optional<String> openssl) {
  /** The target that stands for the Postfix of this host. */
  public static final String INSTALLED = "installed";

  /** Returns a request that leaves all to us. */
  public static TargetRequest none() {
    return new TargetRequest(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
