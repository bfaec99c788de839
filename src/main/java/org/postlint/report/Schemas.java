package org.postlint.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas of what postlint reads and prints. */
public final class Schemas {
  /** The names of all schemas. */
  public static final List<String> NAMES = List.of("report", "show", "set", "compare", "settings");

  private Schemas() {}

  /** Returns the text of a schema in UTF-8, if there is one of that name. */
  public static Optional<byte[]> find(String name) throws IOException {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without the schema " + name);
      }
      return Optional.of(in.readAllBytes());
    }
  }
}
