/**
 * The command line: arguments in, exit codes out, the terminal. Nothing else in postlint prints.
 */
@NullMarked
package org.postlint.cli;

import org.jspecify.annotations.NullMarked;
