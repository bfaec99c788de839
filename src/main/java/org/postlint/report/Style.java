package org.postlint.report;

import org.postlint.rule.Severity;

/** Colours for a terminal, or none. */
public enum Style {
  /** Plain text. */
  PLAIN,
  /** Text with the colour sequences of ECMA-48. */
  COLOURED;

  /** Returns a text in the colour of a severity. */
  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        },
        text);
  }

  /** Returns a text that stands out. */
  String bold(String text) {
    return paint("1", text);
  }

  /** Returns a text of the frame around a source. */
  String frame(String text) {
    return paint("34", text);
  }

  /** Returns a line that goes. */
  String removed(String text) {
    return paint("31", text);
  }

  /** Returns a line that comes. */
  String added(String text) {
    return paint("32", text);
  }

  /**
   * Returns a patch as a terminal should show it: with colours, and with control bytes in the place
   * of which {@code \xNN} is printed; plain, it is unchanged.
   *
   * @param patch a unified diff, a char for each byte
   * @return ordinary text if coloured, else as it was given
   */
  public String patch(String patch) {
    if (this == PLAIN) {
      return patch;
    }
    StringBuilder shown = new StringBuilder();
    for (int at = 0, end; at < patch.length(); at = end + 1) {
      int lf = patch.indexOf('\n', at);
      end = lf < 0 ? patch.length() : lf;
      String line = patch.substring(at, end);
      String text = Printable.of(line);
      shown.append(
          line.startsWith("--- ") || line.startsWith("+++ ")
              ? bold(text)
              : line.startsWith("@@")
                  ? frame(text)
                  : line.startsWith("-")
                      ? removed(text)
                      : line.startsWith("+") ? added(text) : text);
      shown.append('\n');
    }
    return shown.toString();
  }

  private String paint(String sequence, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + sequence + "m" + text + "\u001b[0m";
  }
}
