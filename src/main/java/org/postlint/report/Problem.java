package org.postlint.report;

/**
 * Something that kept the work from being complete: an input that could not be read, a fix that was
 * dropped, a file that could not be written. It is nobody's mistake in the configuration.
 *
 * @param path what it is about, as reported; possibly empty
 * @param message what happened, on one line, without a full stop
 */
public record Problem(String path, String message) {
  /** Returns path and message on one line, as {@code PATH: MESSAGE}. */
  public String text() {
    return Printable.ofPath(path.isEmpty() ? message : path + ": " + message);
  }
}
