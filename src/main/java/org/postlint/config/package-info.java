/**
 * What main.cf and master.cf amount to: services, each with the effective value of every parameter
 * and where it comes from, and all that Postfix complains about while it reads the two files.
 */
@NullMarked
package org.postlint.config;

import org.jspecify.annotations.NullMarked;
