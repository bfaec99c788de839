/**
 * What templates hold that configurations do not: the marks of the languages that fill them in.
 * Postfix knows none of this.
 */
@NullMarked
package org.postlint.syntax.template;

import org.jspecify.annotations.NullMarked;
