package org.postlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postlint.text.Place;

/** Collects problems. What postconf would say after it has stopped is kept without its words. */
final class ProblemSink {
  private final List<Problem> problems = new ArrayList<>();
  private boolean stopped;

  /** Adds something that postconf prints as a warning. */
  void warn(ProblemKind kind, Place at, String message, String log, Map<String, String> args) {
    add(kind, Speaker.POSTCONF, at, List.of(), message, log, false, args);
  }

  /** Adds something that stops postconf. */
  void fatal(ProblemKind kind, Place at, String message, String log, Map<String, String> args) {
    add(kind, Speaker.POSTCONF, at, List.of(), message, log, true, args);
  }

  void add(
      ProblemKind kind,
      Speaker speaker,
      Place at,
      List<Place> related,
      String message,
      String log,
      boolean fatal,
      Map<String, String> args) {
    boolean silent = speaker == Speaker.POSTCONF && stopped;
    String words = silent ? "" : LogText.printable(log);
    problems.add(new Problem(kind, speaker, at, related, message, words, fatal, args));
    if (fatal && speaker == Speaker.POSTCONF) {
      stopped = true;
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
