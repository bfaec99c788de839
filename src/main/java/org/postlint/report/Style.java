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

  private String paint(String sequence, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + sequence + "m" + text + "\u001b[0m";
  }
}
