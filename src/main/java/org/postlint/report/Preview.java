package org.postlint.report;

import java.util.List;

/**
 * What a fix would change, line by line.
 *
 * @param lines the lines in the order in which they are shown
 * @param commands commands to run afterwards
 * @param notes what came of trying it, a phrase each; empty unless it was tried
 */
public record Preview(List<Line> lines, List<String> commands, List<String> notes) {
  /** Makes a preview; the lists are copied. */
  public Preview {
    lines = List.copyOf(lines);
    commands = List.copyOf(commands);
    notes = List.copyOf(notes);
  }

  /** Makes a preview of a fix that was not tried. */
  public Preview(List<Line> lines, List<String> commands) {
    this(lines, commands, List.of());
  }

  /**
   * One line that goes or comes.
   *
   * @param path the file
   * @param number its number in the file as it is, or (where it comes) as it will be
   * @param added whether it comes, or goes
   * @param text the line without its LF, one char for each byte
   */
  public record Line(String path, int number, boolean added, String text) {}
}
