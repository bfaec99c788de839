package org.postlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postlint.app.Loaded;
import org.postlint.app.OneConfiguration;
import org.postlint.app.RequestException;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Similar;
import org.postlint.config.Configuration;
import org.postlint.report.Problem;
import org.postlint.report.ShowJson;
import org.postlint.report.ShowOptions;
import org.postlint.report.ShowText;
import org.postlint.report.Style;

/** Prints an effective configuration. */
final class ShowCommand implements Command {
  private static final String DEFAULT_PATH = "/etc/postfix";

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    List<String> names = new ArrayList<>(invocation.arguments());
    String path = !names.isEmpty() && isPath(names.get(0)) ? names.remove(0) : DEFAULT_PATH;
    String format = invocation.last("format").orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("show has the formats text and json, not '" + format + "'");
    }
    ShowOptions options =
        new ShowOptions(
            names,
            invocation.has("all"),
            invocation.last("service"),
            invocation.has("expand"),
            invocation.has("reveal"));
    Loaded loaded;
    try {
      loaded = OneConfiguration.open(Catalog.load(), path, Words.target(invocation));
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    for (Problem problem : loaded.problems()) {
      console.err().println("postlint: " + problem.text());
    }
    if (loaded.configuration().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Configuration configuration = loaded.configuration().get();
    check(configuration, options);
    Style style = Words.style(invocation, console);
    if (format.equals("json")) {
      ShowJson.write(console.out(), configuration, options);
    } else {
      ShowText.write(console.out(), style, configuration, options);
      ShowText.writeProblems(console.err(), Style.PLAIN, configuration);
    }
    return loaded.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  /** Parameters have neither a slash nor a dot in their names. */
  private static boolean isPath(String argument) {
    return argument.indexOf('/') >= 0
        || argument.indexOf('.') >= 0
        || Files.isDirectory(Path.of(argument));
  }

  private static void check(Configuration configuration, ShowOptions options) {
    Optional<String> service = options.service();
    if (service.isPresent()
        && configuration.services().stream().noneMatch(s -> s.key().equals(service.get()))) {
      throw new UsageException(
          "there is no service "
              + service.get()
              + "; services are named as NAME/TYPE, such as smtp/inet");
    }
    for (String name : options.names()) {
      if (!configuration.knows(name) && !isSet(configuration, name)) {
        List<String> near = Similar.names(name, configuration.catalog().parameterNames());
        throw new UsageException(
            "there is no parameter "
                + name
                + (near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?"));
      }
    }
  }

  private static boolean isSet(Configuration configuration, String name) {
    return configuration.main().value(name).set()
        || configuration.services().stream().anyMatch(s -> s.option(name).isPresent());
  }
}
