package org.postlint.cli;

import java.util.ArrayList;
import java.util.List;

/** The words of all commands, in the order in which the help lists them. */
final class Commands {
  private static final List<OptionWords> TARGET =
      List.of(
          new OptionWords(
              "--target",
              "NAME",
              "What to read the configuration for: a release (3.7), a distribution (debian-12),"
                  + " newest, or installed."),
          new OptionWords("--postfix", "VERSION", "The release of Postfix, in place of --target."),
          new OptionWords("--openssl", "VERSION", "The release of OpenSSL that it uses."));

  private static final OptionWords COLOR =
      new OptionWords("--color", "WHEN", "auto (default), always or never.");

  private static final OptionWords DEBUG =
      OptionWords.flag("--debug", "On an internal error, print where it happened.");

  /** All commands. */
  static final List<CommandWords> ALL =
      List.of(
          new CommandWords(
              "show",
              "[PATH] [PARAMETER…]",
              List.of(
                  "Prints the effective configuration: what is set, for which service, and where",
                  "each value comes from. An argument with a slash or a dot is the PATH."),
              options(
                  OptionWords.flag("--all", "Also what is not set, with its default."),
                  new OptionWords("--service", "NAME/TYPE", "One service of master.cf only."),
                  OptionWords.flag("--expand", "Print the values with all $names replaced."),
                  new OptionWords("--format", "NAME", "text (default) or json."),
                  OptionWords.flag("--reveal", "Print passwords, which are masked otherwise."),
                  COLOR),
              footer(
                  List.of(),
                  "  postlint show                              all that differs from the defaults",
                  "  postlint show /etc/postfix mynetworks      one parameter, in every service")),
          new CommandWords(
              "schema",
              "NAME",
              List.of("Prints the JSON Schema of a report (report) or of show (show)."),
              List.of(DEBUG),
              List.of()));

  private Commands() {}

  private static List<OptionWords> options(OptionWords... own) {
    List<OptionWords> all = new ArrayList<>(List.of(own));
    all.addAll(TARGET);
    all.add(DEBUG);
    return all;
  }

  private static List<String> footer(List<String> lines, String... examples) {
    List<String> footer = new ArrayList<>(lines);
    footer.add("");
    footer.add("Examples:");
    footer.addAll(List.of(examples));
    return footer;
  }
}
