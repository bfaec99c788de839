package org.postlint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import org.postlint.app.DirectEditor;
import org.postlint.app.EditRequest;
import org.postlint.app.Fixing;
import org.postlint.app.RequestException;
import org.postlint.catalog.Catalog;
import org.postlint.report.EditJson;
import org.postlint.report.EditText;
import org.postlint.report.Edited;
import org.postlint.report.Problem;
import org.postlint.report.Style;
import org.postlint.rule.Engine;
import org.postlint.rule.RuleSet;

/** Sets and removes parameters and services, as {@code postconf -e} does, with care. */
final class SetCommand implements Command {
  private static final String DEFAULT_PATH = "/etc/postfix";

  @Override
  public int run(Invocation invocation, Console console) throws IOException {
    SetWords words = SetWords.of(invocation);
    String format = invocation.last("format").orElse("text");
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("set has the formats text and json, not '" + format + "'");
    }
    Style style = Words.style(invocation, console);
    Catalog catalog = Catalog.load();
    RuleSet rules = RuleOptions.rules(invocation, catalog);
    Fixing fixing = fixing(invocation);
    DirectEditor editor =
        new DirectEditor(
            catalog, new Engine(rules, RuleOptions.choices(invocation, rules).selection()));
    EditRequest request =
        new EditRequest(
            words.path().isEmpty() ? DEFAULT_PATH : words.path(),
            words.edits(),
            Words.target(invocation),
            invocation.has("force"),
            fixing);
    try (Interruption interruption = Interruption.watch(editor::stop)) {
      int code = print(editor.run(request), format, style, invocation, console);
      return interruption.hasHappened() ? ExitCode.INTERRUPTED : code;
    } catch (RequestException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Fixing fixing(Invocation invocation) {
    return new Fixing(
        true,
        invocation.has("write"),
        Optional.empty(),
        false,
        CheckCommand.backup(invocation),
        invocation.has("verify") || invocation.has("postconf"),
        CheckCommand.path(invocation, "postconf"));
  }

  private static int print(
      DirectEditor.Result result,
      String format,
      Style style,
      Invocation invocation,
      Console console)
      throws IOException {
    for (Problem problem : result.problems()) {
      console.err().println("postlint: " + problem.text());
    }
    if (result.edited().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    Edited edited = result.edited().get();
    boolean revealing = invocation.has("reveal");
    if (format.equals("json")) {
      EditJson.write(console.out(), edited, revealing);
    } else {
      String patch = EditText.patch(style, edited, revealing);
      console.out().write(patch.getBytes(style == Style.PLAIN ? ISO_8859_1 : UTF_8));
      // What is said about the patch must not overtake it on a terminal.
      console.out().flush();
    }
    if (!invocation.has("quiet")) {
      EditText.lines(edited).forEach(console.err()::println);
    }
    for (Problem problem : edited.problems()) {
      console.err().println("postlint: " + problem.text());
    }
    return edited.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }
}
