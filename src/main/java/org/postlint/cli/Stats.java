package org.postlint.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postlint.app.Outcome;
import org.postlint.report.Reported;

/** Counts by rule what was found, and what could not be decided. */
final class Stats {
  private final Map<String, Integer> found = new TreeMap<>();
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final long begun = System.nanoTime();

  void add(Outcome outcome) {
    for (Reported reported : outcome.checked().findings()) {
      found.merge(reported.finding().rule(), 1, Integer::sum);
    }
    outcome.unknown().forEach((rule, count) -> unknown.merge(rule, count, Integer::sum));
  }

  void print(PrintStream err) {
    err.println("found  undecided  rule");
    TreeSet<String> rules = new TreeSet<>(found.keySet());
    rules.addAll(unknown.keySet());
    for (String rule : rules) {
      err.println(
          padded(found.getOrDefault(rule, 0), 5)
              + padded(unknown.getOrDefault(rule, 0), 11)
              + "  "
              + rule);
    }
    err.println("in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
  }

  private static String padded(int count, int width) {
    String text = Integer.toString(count);
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
