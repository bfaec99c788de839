package org.postlint.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.postlint.fix.Comparison;
import org.postlint.fix.Difference;

/** Writes a comparison in Markdown, for the description of a pull request or a comment on one. */
public final class CompareMarkdown {
  private CompareMarkdown() {}

  /** Writes a comparison. */
  public static void write(Appendable out, Compared compared) throws IOException {
    out.append("### Difference in effect: ").append(code(compared.old())).append(" → ");
    out.append(code(compared.now())).append("\n\nFor ").append(compared.targets()).append(".\n");
    if (compared.comparison().isSame()) {
      out.append("\nNo difference in effect.\n");
    }
    for (Map.Entry<String, List<Comparison.Entry>> group : compared.byService().entrySet()) {
      out.append("\n**").append(cell(group.getKey())).append("**\n\n");
      out.append("| | before | after | |\n| --- | --- | --- | --- |\n");
      for (Comparison.Entry entry : group.getValue()) {
        Difference difference = entry.difference();
        out.append("| ").append(cell(difference.name())).append(" | ");
        out.append(cell(difference.shownBefore())).append(" | ");
        out.append(cell(difference.shownAfter())).append(" | ");
        String why = compared.why(entry);
        out.append(why.isEmpty() ? "" : cell(why) + " ").append("|\n");
      }
    }
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      boolean begun = false;
      for (Comparison.Remark remark : compared.comparison().remarks()) {
        if (remark.kind() == kind) {
          String heading = CompareText.heading(kind);
          out.append(begun ? "" : "\n**" + code(heading) + "**\n\n");
          begun = true;
          out.append("- ").append(code(Printable.of(CompareText.words(remark)))).append('\n');
        }
      }
    }
  }

  /** Returns a text in which nothing is markup, for a cell of a table. */
  private static String cell(String text) {
    return code(Printable.of(text)).replace("|", "\\|");
  }

  private static String code(String text) {
    if (text.isEmpty()) {
      return "";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest == 0) {
      return "`" + text + "`";
    }
    String fence = "`".repeat(longest + 1);
    return fence + " " + text + " " + fence;
  }
}
