package org.postlint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postlint.app.CompareRequest;
import org.postlint.app.Comparing;
import org.postlint.app.RequestException;
import org.postlint.catalog.Catalog;
import org.postlint.report.CompareJson;
import org.postlint.report.CompareMarkdown;
import org.postlint.report.CompareText;
import org.postlint.report.Compared;
import org.postlint.report.Problem;
import org.postlint.report.Style;

/** Prints the difference in effect of two configurations, or of one under two releases. */
final class CompareCommand implements Command {
  private static final String DEFAULT_PATH = "/etc/postfix";

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    String format = invocation.last("format").orElse("text");
    if (!List.of("text", "json", "markdown").contains(format)) {
      throw new UsageException(
          "compare has the formats text, json and markdown, not '" + format + "'");
    }
    Style style = Words.style(invocation, console);
    Comparing.Result result;
    try {
      result = Comparing.run(Catalog.load(), request(invocation));
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    for (Problem problem : result.problems()) {
      console.err().println("postlint: " + problem.text());
    }
    if (result.compared().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Compared compared = result.compared().get();
    switch (format) {
      case "json" -> CompareJson.write(console.out(), compared);
      case "markdown" -> CompareMarkdown.write(console.out(), compared);
      default -> CompareText.write(console.out(), style, compared);
    }
    // The summary must not overtake the comparison on a terminal.
    console.out().flush();
    if (!invocation.has("quiet")) {
      CompareText.lines(compared).forEach(console.err()::println);
    }
    return compared.comparison().isSame() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static CompareRequest request(Invocation invocation) {
    List<String> paths = invocation.arguments();
    Optional<String> from = invocation.last("from-target");
    Optional<String> to = invocation.last("to-target");
    boolean upgrade = from.isPresent() || to.isPresent();
    if (paths.size() > 2 || (paths.size() < 2 && !upgrade)) {
      throw new UsageException(
          "compare takes two configurations, or one with --from-target and --to-target");
    }
    String old = paths.isEmpty() ? DEFAULT_PATH : paths.get(0);
    String now = paths.size() < 2 ? old : paths.get(1);
    return new CompareRequest(old, now, Words.target(invocation), from, to, Path.of(""));
  }
}
