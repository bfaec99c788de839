/**
 * Runs at build time only: turns the data files of the project into compact bytes that classes of
 * the program carry. {@link org.postlint.build.CompileResources} is what Maven starts.
 */
@NullMarked
package org.postlint.build;

import org.jspecify.annotations.NullMarked;
