package org.postlint.config.value;

import org.postlint.text.MappedText;

/** Text that means itself. */
public record PlainText(MappedText text) implements TypedValue {}
