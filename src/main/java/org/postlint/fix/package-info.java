/**
 * Turns what rules propose into changed bytes: plans edits that look made by hand, repeats them
 * until nothing changes, proves what they do to the effective configuration, prints them as a patch
 * and writes them so that no file is ever half old and half new. Knows nothing of rule names, of
 * reports or of the command line.
 */
@NullMarked
package org.postlint.fix;

import org.jspecify.annotations.NullMarked;
