/**
 * The parsers made from the grammars, and what joins them to the rest of postlint. No other package
 * sees ANTLR. What is read is reported as offsets to a listener; no tree is built here.
 */
@NullMarked
package org.postlint.syntax.antlr;

import org.jspecify.annotations.NullMarked;
