package org.postlint.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Puts everything that is compiled from data into the class that carries it. */
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
    for (Resource resource :
        List.<Resource>of(
            new CatalogResource(),
            new TablesResource(),
            new OptionsResource(),
            new RulesResource(false),
            new RulesResource(true))) {
      Path carrier = classes.resolve(resource.carrier());
      byte[] before = Files.readAllBytes(carrier);
      byte[] after = Carrier.fill(before, resource.compile(project));
      if (!Arrays.equals(before, after)) {
        Files.write(carrier, after);
      }
    }
  }
}
