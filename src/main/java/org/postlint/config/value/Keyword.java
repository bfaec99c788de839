package org.postlint.config.value;

/**
 * One word of a fixed set.
 *
 * @param word the word as Postfix knows it, whatever case it was written in
 */
public record Keyword(String word) implements TypedValue {}
