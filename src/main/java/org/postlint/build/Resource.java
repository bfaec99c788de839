package org.postlint.build;

import java.io.IOException;
import java.nio.file.Path;

/** Something that is compiled from data of the project into one file beside the classes. */
interface Resource {
  /** Returns where the file goes, relative to the classes. */
  String path();

  /**
   * Compiles it; equal data give equal bytes.
   *
   * @param project the project's directory
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when the data are wrong; the message names file and entry
   */
  byte[] compile(Path project) throws IOException;
}
