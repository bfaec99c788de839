package org.postlint.report;

import java.util.List;
import java.util.Optional;

/**
 * What of an effective configuration is shown.
 *
 * @param names these parameters only, in this order; empty: those that the files set
 * @param all also what no file sets
 * @param service one service only, as {@code NAME/TYPE}
 * @param expand whether people see the values expanded
 * @param reveal whether secrets are shown
 */
public record ShowOptions(
    List<String> names, boolean all, Optional<String> service, boolean expand, boolean reveal) {
  /** Makes options; the list is copied. */
  public ShowOptions {
    names = List.copyOf(names);
  }
}
