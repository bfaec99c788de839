package org.postlint.app;

import java.util.Optional;
import org.postlint.text.Source;

/**
 * A file whose content came another way than by its path.
 *
 * @param source the content, under the name by which it is reported
 * @param path where it would be, so that its sibling is read; absent: nowhere
 */
public record Given(Source source, Optional<String> path) {}
