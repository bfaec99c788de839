package org.postlint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Distribution;
import org.postlint.report.Format;
import org.postlint.report.Schemas;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The completions for shells, made from the model of the commands and from what is known when
 * postlint is built: its rules, profiles, formats and targets.
 */
final class Completions {
  /** What completes the value of an option, by its long name. */
  private final Map<String, List<String>> options;

  /** What completes the arguments of a command that takes no files, by its name. */
  private final Map<String, List<String>> arguments;

  private Completions(Map<String, List<String>> options, Map<String, List<String>> arguments) {
    this.options = options;
    this.arguments = arguments;
  }

  /** Gathers the words. */
  static Completions create() {
    Catalog catalog = Catalog.load();
    List<String> rules = new ArrayList<>();
    TreeSet<String> categories = new TreeSet<>();
    for (Rule rule : RuleSet.builtIn(catalog).rules()) {
      rules.add(rule.id());
      categories.add(rule.category());
    }
    List<String> selectable = new ArrayList<>(categories);
    selectable.addAll(rules);
    List<String> explainable = new ArrayList<>(rules);
    explainable.addAll(catalog.parameterNames());
    List<String> targets = new ArrayList<>(List.of("newest", "installed"));
    for (Distribution each : catalog.distributions()) {
      targets.add(each.id());
    }
    Map<String, List<String>> options = new TreeMap<>();
    options.put("--color", List.of("auto", "always", "never"));
    options.put("--fail-on", List.of("info", "warning", "error"));
    options.put("--format", Arrays.stream(Format.values()).map(Format::word).toList());
    options.put("--profile", Arrays.stream(Profile.values()).map(Profile::word).toList());
    options.put("--target", targets);
    options.put("--templates", List.of("skip", "lint"));
    options.put("--select", selectable);
    options.put("--ignore", selectable);
    List<String> schemas = new ArrayList<>(List.of("rule"));
    schemas.addAll(Schemas.NAMES);
    return new Completions(
        options, Map.of("explain", explainable, "rules", selectable, "schema", schemas));
  }

  /** Returns the completion for bash. */
  String bash(CommandSpec root) {
    CommandSpec completed = CommandSpec.create().name(root.name());
    root.options().forEach(completed::addOption);
    root.subcommands()
        .forEach(
            (name, line) -> completed.addSubcommand(name, completed(name, line.getCommandSpec())));
    String script = AutoComplete.bash(root.name(), new CommandLine(completed));
    // It is read by a shell, never run.
    return script.startsWith("#!") ? script.substring(script.indexOf('\n') + 1) : script;
  }

  private CommandSpec completed(String name, CommandSpec command) {
    CommandSpec completed = CommandSpec.create().name(command.name());
    for (OptionSpec option : command.options()) {
      completed.addOption(option.arity().max() == 0 ? option : completed(option));
    }
    List<String> words = arguments.getOrDefault(name, List.of());
    PositionalParamSpec.Builder positional =
        PositionalParamSpec.builder().type(List.class).arity("0..*").paramLabel("arguments");
    completed.addPositional(
        words.isEmpty()
            ? positional.auxiliaryTypes(Path.class).build()
            : positional.auxiliaryTypes(String.class).completionCandidates(words).build());
    return completed;
  }

  private OptionSpec completed(OptionSpec option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.names())
            .type(takesFile(option) ? Path.class : String.class)
            .arity("1")
            // The script names a variable after the label, so that no two may share one.
            .paramLabel(option.longestName());
    if (!candidates(option).isEmpty()) {
      builder.completionCandidates(candidates(option));
    }
    return builder.build();
  }

  /** Returns the completion for zsh, to be found as {@code _postlint} on its {@code fpath}. */
  String zsh(CommandSpec root) {
    StringBuilder script = new StringBuilder();
    script.append("#compdef postlint\n\n_postlint() {\n");
    script.append("  local context state state_descr line\n  typeset -A opt_args\n");
    script.append("  local -a commands=(\n");
    root.subcommands()
        .forEach(
            (name, line) -> {
              String says = line.getCommandSpec().usageMessage().description()[0];
              script.append("    ").append(quoted(name + ":" + says)).append('\n');
            });
    script.append("  )\n  _arguments -C \\\n");
    root.options().forEach(option -> zshOption(script, option, "    "));
    script.append("    '1:command:->command' \\\n    '*::argument:->argument'\n");
    script.append("  case $state in\n    command) _describe command commands ;;\n");
    script.append("    argument)\n      case $words[1] in\n");
    root.subcommands()
        .forEach(
            (name, line) -> {
              script.append("        ").append(name).append(")\n          _arguments \\\n");
              for (OptionSpec option : line.getCommandSpec().options()) {
                zshOption(script, option, "            ");
              }
              List<String> words = arguments.getOrDefault(name, List.of());
              script.append("            ").append(quoted("*:argument:" + zshAction(words, true)));
              script.append("\n          ;;\n");
            });
    return script.append("      esac\n      ;;\n  esac\n}\n\n_postlint \"$@\"\n").toString();
  }

  private void zshOption(StringBuilder script, OptionSpec option, String indent) {
    String says = String.join(" ", option.description()).replace("%%", "%");
    StringBuilder rest = new StringBuilder("[" + escaped(says, "[]:") + "]");
    if (option.arity().max() > 0) {
      rest.append(':').append(escaped(option.paramLabel(), "[]:")).append(':');
      rest.append(zshAction(candidates(option), takesFile(option)));
    }
    boolean once = option.arity().max() == 0;
    for (String name : option.names()) {
      script.append(indent).append(quoted((once ? "" : "*") + name + rest)).append(" \\\n");
    }
  }

  private static String zshAction(List<String> words, boolean files) {
    return words.isEmpty() ? files ? "_files" : " " : "(" + String.join(" ", words) + ")";
  }

  private List<String> candidates(OptionSpec option) {
    return options.getOrDefault(option.longestName(), List.of());
  }

  private static boolean takesFile(ArgSpec option) {
    String label = option.paramLabel();
    return label.equals("DIR") || label.equals("FILE") || label.equals("PATH");
  }

  private static String escaped(String text, String special) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      escaped.append(special.indexOf(text.charAt(i)) >= 0 ? "\\" : "").append(text.charAt(i));
    }
    return escaped.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
