/**
 * Bytes of files and places in them: {@link org.postlint.text.Source}, {@link
 * org.postlint.text.Span}, {@link org.postlint.text.Place}, text assembled from several places
 * ({@link org.postlint.text.MappedText}) and edits. Depends on nothing else.
 */
@NullMarked
package org.postlint.text;

import org.jspecify.annotations.NullMarked;
