package org.postlint.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postlint.fix.Comparison;
import org.postlint.text.Place;

/** Writes a comparison for people, service by service. */
public final class CompareText {
  private static final String SAME = "no difference in effect";

  private CompareText() {}

  /** Writes a comparison. */
  public static void write(Appendable out, Style style, Compared compared) throws IOException {
    if (compared.comparison().isSame()) {
      out.append(SAME).append('\n');
    }
    for (Map.Entry<String, List<Comparison.Entry>> group : compared.byService().entrySet()) {
      out.append(style.bold(Printable.of(group.getKey()) + ":")).append('\n');
      for (Comparison.Entry entry : group.getValue()) {
        String why = compared.why(entry);
        out.append("  ").append(Printable.of(entry.difference().name())).append("  ");
        out.append(style.removed(Printable.of(entry.difference().shownBefore()))).append(" → ");
        out.append(style.added(Printable.of(entry.difference().shownAfter())));
        out.append(why.isEmpty() ? "" : style.frame("  (" + Printable.of(why) + ")"));
        out.append('\n');
      }
    }
    remarks(out, style, compared);
  }

  private static void remarks(Appendable out, Style style, Compared compared) throws IOException {
    for (Comparison.Kind kind : Comparison.Kind.values()) {
      boolean begun = false;
      for (Comparison.Remark remark : compared.comparison().remarks()) {
        if (remark.kind() == kind) {
          if (!begun) {
            out.append(style.bold(heading(kind) + ":")).append('\n');
            begun = true;
          }
          out.append("  ").append(Printable.of(words(remark))).append('\n');
        }
      }
    }
  }

  /** Returns what remarks of a kind have in common. */
  static String heading(Comparison.Kind kind) {
    return switch (kind) {
      case HELD_BACK -> "held back by compatibility_level";
      case SAME_EFFECT -> "other default, same effect";
      case OLD_NAME -> "old names";
    };
  }

  /** Returns a remark on one line. */
  static String words(Comparison.Remark remark) {
    return switch (remark.kind()) {
      case HELD_BACK ->
          remark.name()
              + "  stays "
              + remark.now()
              + "; from level "
              + remark.since()
              + " on: "
              + remark.then();
      case SAME_EFFECT -> remark.name();
      case OLD_NAME ->
          remark.place().map(CompareText::place).map(each -> each + ": ").orElse("")
              + remark.name()
              + (remark.since().isEmpty() ? "" : " is an old name since Postfix " + remark.since())
              + (remark.then().isEmpty() ? "" : "; use " + remark.then());
    };
  }

  private static String place(Place place) {
    return place.source().path() + ":" + place.line();
  }

  /** Returns what it came to, and what else is to be known. */
  public static List<String> lines(Compared compared) {
    List<String> lines = new ArrayList<>();
    for (String note : compared.notes()) {
      lines.add("note: " + Printable.ofCharacters(note));
    }
    int count = compared.comparison().entries().size();
    String counted =
        count == 0 ? "No difference" : count + (count == 1 ? " difference" : " differences");
    lines.add(counted + " in effect, for " + compared.targets() + ".");
    return lines;
  }
}
