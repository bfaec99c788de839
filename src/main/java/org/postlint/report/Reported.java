package org.postlint.report;

import java.util.List;
import java.util.Optional;
import org.postlint.rule.Finding;
import org.postlint.text.Edit;
import org.postlint.text.Source;

/**
 * A finding together with what its fix would do to the files.
 *
 * @param preview absent where the finding has no fix
 * @param edits what the fix replaces, in the files as they are
 */
public record Reported(Finding finding, Optional<Preview> preview, List<Replacement> edits) {
  /** Makes a reported finding; the list is copied. */
  public Reported {
    edits = List.copyOf(edits);
  }

  /** Returns a finding without a fix. */
  public static Reported of(Finding finding) {
    return new Reported(finding, Optional.empty(), List.of());
  }

  /** An edit of one file. */
  public record Replacement(Source source, Edit edit) {}
}
