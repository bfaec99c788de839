/**
 * What a Postfix service offers in a TLS handshake: protocol versions and cipher suites, for a
 * release of Postfix and a version of OpenSSL. The inner classes take plain values; {@link
 * org.postlint.tls.TlsService} reads them from a configuration. Facts about the libraries are
 * tables beside the classes, read when first asked for.
 */
@NullMarked
package org.postlint.tls;

import org.jspecify.annotations.NullMarked;
