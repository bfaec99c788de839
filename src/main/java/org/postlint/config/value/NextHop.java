package org.postlint.config.value;

import java.util.Optional;

/**
 * A destination, with the transport that takes mail there if one is named.
 *
 * @param item the destination as written
 * @param transport the service before the first colon, where the value has this part
 * @param destination the text after it, or the whole
 * @param host the host without brackets; empty where the destination has no host
 * @param port the port, a number or a service name
 * @param bracketed whether brackets keep Postfix from looking up who takes mail for the host
 * @param path the path of a socket
 */
public record NextHop(
    Item item,
    Optional<String> transport,
    Item destination,
    Optional<String> host,
    Optional<String> port,
    boolean bracketed,
    Optional<String> path) {
  /** Tells whether the host is a network address. */
  public boolean isAddress() {
    return host.isPresent() && AddressParser.isAddress(host.get());
  }
}
