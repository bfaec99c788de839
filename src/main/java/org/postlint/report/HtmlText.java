package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;
import org.postlint.text.Source;

/** Writes findings as HTML. */
final class HtmlText {
  private HtmlText() {}

  /**
   * Returns a text with what means something in HTML escaped, within elements and within attributes
   * in double quotes.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns bytes as they are printed, escaped. */
  static String printed(String bytes) {
    return escaped(Printable.of(bytes));
  }

  /** Appends a finding as an article. */
  static void finding(StringBuilder out, Reported reported, Checked checked, Columns columns) {
    Finding finding = reported.finding();
    Source source = finding.place().source();
    String severity = reported.isSuppressed() ? "suppressed" : finding.severity().word();
    String path = escaped(Printable.ofCharacters(source.path()));
    out.append("<article class=\"finding ").append(severity).append("\" id=\"f-");
    out.append(checked.identities().of(finding)).append("\">\n<h3><span class=\"badge\">");
    out.append(severity).append("</span> ").append(printed(finding.message())).append("</h3>\n");
    out.append("<p class=\"where\"><span>").append(path).append(':');
    out.append(finding.place().line()).append(':');
    out.append(columns.column(source, finding.place().span().start()));
    out.append("</span> <code>").append(escaped(finding.rule())).append("</code></p>\n");
    if (reported.suppression().isPresent()) {
      Suppression by = reported.suppression().get();
      out.append("<p class=\"reason\">does not count (").append(by.kind().word()).append("): ");
      out.append(printed(by.reason())).append("</p>\n");
    }
    excerpts(out, finding, checked.masks());
    finding
        .why()
        .ifPresent(why -> out.append("<p class=\"why\">").append(printed(why)).append("</p>\n"));
    if (!finding.logs().isEmpty()) {
      out.append("<div class=\"log\"><p>In the log:</p>\n<pre>");
      for (String log : finding.logs()) {
        out.append(printed(log)).append('\n');
      }
      out.append("</pre></div>\n");
    }
    finding.fix().ifPresent(fix -> fix(out, fix, reported));
    out.append("</article>\n");
  }

  private static void excerpts(StringBuilder out, Finding finding, Masks masks) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(finding.place(), true, finding.label().orElse("")));
    for (Related related : finding.related()) {
      marks.add(new Mark(related.place(), false, related.label()));
    }
    List<Source> done = new ArrayList<>();
    for (Mark mark : marks) {
      Source source = mark.place().source();
      if (done.contains(source)) {
        continue;
      }
      done.add(source);
      List<Mark> own = new ArrayList<>();
      for (Mark each : marks) {
        if (each.place().source() == source) {
          own.add(each);
        }
      }
      out.append("<figure>");
      // The file of the finding itself is named above.
      if (source != finding.place().source()) {
        out.append("<figcaption>").append(escaped(Printable.ofCharacters(source.path())));
        out.append("</figcaption>\n");
      }
      out.append("<pre>");
      for (MarkedLine line : MarkedLine.of(source, own, masks)) {
        line(out, line);
      }
      out.append("</pre></figure>\n");
    }
  }

  private static void line(StringBuilder out, MarkedLine line) {
    if (line.afterGap()) {
      out.append("<span class=\"gap\">⋮</span>\n");
    }
    String text = line.shown().text();
    out.append("<span class=\"n\">").append(line.number()).append("</span> ");
    int done = 0;
    for (MarkedLine.Piece piece : line.pieces()) {
      int start = Math.max(done, line.shown().index(piece.span().start()));
      int end = line.shown().index(piece.span().end());
      if (start < end) {
        out.append(escaped(text.substring(done, start)));
        out.append(piece.mark().primary() ? "<mark>" : "<mark class=\"related\">");
        out.append(escaped(text.substring(start, end))).append("</mark>");
        done = end;
      }
    }
    out.append(escaped(text.substring(done))).append('\n');
    for (MarkedLine.Piece piece : line.pieces()) {
      String label = piece.mark().label();
      if (piece.last() && !label.isEmpty()) {
        out.append("<span class=\"n\"></span> <span class=\"");
        out.append(piece.mark().primary() ? "label" : "label related").append("\">");
        out.append(printed(label)).append("</span>\n");
      }
    }
  }

  private static void fix(StringBuilder out, Fix fix, Reported reported) {
    out.append("<div class=\"fix\"><p>Fix (").append(fix.kind().word()).append("): ");
    out.append(printed(fix.title())).append("</p>\n");
    if (reported.preview().isPresent()) {
      Preview preview = reported.preview().get();
      String path = "";
      if (!preview.lines().isEmpty()) {
        out.append("<pre>");
        for (Preview.Line line : preview.lines()) {
          if (!line.path().equals(path)) {
            path = line.path();
            out.append("<span class=\"file\">").append(escaped(Printable.ofCharacters(path)));
            out.append("</span>\n");
          }
          out.append("<span class=\"n\">").append(line.number()).append("</span> ");
          out.append(line.added() ? "<ins>+ " : "<del>- ").append(printed(line.text()));
          out.append(line.added() ? "</ins>\n" : "</del>\n");
        }
        out.append("</pre>\n");
      }
      for (String command : preview.commands()) {
        out.append("<p>Then run <code>").append(printed(command)).append("</code></p>\n");
      }
    }
    out.append("</div>\n");
  }
}
