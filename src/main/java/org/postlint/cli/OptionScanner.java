package org.postlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the plain command lines without picocli, whose start costs more than a whole check. It
 * knows the options by a table that the build derives from picocli's model, and leaves everything
 * else (help, several short options in one word, mistakes) to picocli.
 */
final class OptionScanner {
  private final Map<String, Map<String, Option>> commands = new HashMap<>();

  /**
   * An option by one of its names.
   *
   * @param name the long name without its dashes
   * @param takesValue whether a value follows it
   * @param mayTakeValue whether a value may follow an equals sign
   */
  private record Option(String name, boolean takesValue, boolean mayTakeValue) {
    boolean isSwitch() {
      return !takesValue && !mayTakeValue;
    }
  }

  /**
   * Makes a scanner.
   *
   * @param table a line with the name of each command, and after it one for each name of its
   *     options: command, name, {@code switch}, {@code value} or {@code optional}, and the long
   *     name without dashes
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
        int third = table.indexOf(' ', second + 1);
        Map<String, Option> options = commands.get(table.substring(at, first));
        if (options == null) {
          throw new IllegalArgumentException("an option without its command: " + table);
        }
        options.put(
            table.substring(first + 1, second),
            new Option(
                table.substring(third + 1, lf),
                table.startsWith("value", second + 1),
                table.startsWith("optional", second + 1)));
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
    Map<String, Option> known = commands.get(arguments[0]);
    if (known == null) {
      return Optional.empty();
    }
    List<Invocation.Word> words = new ArrayList<>();
    Set<String> switches = new HashSet<>();
    int at = 1;
    while (at < arguments.length) {
      String argument = arguments[at++];
      if (argument.equals("-") || !isOption(argument)) {
        if (argument.isEmpty() || argument.charAt(0) == '"' || argument.charAt(0) == '@') {
          return Optional.empty();
        }
        words.add(Invocation.Word.argument(argument));
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      Option option = known.get(name);
      // Short names take no equals sign, and a switch is given once.
      if (option == null
          || (equals >= 0 && (option.isSwitch() || !argument.startsWith("--")))
          || (option.isSwitch() && !switches.add(option.name()))) {
        return Optional.empty();
      }
      if (option.mayTakeValue() && equals < 0) {
        words.add(new Invocation.Word(option.name(), ""));
        continue;
      }
      String value = "true";
      if (equals >= 0) {
        value = argument.substring(equals + 1);
      } else if (option.takesValue()) {
        if (at == arguments.length) {
          return Optional.empty();
        }
        value = arguments[at++];
      }
      if (value.isEmpty() || isOption(value) || value.charAt(0) == '"' || value.charAt(0) == '@') {
        return Optional.empty();
      }
      words.add(new Invocation.Word(option.name(), value));
    }
    return Optional.of(new Invocation(arguments[0], words));
  }

  private static boolean isOption(String argument) {
    return !argument.isEmpty() && argument.charAt(0) == '-';
  }
}
