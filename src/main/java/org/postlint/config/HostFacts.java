package org.postlint.config;

import java.util.Map;
import java.util.Optional;

/**
 * What is known about the host that a configuration is for.
 *
 * @param defaults the defaults that the host decides about, by parameter: {@code myhostname},
 *     {@code mynetworks} …
 */
public record HostFacts(Map<String, String> defaults) {
  private static final HostFacts NONE = new HostFacts(Map.of());

  /** Makes facts. */
  public HostFacts {
    defaults = Map.copyOf(defaults);
  }

  /** Returns that nothing is known. */
  public static HostFacts none() {
    return NONE;
  }

  /** Returns the default that the host gives a parameter, if it is known. */
  public Optional<String> defaultOf(String parameter) {
    return Optional.ofNullable(defaults.get(parameter));
  }
}
