package org.postlint.config.value;

/** A {@code yes} or {@code no}. */
public record Flag(boolean on) implements TypedValue {}
