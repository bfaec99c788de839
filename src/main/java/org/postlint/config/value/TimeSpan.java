package org.postlint.config.value;

/** A span of time in seconds, 0 or more. */
public record TimeSpan(long seconds) implements TypedValue {}
