/**
 * A request and its result: which files are meant, what they are read for, the rules run over any
 * number of configurations. The only door for the command line and for tests.
 */
@NullMarked
package org.postlint.app;

import org.jspecify.annotations.NullMarked;
