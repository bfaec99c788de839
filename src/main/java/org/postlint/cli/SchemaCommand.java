package org.postlint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.report.Schemas;
import org.postlint.rule.RuleSchema;

/** Prints a JSON Schema. */
final class SchemaCommand implements Command {
  private static final String RULE = "rule";

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    List<String> names = invocation.arguments();
    if (names.size() != 1) {
      throw new UsageException(
          "schema takes one name: rule, " + String.join(" or ", Schemas.NAMES));
    }
    Optional<byte[]> schema =
        names.get(0).equals(RULE)
            ? Optional.of(RuleSchema.of(Catalog.load()).getBytes(UTF_8))
            : Schemas.find(names.get(0));
    if (schema.isEmpty()) {
      throw new UsageException(
          "there is no schema '"
              + names.get(0)
              + "'; there are rule, "
              + String.join(", ", Schemas.NAMES));
    }
    console.out().write(schema.get(), 0, schema.get().length);
    return ExitCode.CLEAN;
  }
}
