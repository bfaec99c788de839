package org.postlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the plain command lines without picocli, whose start costs more than a whole check. It
 * knows the long options by a table that the build derives from picocli's model, and leaves
 * everything else (help, short options, abbreviations, mistakes) to picocli.
 */
final class OptionScanner {
  private final Map<String, Map<String, Boolean>> commands = new HashMap<>();

  /**
   * Makes a scanner.
   *
   * @param table for each option a line with command, long option and {@code switch} or {@code
   *     value}; for a command without options the command alone
   */
  OptionScanner(String table) {
    int at = 0;
    while (at < table.length()) {
      int lf = table.indexOf('\n', at);
      int first = table.indexOf(' ', at);
      if (first < 0 || first > lf) {
        commands.put(table.substring(at, lf), new HashMap<>());
      } else {
        int second = table.indexOf(' ', first + 1);
        commands
            .computeIfAbsent(table.substring(at, first), name -> new HashMap<>())
            .put(table.substring(first + 1, second), table.startsWith("value", second + 1));
      }
      at = lf + 1;
    }
  }

  /** Returns the scanner of the built program. */
  static OptionScanner builtIn() {
    return new OptionScanner(OptionsData.table());
  }

  /** Reads a command line, or returns nothing when it is not a plain one. */
  Optional<Invocation> scan(String[] arguments) {
    if (arguments.length == 0) {
      return Optional.empty();
    }
    Map<String, Boolean> known = commands.get(arguments[0]);
    if (known == null) {
      return Optional.empty();
    }
    Map<String, List<String>> options = new HashMap<>();
    List<String> rest = new ArrayList<>();
    int at = 1;
    while (at < arguments.length) {
      String argument = arguments[at++];
      if (argument.equals("-") || !isOption(argument)) {
        if (argument.isEmpty() || argument.charAt(0) == '"' || argument.charAt(0) == '@') {
          return Optional.empty();
        }
        rest.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      Boolean takesValue = known.get(name);
      if (takesValue == null || (!takesValue && (equals >= 0 || options.containsKey(bare(name))))) {
        return Optional.empty();
      }
      String value = "true";
      if (takesValue && equals >= 0) {
        value = argument.substring(equals + 1);
      } else if (takesValue) {
        if (at == arguments.length) {
          return Optional.empty();
        }
        value = arguments[at++];
      }
      if (value.isEmpty() || isOption(value) || value.charAt(0) == '"' || value.charAt(0) == '@') {
        return Optional.empty();
      }
      options.computeIfAbsent(bare(name), each -> new ArrayList<>()).add(value);
    }
    return Optional.of(new Invocation(arguments[0], options, rest));
  }

  private static boolean isOption(String argument) {
    return !argument.isEmpty() && argument.charAt(0) == '-';
  }

  private static String bare(String name) {
    return name.substring(2);
  }
}
