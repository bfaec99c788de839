package org.postlint.config;

import org.postlint.text.Source;

/**
 * Finds the files with the settings of database clients that a configuration names. Asked at most
 * once for each path and type; must give the same answer again.
 */
@FunctionalInterface
public interface ClientFiles {
  /** What is found at a path. */
  sealed interface Answer {}

  /** The file was read. */
  record Found(Source source) implements Answer {}

  /**
   * The file cannot be opened.
   *
   * @param words what the system says, such as {@code "No such file or directory"}
   */
  record Failed(String words) implements Answer {}

  /** Nothing is known about the path, or it may not be read; Postfix keeps silent about these. */
  record Silent() implements Answer {}

  /** Looks at an absolute path. */
  Answer open(String path);

  /** Returns that no file is to be looked at. */
  static ClientFiles none() {
    return path -> new Silent();
  }
}
