/**
 * What a repository says about how it is to be checked: the file {@code .postlint.yaml}. Whoever
 * may change it decides what the gate lets through, so what is in force is always told.
 */
@NullMarked
package org.postlint.app.settings;

import org.jspecify.annotations.NullMarked;
