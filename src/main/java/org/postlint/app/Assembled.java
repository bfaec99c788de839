package org.postlint.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.postlint.report.Checked;
import org.postlint.report.Masks;
import org.postlint.report.Preview;
import org.postlint.report.Reported;
import org.postlint.rule.Finding;
import org.postlint.rule.Related;
import org.postlint.text.Edit;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** A text that was checked in place of those that people have, because it was made of them. */
interface Assembled {
  /** Returns where a place of the text is in theirs. */
  Place original(Place place);

  /** Returns a line of the text as one of theirs. */
  Preview.Line original(Preview.Line line);

  /** Returns the secrets in one of their texts, given those in what was checked. */
  List<Span> secrets(Source original, Masks masks);

  /** Tells whether findings in one of their texts are asked for. */
  boolean isAskedFor(Source original);

  /** Returns in words what is to be said of it, if something is. */
  Optional<String> words();

  /** Returns results with the places that they have in people's texts. */
  default Checked inOriginals(Checked checked) {
    IdentityHashMap<Finding, Finding> made = new IdentityHashMap<>();
    List<Reported> reported = new ArrayList<>();
    for (Reported each : checked.findings()) {
      Finding finding = inOriginals(each.finding());
      if (!isAskedFor(finding.place().source())) {
        continue;
      }
      made.put(finding, each.finding());
      List<Reported.Replacement> edits = new ArrayList<>();
      for (Reported.Replacement edit : each.edits()) {
        Place place = original(edit.source().place(edit.edit().span()));
        edits.add(
            new Reported.Replacement(
                place.source(), new Edit(place.span(), edit.edit().replacement())));
      }
      reported.add(
          new Reported(finding, each.preview().map(this::inOriginals), edits, each.suppression()));
    }
    reported.sort(Comparator.comparing(Reported::finding));
    return new Checked(
        checked.directory(),
        checked.target(),
        reported,
        checked.problems(),
        source -> secrets(source, checked.masks()),
        finding -> checked.identities().of(made.getOrDefault(finding, finding)));
  }

  private Finding inOriginals(Finding each) {
    List<Related> related = new ArrayList<>();
    for (Related place : each.related()) {
      related.add(new Related(original(place.place()), place.label()));
    }
    return new Finding(
        each.rule(),
        each.severity(),
        each.message(),
        original(each.place()),
        each.label(),
        related,
        each.why(),
        each.logs(),
        each.fix(),
        each.values());
  }

  private Preview inOriginals(Preview preview) {
    List<Preview.Line> lines = new ArrayList<>();
    preview.lines().forEach(line -> lines.add(original(line)));
    return new Preview(lines, preview.commands(), preview.notes());
  }
}
