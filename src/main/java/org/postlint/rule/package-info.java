/**
 * Rules, and the engine that applies them: a rule is data (a YAML file), compiled into a condition
 * over a configuration, a message and a fix. {@link org.postlint.rule.Finding} is what comes out;
 * the {@link org.postlint.rule.Change}s of its {@link org.postlint.rule.Fix} say what to change,
 * and leave it to others how that is written into the files. Reads no file.
 */
@NullMarked
package org.postlint.rule;

import org.jspecify.annotations.NullMarked;
