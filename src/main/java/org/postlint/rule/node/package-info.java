/**
 * The tree of a YAML document as rule files and settings use it: maps, lists and scalars that are
 * text, each with its position. Written compactly at build time and read back at run time without a
 * YAML parser.
 */
@NullMarked
package org.postlint.rule.node;

import org.jspecify.annotations.NullMarked;
