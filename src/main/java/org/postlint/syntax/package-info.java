/**
 * The lossless trees of main.cf and master.cf and the words and references inside a value. Every
 * byte of a file belongs to exactly one node, whatever the bytes are; what Postfix cannot read is a
 * node of its own. The grammars are in the folder {@code grammar}; {@code syntax.antlr} runs them.
 */
@NullMarked
package org.postlint.syntax;

import org.jspecify.annotations.NullMarked;
