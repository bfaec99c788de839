package org.postlint.report;

/**
 * A template that was not checked.
 *
 * @param path the file, as reported
 * @param why what shows that it is one, in words
 */
public record TemplateFile(String path, String why) {
  /** Returns path and reason on one line, as {@code PATH: a template: REASON}. */
  public String text() {
    return Printable.ofPath(path) + ": a template: " + why;
  }
}
