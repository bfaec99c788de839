package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import org.postlint.fix.Comparison;

/** Says what an edit came to: a patch on standard output, the rest in a few lines beside it. */
public final class EditText {
  private EditText() {}

  /**
   * Returns the patch as it is printed.
   *
   * @param isRevealing whether passwords are shown
   * @return ordinary text if coloured, else a char for each byte
   */
  public static String patch(Style style, Edited edited, boolean isRevealing) {
    return style.patch(MaskedPatch.of(edited, isRevealing));
  }

  /** Returns what differs in effect, what else is to be known, and what was done. */
  public static List<String> lines(Edited edited) {
    List<String> lines = new ArrayList<>();
    List<String> following = new ArrayList<>();
    for (Comparison.Entry entry : masked(edited)) {
      if (entry.cause() == Comparison.Cause.FOLLOWS) {
        following.add(Printable.of(entry.difference().name()));
      } else {
        lines.add("in effect: " + Printable.of(entry.difference().words()));
      }
    }
    if (!following.isEmpty()) {
      lines.add("in effect, for it refers to that: " + String.join(", ", following));
    }
    for (String note : edited.notes()) {
      lines.add("note: " + Printable.of(note));
    }
    List<String> names = new ArrayList<>();
    edited.changed().forEach(file -> names.add(Printable.ofCharacters(file.before().path())));
    if (names.isEmpty()) {
      lines.add("Nothing to change.");
    } else if (edited.isWritten()) {
      lines.add("Changed " + String.join(" and ", names) + ".");
    } else if (edited.problems().isEmpty()) {
      lines.add("Would change " + String.join(" and ", names) + "; --write does it.");
    }
    if (!names.isEmpty() && !edited.root().isEmpty()) {
      lines.add("The patch is relative to " + Printable.ofCharacters(edited.root()) + ".");
    }
    return lines;
  }

  /** Returns what differs in effect, with passwords hidden. */
  static List<Comparison.Entry> masked(Edited edited) {
    return Masked.entries(edited.differences(), edited.before(), edited.after());
  }
}
