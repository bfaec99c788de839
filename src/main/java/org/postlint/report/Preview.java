package org.postlint.report;

import java.util.List;

/**
 * What a fix would change, line by line.
 *
 * @param lines the lines in the order in which they are shown
 * @param commands commands to run afterwards
 */
public record Preview(List<Line> lines, List<String> commands) {
  /** Makes a preview; the lists are copied. */
  public Preview {
    lines = List.copyOf(lines);
    commands = List.copyOf(commands);
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
