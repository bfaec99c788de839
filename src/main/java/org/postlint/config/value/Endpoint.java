package org.postlint.config.value;

import java.util.Optional;

/**
 * Where a server listens.
 *
 * @param item the endpoint as written
 * @param transport {@code inet}, {@code unix}, or another word before the first colon
 * @param host the host or address without brackets; empty text where the port alone is given
 * @param port the port, a number or a service name
 * @param path the path of a socket
 */
public record Endpoint(
    Item item,
    String transport,
    Optional<String> host,
    Optional<String> port,
    Optional<String> path) {}
