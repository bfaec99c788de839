package org.postlint.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.report.Checked;
import org.postlint.report.Reported;
import org.postlint.report.Suppression;

/**
 * Notes, while configurations are checked, what a baseline would have to hold, and what the given
 * one holds for nothing. Not for use by several threads.
 */
public final class BaselineAccount {
  private final Optional<Baseline> baseline;
  private final boolean begun;
  private final Set<String> directories = new HashSet<>();
  private final List<Baseline.Entry> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * Begins an account; without a baseline of either kind it notes nothing.
   *
   * @param baseline the one that is in force, if there is one
   * @param begun whether a new one is to be written
   */
  public BaselineAccount(Optional<Baseline> baseline, boolean begun) {
    this.baseline = baseline;
    this.begun = begun;
  }

  /** Notes a configuration. */
  public void add(Outcome outcome) {
    Checked checked = outcome.checked();
    if (!outcome.isRead() || (baseline.isEmpty() && !begun)) {
      return;
    }
    directories.add(checked.directory());
    for (Reported each : checked.findings()) {
      if (each.suppression().filter(by -> by.kind() == Suppression.Kind.COMMENT).isEmpty()) {
        Baseline.Entry entry = Baseline.Entry.of(checked, each);
        if (begun) {
          found.add(entry);
        } else {
          seen.add(entry.fingerprint());
        }
      }
    }
  }

  /** Returns what a new baseline has to hold: all that was found but what comments suppress. */
  public List<Baseline.Entry> found() {
    return List.copyOf(found);
  }

  /**
   * Returns the entries of the baseline that match nothing any more: their configuration was
   * checked without finding it, or their file is gone.
   */
  public List<Baseline.Entry> stale() {
    List<Baseline.Entry> stale = new ArrayList<>();
    for (Baseline.Entry entry : baseline.map(Baseline::entries).orElse(List.of())) {
      String directory = entry.path().substring(0, entry.path().lastIndexOf('/') + 1);
      boolean checked = directories.contains(directory) && !seen.contains(entry.fingerprint());
      if (checked || isGone(entry.path())) {
        stale.add(entry);
      }
    }
    return stale;
  }

  private static boolean isGone(String path) {
    try {
      return Files.notExists(Path.of(path));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  /** Returns the entries of the baseline without the stale ones. */
  public List<Baseline.Entry> shrunk() {
    List<Baseline.Entry> entries =
        new ArrayList<>(baseline.map(Baseline::entries).orElse(List.of()));
    entries.removeAll(stale());
    return entries;
  }
}
