package org.postlint.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postlint.report.Schemas;

/** Prints a JSON Schema. */
final class SchemaCommand implements Command {
  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    List<String> names = invocation.arguments();
    if (names.size() != 1) {
      throw new UsageException("schema takes one name: " + String.join(" or ", Schemas.NAMES));
    }
    Optional<byte[]> schema = Schemas.find(names.get(0));
    if (schema.isEmpty()) {
      throw new UsageException(
          "there is no schema '"
              + names.get(0)
              + "'; there are "
              + String.join(", ", Schemas.NAMES));
    }
    console.out().write(schema.get(), 0, schema.get().length);
    return ExitCode.CLEAN;
  }
}
