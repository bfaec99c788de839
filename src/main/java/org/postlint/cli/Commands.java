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

  private static final OptionWords BACKUP =
      new OptionWords(
          "--backup",
          "[SUFFIX]",
          "With --write, keep what each file held in a file beside it (SUFFIX: .bak).");

  private static final OptionWords VERIFY =
      OptionWords.flag(
          "--verify",
          "Have the installed postconf read the changed files before they are written, and"
              + " write nothing that it newly complains about.");

  private static final OptionWords POSTCONF =
      new OptionWords("--postconf", "PATH", "The postconf to ask in its place; implies --verify.");

  private static final OptionWords COLOR =
      new OptionWords("--color", "WHEN", "auto (default), always or never.");

  private static final OptionWords PROFILE =
      new OptionWords(
          "--profile",
          "NAME",
          "What to measure against: default, strict, interop, nist, bsi, ncsc, cis, stig.");

  private static final OptionWords RULES =
      new OptionWords("--rules", "DIR", "Also the rules below DIR, your own.");

  private static final OptionWords DEBUG =
      OptionWords.flag("--debug", "On an internal error, print where it happened.");

  private static final List<String> EXIT_CODES =
      List.of(
          "",
          "Exit codes:",
          "  0  all was checked; nothing at or above --fail-on remains",
          "  1  all was checked; findings at or above --fail-on remain",
          "  2  wrong usage, a bad rule file, or no configuration: nothing was checked",
          "  3  incomplete: a file could not be read or written, or a fix was dropped",
          "  130  interrupted; no file is half-written",
          "With --format nagios: 0 fine, 1 warning, 2 critical, 3 unknown.");

  /** All commands. */
  static final List<CommandWords> ALL =
      List.of(
          new CommandWords(
              "check",
              "[PATH…]",
              List.of(
                  "Says what is wrong with Postfix configurations.",
                  "",
                  "PATH is a main.cf, a master.cf, a directory with them, a tree with any number of",
                  "such directories, or - (standard input, read as a main.cf), or a text into which the",
                  "output of postconf -n and -M was pasted. Hidden folders and what git ignores are",
                  "passed over in a tree. A file's sibling is read as context, and only findings in the",
                  "file itself are reported. Templates are named, not checked. Without PATH, /etc/postfix",
                  "is checked. Nothing is written unless --write or --output asks for it."),
              checkOptions(),
              footer(
                  EXIT_CODES,
                  "  postlint check --diff /etc/postfix         what the safe fixes would change",
                  "  postlint check --write --unsafe main.cf    repair in place, and say how",
                  "  postlint check --target debian-12 .        every configuration of a repository",
                  "  ssh mx 'postconf -nf; postconf -Mf' | postlint check -")),
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
              "set",
              "[PATH] [NAME=VALUE…] [--service NAME/TYPE NAME=VALUE…]…",
              List.of(
                  "Sets and removes parameters and services, as postconf -e does, but with care:",
                  "it edits in place the line that is in effect, refuses what Postfix would not",
                  "understand, and prints the patch. --write makes it. Where nothing is to change,",
                  "nothing is written. What comes before the first --service is about main.cf; an",
                  "argument with a slash or a dot before any = is the PATH."),
              setOptions(),
              footer(
                  List.of(
                      "",
                      "Exit codes:",
                      "  0  all is set as asked, or would be with --write",
                      "  2  wrong usage, or what is asked for is refused: nothing was written",
                      "  3  a file could not be read or written"),
                  "  postlint set relayhost='[smtp.example.com]:587'",
                  "  postlint set --write /etc/postfix --unset smtpd_use_tls",
                  "  postlint set --service submission/inet smtpd_tls_security_level=encrypt",
                  "  postlint set --service '*/unix' --field chroot=n")),
          new CommandWords(
              "compare",
              "OLD NEW | --to-target NAME [PATH]",
              List.of(
                  "Says what differs in effect between two configurations, whatever the spelling,",
                  "service by service: or what an upgrade changes for one of them. OLD and NEW are",
                  "files or directories, or REV:PATH, a revision of a git repository and a path in",
                  "it (from its root, or from here with ./). A file is read with its sibling, or",
                  "with that of the other side."),
              compareOptions(),
              footer(
                  List.of(
                      "",
                      "Exit codes:",
                      "  0  no difference in effect",
                      "  1  a difference",
                      "  2  wrong usage, or no such configuration, revision or target",
                      "  3  a file could not be read"),
                  "  postlint compare /etc/postfix new/",
                  "  postlint compare --format markdown origin/main:mail mail",
                  "  postlint compare --from-target debian-11 --to-target debian-12 /etc/postfix")),
          new CommandWords(
              "explain",
              "NAME",
              List.of(
                  "Explains a rule or a parameter of Postfix, or finds the rules that a pasted line",
                  "of the log belongs to."),
              List.of(RULES, DEBUG),
              footer(
                  List.of(),
                  "  postlint explain mx-protocol-floor",
                  "  postlint explain smtpd_tls_protocols")),
          new CommandWords(
              "rules",
              "[NAME…]",
              List.of("Lists the rules: all, or those with the given names or categories."),
              List.of(
                  new OptionWords("--format", "NAME", "text (default) or json."),
                  PROFILE,
                  RULES,
                  DEBUG),
              List.of()),
          new CommandWords(
              "test",
              "DIR…",
              List.of("Runs the examples of the rules below DIR, for those who write rules."),
              List.of(DEBUG),
              footer(
                  List.of(
                      "",
                      "Exit codes:",
                      "  0  every example holds",
                      "  1  an example does not hold",
                      "  2  a rule file is wrong"),
                  "  postlint test my-rules")),
          new CommandWords(
              "schema",
              "NAME",
              List.of(
                  "Prints a JSON Schema: of a rule file (rule), a report (report), or what the commands",
                  "show, set and compare print."),
              List.of(DEBUG),
              List.of()),
          new CommandWords(
              "init",
              "",
              List.of(
                  "Writes a .postlint.yaml with comments to begin with, at the top of the repository",
                  "that it is run in, and nothing else. What is there is kept."),
              List.of(DEBUG),
              List.of()));

  private Commands() {}

  private static List<OptionWords> checkOptions() {
    return options(
        OptionWords.flag("--diff", "Print what the fixes would change, as a unified diff."),
        OptionWords.flag("--write", "Apply the fixes in place, then report what remains."),
        new OptionWords("--output", "DIR", "Write patched copies below DIR instead."),
        OptionWords.flag("--unsafe", "Also fixes that change what Postfix does; each says how."),
        BACKUP,
        VERIFY,
        POSTCONF,
        PROFILE,
        new OptionWords("--select", "RULE", "Only these rules: names, categories, or globs."),
        new OptionWords("--ignore", "RULE", "Not these rules."),
        new OptionWords(
            "--fail-on",
            "LEVEL",
            "The lowest severity that fails: info, warning (default), error."),
        new OptionWords(
            "--format",
            "NAME[=FILE]",
            "text (default), concise, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson,"
                + " nagios or html; may be repeated, each to its own FILE."),
        RULES,
        new OptionWords(
            "--exclude", "GLOB", "No configuration in a directory that this fits, or below."),
        new OptionWords("--include", "GLOB", "Only configurations in directories that this fits."),
        new OptionWords(
            "--base",
            "FILE",
            "The PATHs are fragments that are appended to FILE, a stock main.cf or master.cf; what"
                + " is found in them is reported."),
        new OptionWords(
            "--changed-since",
            "REV",
            "Only configurations that changed since the branch left REV, in commits or in the work"
                + " tree, as git tells."),
        new OptionWords(
            "--templates",
            "HOW",
            "skip (default): name templates, check none; lint: say of them what holds however they"
                + " are filled in."),
        new OptionWords("--baseline", "FILE", "Findings in FILE do not count."),
        new OptionWords("--write-baseline", "FILE", "Write what is found to FILE: old sins."),
        OptionWords.flag("--update-baseline", "Take out of the baseline what is gone."),
        new OptionWords(
            "--config", "FILE", "Settings, in place of the nearest .postlint.yaml above PATH."),
        OptionWords.flag("--no-config", "No settings file."),
        COLOR,
        OptionWords.flag("-q,--quiet", "No summary."),
        OptionWords.flag(
            "--stats,--statistics", "Also print what each rule found and what stayed unknown."),
        new OptionWords("--jobs", "N", "How many configurations are checked at once."),
        new OptionWords("--stdin-filename", "PATH", "The name to report standard input under."));
  }

  private static List<OptionWords> compareOptions() {
    return options(
        new OptionWords("--from-target", "NAME", "What OLD is read for, in place of --target."),
        new OptionWords("--to-target", "NAME", "What NEW is read for, in place of --target."),
        new OptionWords("--format", "NAME", "text (default), json or markdown."),
        COLOR,
        OptionWords.flag("-q,--quiet", "No summary."));
  }

  private static List<OptionWords> setOptions() {
    return options(
        new OptionWords(
            "--service",
            "NAME/TYPE",
            "What follows is about this service of master.cf; * stands for any."),
        new OptionWords("--unset", "NAME", "Remove a parameter; more names may follow."),
        new OptionWords("--comment-out", "NAME", "Turn a parameter of main.cf into a comment."),
        new OptionWords("--field", "NAME=VALUE", "Set a column of the service, such as chroot=n."),
        new OptionWords(
            "--entry", "LINE", "The whole entry of the service; a new one where there is none."),
        new OptionWords("--remove-service", "NAME/TYPE", "Remove an entry of master.cf."),
        new OptionWords("--disable-service", "NAME/TYPE", "Turn an entry into comments."),
        OptionWords.flag("--diff", "Print what would change, and write nothing: the default."),
        OptionWords.flag("--write", "Also write it."),
        BACKUP,
        VERIFY,
        POSTCONF,
        OptionWords.flag("--force", "Also set what nothing reads, or to what is not valid."),
        new OptionWords("--format", "NAME", "text (default) or json."),
        OptionWords.flag("--reveal", "Print passwords, which are masked otherwise."),
        COLOR,
        OptionWords.flag("-q,--quiet", "Only the patch."));
  }

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
