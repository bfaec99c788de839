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

  /** Returns this request where another comes first, which replaces what it says a word about. */
  public TargetRequest under(TargetRequest first) {
    boolean named = first.target.isPresent() || first.postfix.isPresent();
    return new TargetRequest(
        named ? first.target : target,
        named ? first.postfix : postfix,
        first.openssl.isPresent() || named ? first.openssl : openssl);
  }
}
