package org.postlint.config.value;

import java.util.ArrayList;
import java.util.List;

/** The networks that are not public, from RFC 1122, 1918, 3927, 4193, 4291 and 6598. */
final class KnownNetworks {
  static final List<Network> LOOPBACK = of("127.0.0.0/8", "::1/128", "::ffff:127.0.0.0/104");

  static final List<Network> PRIVATE =
      of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "100.64.0.0/10",
          "fe80::/10",
          "fc00::/7");

  private KnownNetworks() {}

  private static List<Network> of(String... texts) {
    List<Network> networks = new ArrayList<>();
    for (String text : texts) {
      networks.add(AddressParser.network(text).orElseThrow());
    }
    return List.copyOf(networks);
  }
}
