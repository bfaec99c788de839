package org.postlint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page postlint(1), made from the model of the commands in the macros of man(7). It is
 * pure ASCII.
 */
final class ManPage {
  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  /** Returns the page. */
  static String of(CommandSpec root) {
    ManPage page = new ManPage();
    page.macro("TH", "POSTLINT", "1", "", "postlint " + Main.VERSION, "User Commands");
    page.macro("SH", "NAME");
    page.line("postlint - lint and repair Postfix configurations");
    page.macro("SH", "SYNOPSIS");
    page.macro("B", "postlint");
    page.macro("I", "COMMAND");
    page.line("[\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]", false);
    page.macro("SH", "DESCRIPTION");
    page.lines(root.usageMessage().description());
    page.macro("SH", "COMMANDS");
    root.subcommands().values().forEach(page::command);
    page.macro("SH", "OPTIONS");
    page.options(root.options());
    page.macro("SH", "ENVIRONMENT");
    page.term("JAVA_HOME", "The Java to run with; else the one on the PATH.");
    page.term("NO_COLOR", "Not empty: no colours, as with --color never.");
    page.term("POSTLINT_JAVA_OPTS", "More options for the Java virtual machine.");
    page.macro("SH", "FILES");
    page.term("/etc/postfix/main.cf, /etc/postfix/master.cf", "Read when no PATH is given.");
    page.macro("SH", "SEE ALSO");
    page.line("postconf(1), postfix(1), postconf(5), master(5)");
    return page.page.toString();
  }

  private void command(CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    macro("SS", String.join(" ", command.usageMessage().customSynopsis()));
    lines(command.usageMessage().description());
    options(command.options());
    literal(command.usageMessage().footer());
  }

  private void options(List<OptionSpec> options) {
    for (OptionSpec option : options) {
      String names = String.join(", ", option.names());
      String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      term(names + value, String.join(" ", option.description()).replace("%%", "%"));
    }
  }

  private void term(String term, String description) {
    macro("TP");
    macro("B", term);
    line(description);
  }

  /** Prints running text; an empty line begins a paragraph. */
  private void lines(String[] lines) {
    for (String each : lines) {
      if (each.isEmpty()) {
        macro("PP");
      } else {
        line(each);
      }
    }
  }

  /** Prints text line by line: exit codes, examples. */
  private void literal(String[] lines) {
    if (lines.length > 0) {
      macro("PP");
      macro("nf");
      for (String each : lines) {
        line(each);
      }
      macro("fi");
    }
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String each : arguments) {
      page.append(" \"").append(escape(each).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private void line(String text) {
    line(escape(text), true);
  }

  private void line(String text, boolean guarded) {
    boolean control = guarded && (text.startsWith(".") || text.startsWith("'"));
    page.append(control ? "\\&" : "").append(text).append('\n');
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\e");
        case '-' -> escaped.append("\\-");
        case '\'' -> escaped.append("\\(aq");
        case '`' -> escaped.append("\\(ga");
        case '^' -> escaped.append("\\(ha");
        case '~' -> escaped.append("\\(ti");
        default -> {
          if (c < 0x80) {
            escaped.append(c);
          } else {
            escaped.append("\\[u").append(hex(c)).append(']');
          }
        }
      }
    }
    return escaped.toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
