package org.postlint.build;

import java.io.IOException;
import java.nio.file.Path;

/** Something that is compiled from data of the project and put into a class. */
interface Resource {
  /** Returns the {@link Carrier} that it is put into, a file below the compiled classes. */
  String carrier();

  /**
   * Compiles it; equal data give equal bytes.
   *
   * @param project the project's directory
   * @throws IOException when a file cannot be read
   * @throws IllegalArgumentException when the data are wrong; the message names file and entry
   */
  byte[] compile(Path project) throws IOException;
}
