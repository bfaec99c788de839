/**
 * What the values of parameters mean: numbers, times, lists and their elements, each with its place
 * in the text. Nothing here looks into files or knows which service asks.
 */
@NullMarked
package org.postlint.config.value;

import org.jspecify.annotations.NullMarked;
