package org.postlint.config;

import org.postlint.text.MappedText;

/**
 * A complaint about the {@code $} syntax of a value.
 *
 * @param words what Postfix prints
 * @param at the text that it is about, with its places
 */
record Warning(ProblemKind kind, String words, MappedText at) {}
