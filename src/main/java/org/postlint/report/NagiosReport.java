package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postlint.rule.Severity;

/**
 * What a monitoring system reads (Nagios, Icinga and those that speak like them): one line that
 * says how it stands, with performance data, and below it the findings that count, the worst first.
 */
public final class NagiosReport implements Report {
  /** Monitoring systems cut long output off somewhere; better here, and said. */
  private static final int MOST_LINES = 50;

  private final Appendable out;
  private final Severity failOn;
  private final Map<Severity, List<String>> lines = new EnumMap<>(Severity.class);

  NagiosReport(Appendable out, Severity failOn) {
    this.out = out;
    this.failOn = failOn;
    for (Severity severity : Severity.values()) {
      lines.put(severity, new ArrayList<>());
    }
  }

  /** How it stands, with the exit code that a monitoring system expects. */
  public enum State {
    /** All was checked, and nothing that counts remains. */
    OK(0),
    /** There are findings at or above the level that fails the run, none of them an error. */
    WARNING(1),
    /** There are errors. */
    CRITICAL(2),
    /** No error was found, but not all could be checked. */
    UNKNOWN(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** Returns the exit code for it. */
    public int code() {
      return code;
    }

    /** Returns how it stands after a run. */
    public static State of(Summary summary, Severity failOn) {
      if (summary.errors() > 0) {
        return CRITICAL;
      }
      if (summary.configurations() == 0 || !summary.problems().isEmpty()) {
        return UNKNOWN;
      }
      return summary.atLeast(failOn) > 0 ? WARNING : OK;
    }
  }

  /** Returns the report of a run that did not come about, for a reason that may have more lines. */
  public static String unknown(String reason) {
    return "POSTLINT UNKNOWN: " + safe(reason) + "\n";
  }

  @Override
  public void add(Checked checked) {
    Columns columns = new Columns();
    for (Reported reported : checked.findings()) {
      List<String> kept =
          lines.computeIfAbsent(reported.finding().severity(), each -> new ArrayList<>());
      if (!reported.isSuppressed() && kept.size() < MOST_LINES) {
        StringBuilder line = new StringBuilder();
        ConciseReport.head(line, reported.finding(), columns, Style.PLAIN);
        kept.add(safe(line.toString()));
      }
    }
  }

  /** Returns a text without the sign behind which performance data would begin. */
  private static String safe(String text) {
    return text.replace("|", "\\x7c");
  }

  @Override
  public void finish(Summary summary) throws IOException {
    out.append("POSTLINT ").append(State.of(summary, failOn).name()).append(": ");
    out.append(safe(SummaryText.counts(summary)));
    if (!summary.problems().isEmpty()) {
      out.append(", not all could be checked");
    }
    out.append(" |").append(performance(summary)).append('\n');
    for (Problem problem : summary.problems()) {
      out.append(safe(problem.text())).append('\n');
    }
    for (String line : SummaryText.leniency(summary)) {
      out.append(safe(Printable.ofCharacters(line))).append('\n');
    }
    int printed = 0;
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      for (String line : lines.getOrDefault(severity, List.of())) {
        if (printed < MOST_LINES) {
          out.append(line);
          printed++;
        }
      }
    }
    int all = summary.atLeast(Severity.INFO);
    if (all > printed) {
      out.append("and ").append(Integer.toString(all - printed)).append(" more\n");
    }
  }

  /** Returns the sums with the thresholds above which they change the state. */
  private String performance(Summary summary) {
    String warnings = Severity.WARNING.compareTo(failOn) >= 0 ? "0" : "";
    String infos = Severity.INFO.compareTo(failOn) >= 0 ? "0" : "";
    return datum("errors", summary.errors(), "", "0")
        + datum("warnings", summary.warnings(), warnings, "")
        + datum("infos", summary.infos(), infos, "")
        + datum("suppressed", summary.suppressed(), "", "")
        + datum("problems", summary.problems().size(), "", "")
        + datum("configurations", summary.configurations(), "", "");
  }

  private static String datum(String label, int value, String warning, String critical) {
    return " " + label + "=" + value + ";" + warning + ";" + critical + ";0";
  }
}
