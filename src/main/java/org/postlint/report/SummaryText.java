package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.catalog.Target;
import org.postlint.rule.Fix;
import org.postlint.rule.Severity;

/** Says in a few lines what a run came to. */
public final class SummaryText {
  private SummaryText() {}

  /** Returns the lines, problems first. */
  public static List<String> lines(Summary summary) {
    List<String> lines = new ArrayList<>();
    if (summary.configurations() == 0) {
      lines.add("Nothing was checked.");
      inForce(lines, summary);
      return lines;
    }
    lines.add(counts(summary) + ", checked for " + targets(summary.targets()) + ".");
    int safe = summary.fixes(Fix.Kind.SAFE);
    int unsafe = summary.fixes(Fix.Kind.UNSAFE);
    if (safe + unsafe > 0) {
      String offers =
          join(
              safe == 0 ? "" : safe + " safely with --write",
              unsafe == 0 ? "" : unsafe + " with --write --unsafe, which changes what Postfix does",
              "");
      lines.add("Can be repaired: " + offers + ".");
    }
    leniency(lines, summary);
    return lines;
  }

  /** Returns what let something pass, a line each. */
  static List<String> leniency(Summary summary) {
    List<String> lines = new ArrayList<>();
    leniency(lines, summary);
    return lines;
  }

  private static void leniency(List<String> lines, Summary summary) {
    if (summary.suppressed() > 0) {
      String reasons =
          join(
              summary.leniency().commented() == 0
                  ? ""
                  : summary.leniency().commented() + " because of a comment",
              summary.leniency().baselined() == 0
                  ? ""
                  : summary.leniency().baselined() + " because of the baseline",
              "");
      lines.add("Found, and not counted: " + reasons + ".");
    }
    inForce(lines, summary);
  }

  /** Returns how many findings of which severity there are, and in how many configurations. */
  static String counts(Summary summary) {
    if (summary.configurations() == 0) {
      return "Nothing was checked";
    }
    String counts =
        summary.atLeast(Severity.INFO) == 0
            ? "Nothing to report"
            : join(
                counted(summary.errors(), "error"),
                counted(summary.warnings(), "warning"),
                counted(summary.infos(), "info"));
    return summary.configurations() == 1
        ? counts
        : counts + " in " + counted(summary.configurations(), "configuration");
  }

  private static void inForce(List<String> lines, Summary summary) {
    if (!summary.leniency().settings().isEmpty()) {
      lines.add("Settings in force: " + summary.leniency().settings() + ".");
    }
    PassedOver passedOver = summary.leniency().passedOver();
    passedOver(lines, passedOver.excluded(), "configuration", "excluded");
    passedOver(lines, passedOver.ignored(), "file", "ignored by git");
    String since = "unchanged since " + Printable.of(passedOver.since());
    passedOver(lines, passedOver.unchanged(), "configuration", since);
    passedOver(
        lines, passedOver.templates().size(), "template", "not filled in yet (see --templates)");
    for (TemplateFile each : passedOver.templates()) {
      lines.add("  " + each.text());
    }
  }

  private static void passedOver(List<String> lines, int count, String word, String why) {
    if (count > 0) {
      lines.add("Not looked at: " + counted(count, word) + ", " + why + ".");
    }
  }

  private static String targets(List<Target> targets) {
    List<String> texts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Target target : targets) {
      String openssl =
          target.openssl().isEmpty() ? "an unknown OpenSSL" : "OpenSSL " + target.openssl();
      texts.add("Postfix " + target.postfix() + " and " + openssl + " (" + target.chosen() + ")");
      for (String note : target.notes()) {
        if (!notes.contains(note)) {
          notes.add(note);
        }
      }
    }
    String text = String.join("; ", texts);
    return notes.isEmpty() ? text : text + ": " + String.join("; ", notes);
  }

  static String counted(int count, String word) {
    return count == 0 ? "" : count + " " + word + (count == 1 || word.equals("info") ? "" : "s");
  }

  private static String join(String... parts) {
    StringBuilder joined = new StringBuilder();
    String pending = "";
    for (String part : parts) {
      if (!part.isEmpty()) {
        if (!pending.isEmpty()) {
          joined.append(joined.length() == 0 ? "" : ", ").append(pending);
        }
        pending = part;
      }
    }
    return joined.length() == 0 ? pending : joined + " and " + pending;
  }
}
