package org.postlint.config.value;

/** A whole number, or a number of bytes. */
public record WholeNumber(long value) implements TypedValue {}
