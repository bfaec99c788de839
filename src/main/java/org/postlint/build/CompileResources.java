package org.postlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes every resource that is compiled from data, when what it is made of has changed. */
public final class CompileResources {
  private CompileResources() {}

  /**
   * Compiles all resources.
   *
   * @param arguments the project's directory and the directory of its compiled classes
   * @throws IOException when a file cannot be read or written
   * @throws IllegalArgumentException when the data are wrong; the message names file and entry
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: CompileResources PROJECT CLASSES");
    }
    Path project = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    for (Resource resource : List.<Resource>of(new CatalogResource())) {
      write(classes.resolve(resource.path()), resource.compile(project));
    }
  }

  /** Leaves a file alone that is right already, so that what depends on it is not made anew. */
  private static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
  }
}
