package org.postlint.app;

import java.util.List;
import java.util.Map;
import org.postlint.report.Checked;
import org.postlint.report.TemplateFile;

/**
 * What became of one configuration.
 *
 * @param checked what is reported
 * @param isRead whether it could be read and was checked
 * @param patch what the fixes change, as a unified diff with a char for each byte; empty unless
 *     asked for
 * @param patchRoot the directory that the paths in the patch are relative to, as reported
 * @param repairs the fixes that were made, or would be
 * @param notes what else the user should know, a line each
 * @param templates what was not read because it is a template
 * @param unknown how many things could not be decided, by rule; only rules with some
 */
public record Outcome(
    Checked checked,
    boolean isRead,
    String patch,
    String patchRoot,
    List<Repair> repairs,
    List<String> notes,
    List<TemplateFile> templates,
    Map<String, Integer> unknown) {
  /** Makes an outcome; the collections are copied. */
  public Outcome {
    repairs = List.copyOf(repairs);
    notes = List.copyOf(notes);
    templates = List.copyOf(templates);
    unknown = Map.copyOf(unknown);
  }

  /**
   * A fix that was made, or would be.
   *
   * @param place where the finding was, as {@code PATH:LINE}
   * @param differences what is no longer the same in effect, a line each
   * @param commands what should be run afterwards
   */
  public record Repair(
      String place, String rule, String title, List<String> differences, List<String> commands) {
    /** Makes a repair; the lists are copied. */
    public Repair {
      differences = List.copyOf(differences);
      commands = List.copyOf(commands);
    }
  }
}
