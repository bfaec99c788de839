package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.postlint.rule.Finding;
import org.postlint.rule.Fix;
import org.postlint.rule.Related;
import org.postlint.text.Source;

/**
 * The report for people: each finding with the lines that it is about, why it matters, what the log
 * says, and what its fix changes.
 */
final class TextReport implements Report {
  private final Appendable out;
  private final Style style;
  private boolean begun;

  TextReport(Appendable out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void add(Checked checked) throws IOException {
    Columns columns = new Columns();
    for (Reported reported : checked.findings()) {
      if (reported.isSuppressed()) {
        continue;
      }
      StringBuilder text = new StringBuilder(512);
      if (begun) {
        text.append('\n');
      }
      begun = true;
      ConciseReport.head(text, reported.finding(), columns, style);
      appendExcerpts(text, reported, checked.masks());
      out.append(text);
    }
  }

  @Override
  public void finish(Summary summary) {}

  private void appendExcerpts(StringBuilder text, Reported reported, Masks masks) {
    Finding finding = reported.finding();
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(finding.place(), true, finding.label().orElse("")));
    for (Related related : finding.related()) {
      marks.add(new Mark(related.place(), false, related.label()));
    }
    int gutter = gutter(marks, reported);
    Excerpt excerpt = new Excerpt(text, gutter, style, finding.severity(), masks);
    excerpt.rule();
    Source first = finding.place().source();
    List<Source> done = new ArrayList<>();
    for (Mark mark : marks) {
      Source source = mark.place().source();
      if (done.contains(source)) {
        continue;
      }
      done.add(source);
      if (source != first) {
        text.append(style.bold(Printable.ofPath(source.path()))).append('\n');
      }
      excerpt.print(source, marksIn(source, marks));
      excerpt.rule();
    }
    finding.why().ifPresent(why -> note(text, "why: " + firstSentence(why)));
    for (String log : finding.logs()) {
      note(text, "log: " + log);
    }
    finding.fix().ifPresent(fix -> appendFix(text, gutter, fix, reported));
  }

  /** Returns the first sentence without its full stop; {@code explain} prints all of them. */
  static String firstSentence(String text) {
    for (int end = text.indexOf(". "); end >= 0; end = text.indexOf(". ", end + 1)) {
      boolean abbreviates = end >= 2 && text.charAt(end - 2) == '.';
      if (!abbreviates && end + 2 < text.length() && !Character.isLowerCase(text.charAt(end + 2))) {
        return text.substring(0, end);
      }
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static List<Mark> marksIn(Source source, List<Mark> marks) {
    List<Mark> in = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.place().source() == source) {
        in.add(mark);
      }
    }
    return in;
  }

  private void appendFix(StringBuilder text, int gutter, Fix fix, Reported reported) {
    note(text, "fix (" + fix.kind().word() + "): " + fix.title());
    if (reported.preview().isEmpty()) {
      return;
    }
    Preview preview = reported.preview().get();
    String path = reported.finding().place().source().path();
    for (Preview.Line line : preview.lines()) {
      if (!line.path().equals(path)) {
        path = line.path();
        text.append(style.bold(Printable.ofPath(path))).append('\n');
      }
      String number = Integer.toString(line.number());
      String shown =
          " ".repeat(Math.max(0, gutter - number.length()))
              + number
              + (line.added() ? " +" : " -")
              + (line.text().isEmpty() ? "" : " ")
              + Printable.of(line.text());
      text.append(line.added() ? style.added(shown) : style.removed(shown)).append('\n');
    }
    for (String each : preview.notes()) {
      note(text, each);
    }
    for (String command : preview.commands()) {
      note(text, "then run: " + command);
    }
  }

  private void note(StringBuilder text, String words) {
    text.append(style.frame(" = ")).append(Printable.of(words));
    text.append('\n');
  }

  private static int gutter(List<Mark> marks, Reported reported) {
    int highest = 1;
    for (Mark mark : marks) {
      highest = Math.max(highest, MarkedLine.lastLine(mark));
    }
    if (reported.preview().isPresent()) {
      for (Preview.Line line : reported.preview().get().lines()) {
        highest = Math.max(highest, line.number());
      }
    }
    return Integer.toString(highest).length();
  }
}
