package org.postlint.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The one model of the command line: commands, options and the words that {@code --help} prints.
 * What the scanner of plain command lines knows is derived from it when postlint is built.
 */
public final class CommandModel {
  /** The words that mean help, on any command. */
  private static final String[] HELP = {"-h", "--help"};

  private final CommandSpec root;

  private CommandModel(CommandSpec root) {
    this.root = root;
  }

  /** Returns the model of this program. */
  static CommandModel create() {
    CommandSpec root = CommandSpec.create().name("postlint");
    root.usageMessage()
        .description("Reads Postfix configurations, says what is wrong, and repairs them.", "")
        .synopsisHeading("Usage: ")
        .customSynopsis("postlint COMMAND [OPTION…] [ARGUMENT…]")
        .commandListHeading("Commands:%n")
        .optionListHeading("%nOptions:%n")
        .footer(
            "",
            "Examples:",
            "  postlint check /etc/postfix                what is wrong with this server",
            "  postlint check --diff main.cf              and what the fixes would change",
            "  postlint show smtpd_tls_security_level     what is in effect, and why",
            "  postlint explain mx-protocol-floor         one rule, with examples",
            "",
            "'postlint COMMAND --help' tells more about a command.");
    root.addOption(help());
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .type(boolean.class)
            .arity("0")
            .description("Print the version.")
            .build());
    for (CommandWords each : Commands.ALL) {
      root.addSubcommand(each.name(), command(each));
    }
    return new CommandModel(root);
  }

  /** Joins the lines of each paragraph, which are broken anew for the width of the help. */
  private static String[] paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (!line.isEmpty()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
        continue;
      }
      paragraphs.add(paragraph.toString());
      paragraphs.add("");
      paragraph.setLength(0);
    }
    paragraphs.add(paragraph.toString());
    return paragraphs.toArray(String[]::new);
  }

  private static CommandSpec command(CommandWords words) {
    CommandSpec spec = CommandSpec.create().name("postlint " + words.name());
    spec.usageMessage()
        .description(paragraphs(words.description()))
        .synopsisHeading("Usage: ")
        .customSynopsis("postlint " + words.name() + " [OPTION…] " + words.arguments())
        .optionListHeading("%nOptions:%n")
        .sortOptions(false)
        .footer(words.footer().toArray(String[]::new));
    for (OptionWords each : words.options()) {
      OptionSpec.Builder option =
          OptionSpec.builder(each.names()).description(each.description().replace("%", "%%"));
      if (each.value().isEmpty()) {
        option.type(boolean.class).arity("0");
      } else {
        String arity = each.isOptional() ? "0..1" : "1";
        option.type(List.class).auxiliaryTypes(String.class).arity(arity).paramLabel(each.label());
      }
      spec.addOption(option.build());
    }
    spec.addOption(help());
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .paramLabel(words.arguments())
            .hidden(true)
            .build());
    return spec;
  }

  private static OptionSpec help() {
    return OptionSpec.builder(HELP)
        .usageHelp(true)
        .type(boolean.class)
        .arity("0")
        .description("Print this help.")
        .build();
  }

  /** What a command line asks for. */
  sealed interface Outcome {}

  /** A command is to be run. */
  record Run(Invocation invocation) implements Outcome {}

  /** A text is to be printed: help, or the version when the text is empty. */
  record Print(String text) implements Outcome {}

  /** The command line is wrong. */
  record Wrong(String message) implements Outcome {}

  /** Reads a command line. */
  Outcome read(String[] arguments) {
    CommandLine line = new CommandLine(root);
    line.setExpandAtFiles(false);
    line.setSubcommandsCaseInsensitive(false);
    line.setOptionsCaseInsensitive(false);
    ParseResult result;
    try {
      result = line.parseArgs(explicit(arguments));
    } catch (CommandLine.UnmatchedArgumentException e) {
      return new Wrong(unmatched(e));
    } catch (CommandLine.ParameterException e) {
      return new Wrong(
          sentence(String.valueOf(e.getMessage())) + "; " + seeHelp(e.getCommandLine()));
    }
    if (result.isVersionHelpRequested()) {
      return new Print("");
    }
    ParseResult command = result.hasSubcommand() ? result.subcommand() : result;
    if (result.isUsageHelpRequested() || command.isUsageHelpRequested()) {
      return new Print(command.commandSpec().commandLine().getUsageMessage());
    }
    if (!result.hasSubcommand()) {
      return new Wrong("a command is missing; " + seeHelp(line));
    }
    String name = command.commandSpec().name();
    String word = name.substring(name.indexOf(' ') + 1);
    return new Run(new Invocation(word, inOrder(command, result.originalArgs())));
  }

  /** Puts what was matched into the order in which it was written. */
  private static List<Invocation.Word> inOrder(ParseResult command, List<String> arguments) {
    Map<String, Iterator<String>> values = new HashMap<>();
    for (OptionSpec option : command.matchedOptions()) {
      values.put(name(option), option.stringValues().iterator());
    }
    List<String> all = new ArrayList<>();
    // Arguments with options between them match the one specification several times.
    for (PositionalParamSpec positional : new LinkedHashSet<>(command.matchedPositionals())) {
      all.addAll(positional.stringValues());
    }
    Iterator<String> rest = all.iterator();
    List<Invocation.Word> words = new ArrayList<>();
    boolean ended = false;
    // The first one is the command.
    for (int at = 1; at < arguments.size(); at++) {
      String argument = arguments.get(at);
      int equals = argument.indexOf('=');
      OptionSpec option =
          command.commandSpec().findOption(equals < 0 ? argument : argument.substring(0, equals));
      if (!ended && argument.equals("--")) {
        ended = true;
      } else if (ended || option == null || !argument.startsWith("-")) {
        words.add(Invocation.Word.argument(rest.next()));
      } else {
        Iterator<String> own = values.getOrDefault(name(option), Collections.emptyIterator());
        words.add(new Invocation.Word(name(option), own.next()));
        at += option.arity().max() > 0 && equals < 0 ? 1 : 0;
      }
    }
    return words;
  }

  private static String name(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /** Gives options whose value is left out an empty one, so that it is not the next argument. */
  private static String[] explicit(String[] arguments) {
    List<String> optional = new ArrayList<>();
    for (CommandWords command : Commands.ALL) {
      for (OptionWords option : command.options()) {
        if (option.isOptional()) {
          optional.addAll(List.of(option.names()));
        }
      }
    }
    String[] explicit = arguments.clone();
    for (int i = 0; i < explicit.length && !explicit[i].equals("--"); i++) {
      explicit[i] += optional.contains(explicit[i]) ? "=" : "";
    }
    return explicit;
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException e) {
    String argument = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
    boolean command = e.getCommandLine().getParent() == null && !argument.startsWith("-");
    List<String> near = e.getSuggestions();
    String message =
        (command ? "there is no command " : "there is no option ") + "'" + argument + "'";
    return near.isEmpty()
        ? message + "; " + seeHelp(e.getCommandLine())
        : message + ", did you mean " + String.join(" or ", near.subList(0, 1)) + "?";
  }

  private static String seeHelp(CommandLine line) {
    return "see '" + line.getCommandSpec().name() + " --help'";
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  /** Returns the manual page postlint(1), in the macros of man(7). */
  public static String manPage() {
    return ManPage.of(create().root);
  }

  /** Returns the completion for bash. */
  public static String bashCompletion() {
    return Completions.create().bash(create().root);
  }

  /** Returns the completion for zsh. */
  public static String zshCompletion() {
    return Completions.create().zsh(create().root);
  }

  private static String kind(CommandLine.Range values) {
    if (values.max() == 0) {
      return "switch ";
    }
    return values.min() == 0 ? "optional " : "value ";
  }

  /** Returns the table that {@link OptionScanner} reads. */
  public static String table() {
    StringBuilder table = new StringBuilder();
    create()
        .root
        .subcommands()
        .forEach(
            (name, line) -> {
              table.append(name).append('\n');
              for (OptionSpec option : line.getCommandSpec().options()) {
                if (!option.usageHelp()) {
                  String kind = kind(option.arity());
                  for (String word : option.names()) {
                    table.append(name).append(' ').append(word).append(' ').append(kind);
                    table.append(option.longestName().substring(2)).append('\n');
                  }
                }
              }
            });
    return table.toString();
  }
}
