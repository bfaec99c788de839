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
 * @param edits what the fix replaces, in the files as they are; empty where the finding has no fix,
 *     or where the replacements would tell a secret
 * @param suppression present where the finding does not count; it is in no sum
 */
public record Reported(
    Finding finding,
    Optional<Preview> preview,
    List<Replacement> edits,
    Optional<Suppression> suppression) {
  /** Makes a reported finding; the list is copied. */
  public Reported {
    edits = List.copyOf(edits);
  }

  /** Makes a reported finding that counts. */
  public Reported(Finding finding, Optional<Preview> preview, List<Replacement> edits) {
    this(finding, preview, edits, Optional.empty());
  }

  /** Returns a finding without a fix. */
  public static Reported of(Finding finding) {
    return new Reported(finding, Optional.empty(), List.of());
  }

  /** Returns the same finding as one that does not count. */
  public Reported suppressed(Suppression by) {
    return new Reported(finding, preview, edits, Optional.of(by));
  }

  /** Tells whether the finding does not count. */
  public boolean isSuppressed() {
    return suppression.isPresent();
  }

  /** An edit of one file. */
  public record Replacement(Source source, Edit edit) {}
}
