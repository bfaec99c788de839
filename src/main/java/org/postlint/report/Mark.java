package org.postlint.report;

import org.postlint.text.Place;

/**
 * A place that an excerpt points to.
 *
 * @param primary whether it is where the finding is, or only related
 * @param label a few words beside it; may be empty
 */
record Mark(Place place, boolean primary, String label) {}
