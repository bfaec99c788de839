package org.postlint.report;

import java.util.List;

/**
 * What was found and not looked at.
 *
 * @param excluded how many configurations, because they are excluded
 * @param ignored how many files, because git ignores them
 * @param unchanged how many configurations, because nothing about them changed
 * @param since the revision since which it did not; empty: none was named
 * @param templates files that are no configurations yet
 */
public record PassedOver(
    int excluded, int ignored, int unchanged, String since, List<TemplateFile> templates) {
  /** Nothing. */
  public static final PassedOver NONE = new PassedOver(0, 0, 0, "", List.of());

  /** Makes one; the list is copied. */
  public PassedOver {
    templates = List.copyOf(templates);
  }

  /** Returns the same with these templates. */
  public PassedOver withTemplates(List<TemplateFile> found) {
    return new PassedOver(excluded, ignored, unchanged, since, found);
  }
}
