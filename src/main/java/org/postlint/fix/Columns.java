package org.postlint.fix;

import java.util.Optional;
import org.postlint.catalog.DefaultValue;
import org.postlint.catalog.MasterField;
import org.postlint.config.Configuration;
import org.postlint.config.Service;
import org.postlint.syntax.Field;
import org.postlint.text.MappedText;

/** What the columns of master.cf amount to. */
final class Columns {
  private Columns() {}

  /** Returns a column with the hyphen replaced by what it stands for. */
  static String meaning(Configuration configuration, Service service, Field field) {
    String written = service.field(field);
    if (!written.equals("-")) {
      return written;
    }
    return dash(configuration, field)
        .flatMap(dash -> configuration.main().expansion(dash).known())
        .map(MappedText::text)
        .orElse(written);
  }

  /** Tells whether a column is a hyphen that stands for a parameter. */
  static boolean refers(Configuration configuration, Service service, Field field) {
    String dash = dash(configuration, field).orElse("");
    return service.field(field).equals("-") && dash.startsWith("$") && !dash.startsWith("${{");
  }

  private static Optional<String> dash(Configuration configuration, Field field) {
    for (MasterField column : configuration.catalog().masterFields()) {
      if (column.name().equals(field.text())) {
        return column.dash(configuration.target().postfix()).map(DefaultValue::text);
      }
    }
    return Optional.empty();
  }
}
