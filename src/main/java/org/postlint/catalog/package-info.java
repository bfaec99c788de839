/**
 * What is known about Postfix, release by release: {@link org.postlint.catalog.Catalog} answers
 * with parameters, restrictions, lookup table types, daemons, distributions and TLS facts. The data
 * are the files of {@code src/main/catalog}, compiled at build time into one compact resource.
 * Reads no configuration and depends on nothing but the JDK.
 */
@NullMarked
package org.postlint.catalog;

import org.jspecify.annotations.NullMarked;
