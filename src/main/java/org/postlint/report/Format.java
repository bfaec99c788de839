package org.postlint.report;

import java.util.Optional;

/** A form of output. */
public enum Format {
  /** For people: each finding with its source. */
  TEXT("text"),
  /** One line for each finding. */
  CONCISE("concise"),
  /** For programs: one object. */
  JSON("json"),
  /** For programs: one object on one line for each finding. */
  JSONL("jsonl"),
  /** For code scanning: SARIF 2.1.0. */
  SARIF("sarif"),
  /** For GitHub Actions: workflow commands, which become annotations. */
  GITHUB("github"),
  /** For GitLab: Code Quality. */
  GITLAB("gitlab"),
  /** For build servers: the XML of JUnit. */
  JUNIT("junit"),
  /** For build servers: the XML of Checkstyle. */
  CHECKSTYLE("checkstyle"),
  /** For reviewdog: its Diagnostic Format. */
  RDJSON("rdjson"),
  /** For monitoring systems: a line that says how it stands, and details. */
  NAGIOS("nagios"),
  /** For people: one page for a browser. */
  HTML("html");

  private final String word;

  Format(String word) {
    this.word = word;
  }

  /** Begins a report, which writes characters and never flushes. */
  public Report open(Appendable out, ReportContext context) {
    // Not a body for each constant: all of these classes would be loaded at every start.
    return switch (this) {
      case TEXT -> new TextReport(out, context.style());
      case CONCISE -> new ConciseReport(out, context.style());
      case JSON -> new JsonReport(out);
      case JSONL -> new JsonlReport(out);
      case SARIF -> new SarifReport(out, context);
      case GITHUB -> new GithubReport(out);
      case GITLAB -> new GitlabReport(out);
      case JUNIT -> new JunitReport(out, context.failOn());
      case CHECKSTYLE -> new CheckstyleReport(out);
      case RDJSON -> new RdjsonReport(out);
      case NAGIOS -> new NagiosReport(out, context.failOn());
      case HTML -> new HtmlReport(out);
    };
  }

  /** Returns the word for it in options. */
  public String word() {
    return word;
  }

  /** Tells whether a patch may stand behind it. */
  public boolean isOpenToMore() {
    return this == TEXT || this == CONCISE;
  }

  /** Returns the format of that word, if there is one. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns the words of all formats, as {@code text, concise or json}. */
  public static String words() {
    StringBuilder words = new StringBuilder();
    Format[] all = values();
    for (int i = 0; i < all.length; i++) {
      words.append(i == 0 ? "" : i == all.length - 1 ? " or " : ", ").append(all[i].word);
    }
    return words.toString();
  }
}
