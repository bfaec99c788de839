package org.postlint.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.postlint.catalog.Target;
import org.postlint.rule.Severity;

/**
 * One page that needs nothing else: no script, no other file, no network. Severities and
 * configurations are chosen by its style sheet alone. The summary stands before the findings, so
 * they are kept until the end.
 */
final class HtmlReport implements Report {
  private static final String STYLE = "report.css";

  /** The kinds that a reader may hide, in the order of the letters in the class of a section. */
  private static final String[] KINDS = {"error", "warning", "info", "suppressed"};

  private final Appendable out;
  private final StringBuilder menu = new StringBuilder();
  private final StringBuilder sections = new StringBuilder();
  private final StringBuilder clean = new StringBuilder();
  private final Map<String, Integer> rules = new TreeMap<>();
  private int number;
  private int cleanCount;

  HtmlReport(Appendable out) {
    this.out = out;
  }

  @Override
  public void add(Checked checked) {
    String name = HtmlText.escaped(Printable.ofCharacters(checked.name()));
    if (checked.findings().isEmpty()) {
      if (checked.problems().isEmpty()) {
        cleanCount++;
        clean.append("<li>").append(name).append("</li>\n");
      }
      return;
    }
    number++;
    int[] counts = new int[KINDS.length];
    Columns columns = new Columns();
    StringBuilder articles = new StringBuilder();
    for (Reported reported : checked.findings()) {
      counts[kind(reported)]++;
      if (!reported.isSuppressed()) {
        rules.merge(reported.finding().rule(), 1, Integer::sum);
      }
      HtmlText.finding(articles, reported, checked, columns);
    }
    StringBuilder letters = new StringBuilder();
    StringBuilder badges = new StringBuilder();
    for (int kind = 0; kind < KINDS.length; kind++) {
      if (counts[kind] > 0) {
        letters.append(KINDS[kind].charAt(0));
        badges.append(" <span class=\"badge ").append(KINDS[kind]).append("\" title=\"");
        badges.append(KINDS[kind]).append("\">").append(counts[kind]).append("</span>");
      }
    }
    menu.append("<li class=\"has-").append(letters).append("\"><a href=\"#c").append(number);
    menu.append("\"><span>").append(name).append("</span>").append(badges).append("</a></li>\n");
    sections.append("<section class=\"has-").append(letters).append("\" id=\"c").append(number);
    sections.append("\">\n<h2>").append(name).append("</h2>\n<p class=\"target\">");
    sections.append(HtmlText.escaped(target(checked.target())));
    sections.append(" <a class=\"back\" href=\"#all\">show all configurations</a></p>\n");
    sections.append(articles).append("</section>\n");
  }

  private static int kind(Reported reported) {
    if (reported.isSuppressed()) {
      return KINDS.length - 1;
    }
    return switch (reported.finding().severity()) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private static String target(Target target) {
    String openssl =
        target.openssl().isEmpty() ? "an unknown OpenSSL" : "OpenSSL " + target.openssl();
    return "checked for Postfix " + target.postfix() + " and " + openssl;
  }

  @Override
  public void finish(Summary summary) throws IOException {
    String counts = HtmlText.escaped(SummaryText.counts(summary));
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
    out.append(
        " style-src 'unsafe-inline'\">\n<meta name=\"color-scheme\" content=\"light dark\">");
    out.append("\n<title>postlint: ").append(counts).append("</title>\n<style>\n").append(style());
    hiding();
    out.append("</style>\n</head>\n<body>\n<header>\n<h1>postlint</h1>\n");
    for (String line : SummaryText.lines(summary)) {
      out.append("<p>").append(HtmlText.escaped(Printable.ofCharacters(line))).append("</p>\n");
    }
    filter(summary);
    out.append("</header>\n");
    problems(summary);
    out.append("<div class=\"page\">\n");
    aside();
    out.append("<main id=\"all\">\n").append(sections);
    if (number == 0) {
      out.append("<p class=\"nothing\">Nothing to report.</p>\n");
    }
    out.append("</main>\n</div>\n</body>\n</html>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + STYLE);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Writes the rules that hide findings, and configurations all of whose findings are hidden. */
  private void hiding() throws IOException {
    for (int set = 1; set < 1 << KINDS.length; set++) {
      StringBuilder letters = new StringBuilder();
      out.append("body");
      for (int kind = 0; kind < KINDS.length; kind++) {
        if ((set & 1 << kind) != 0) {
          out.append(":has(#show-").append(KINDS[kind]).append(":not(:checked))");
          letters.append(KINDS[kind].charAt(0));
        }
      }
      out.append(" .has-").append(letters).append(" { display: none; }\n");
    }
    for (String kind : KINDS) {
      out.append("body:has(#show-").append(kind).append(":not(:checked)) .finding.");
      out.append(kind).append(" { display: none; }\n");
    }
  }

  private void filter(Summary summary) throws IOException {
    int[] sums = {
      summary.count(Severity.ERROR),
      summary.count(Severity.WARNING),
      summary.count(Severity.INFO),
      summary.suppressed()
    };
    out.append("<fieldset>\n<legend>Show</legend>\n");
    for (int kind = 0; kind < KINDS.length; kind++) {
      // What does not count is out of sight until it is asked for.
      boolean counts = kind < KINDS.length - 1;
      if (!counts && sums[kind] == 0) {
        continue;
      }
      String checked = counts ? " checked" : "";
      out.append("<label class=\"").append(KINDS[kind]).append("\"><input type=\"checkbox\" id=\"");
      out.append("show-").append(KINDS[kind]).append('"').append(checked).append("> ");
      out.append(KINDS[kind]).append(" <span class=\"badge\">");
      out.append(Integer.toString(sums[kind])).append("</span></label>\n");
    }
    out.append("</fieldset>\n");
  }

  private void problems(Summary summary) throws IOException {
    if (summary.problems().isEmpty()) {
      return;
    }
    out.append("<section class=\"problems\">\n<h2>Not all could be checked</h2>\n<ul>\n");
    for (Problem problem : summary.problems()) {
      out.append("<li>").append(HtmlText.escaped(problem.text())).append("</li>\n");
    }
    out.append("</ul>\n</section>\n");
  }

  private void aside() throws IOException {
    out.append("<nav aria-label=\"Configurations\">\n");
    if (number > 0) {
      out.append("<h2>Configurations</h2>\n<ul class=\"menu\">\n<li><a href=\"#all\"><span>all");
      out.append("</span></a></li>\n").append(menu).append("</ul>\n");
      out.append("<details>\n<summary>By rule</summary>\n<table>\n");
      for (Map.Entry<String, Integer> rule : rules.entrySet()) {
        out.append("<tr><td>").append(Integer.toString(rule.getValue())).append("</td><td><code>");
        out.append(HtmlText.escaped(rule.getKey())).append("</code></td></tr>\n");
      }
      out.append("</table>\n</details>\n");
    }
    if (cleanCount > 0) {
      out.append("<details>\n<summary>Nothing to report in ");
      out.append(SummaryText.counted(cleanCount, "configuration"))
          .append("</summary>\n<ul>\n")
          .append(clean)
          .append("</ul>\n</details>\n");
    }
    out.append("</nav>\n");
  }
}
