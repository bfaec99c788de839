package org.postlint.app;

import java.util.List;
import org.postlint.fix.DirectEdits;

/**
 * What is to be edited, and how.
 *
 * @param path a file of the configuration, or a directory with one
 * @param edits what to edit
 * @param target what to read the configuration for
 * @param isForced whether objections are passed over
 * @param fixing whether and how the files are replaced by edited ones
 */
public record EditRequest(
    String path,
    List<DirectEdits.Request> edits,
    TargetRequest target,
    boolean isForced,
    Fixing fixing) {
  /** Makes a request; the list is copied. */
  public EditRequest {
    edits = List.copyOf(edits);
  }
}
