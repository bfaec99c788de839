package org.postlint.rule;

import org.postlint.text.Place;

/**
 * Another place that belongs to a finding, with a few words that say how (no full stop): where a
 * value takes effect, what it overrides, what decided it.
 */
public record Related(Place place, String label) {}
