package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Configuration;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.Node;
import org.postlint.syntax.VoidLine;
import org.postlint.syntax.VoidLines;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/**
 * A name in a comment that suppresses findings: {@code # postlint: ignore NAME, NAME -- reason}. It
 * holds for the parameter or service below it, with no blank line between them. Not for threads.
 */
final class SuppressionThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "suppression",
          Selector.FILES,
          "name of a rule in a comment that suppresses findings",
          List.of(
              Property.text("name", "the rule, category or glob; empty where none is named"),
              Property.text("reason", "what stands after --; empty where nothing does"),
              Property.flag("known", "there is a rule of that name"),
              Property.flag(
                  "used", "it suppresses a finding; unknown where no rule of that name was run"),
              Property.flag("attached", "a parameter or a service stands right below it")),
          List.of());

  private static final String MARK = "postlint:";
  private static final String IGNORE = "ignore";
  private static final String REASON = "--";

  private final Place place;
  private final String name;
  private final String reason;
  private final @Nullable Place covered;
  private boolean known;
  private boolean run;
  private boolean used;

  private SuppressionThing(Place place, String name, String reason, @Nullable Place covered) {
    this.place = place;
    this.name = name;
    this.reason = reason;
    this.covered = covered;
  }

  /** Returns those of both files, in their order. */
  static List<SuppressionThing> in(Scene scene) {
    Configuration configuration = scene.configuration();
    List<SuppressionThing> found = new ArrayList<>();
    if (configuration.mainFile().isPresent()) {
      MainFile file = configuration.mainFile().get();
      collect(file.source(), file.nodes(), found);
    }
    if (configuration.masterFile().isPresent()) {
      MasterFile file = configuration.masterFile().get();
      collect(file.source(), file.nodes(), found);
    }
    return found;
  }

  private static void collect(
      Source source, List<? extends Node> nodes, List<SuppressionThing> found) {
    if (source.text().indexOf(MARK) < 0) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof VoidLines run) {
        Node below = i + 1 < nodes.size() ? nodes.get(i + 1) : null;
        collect(source, run, below, found);
      }
    }
  }

  private static void collect(
      Source source, VoidLines run, @Nullable Node below, List<SuppressionThing> found) {
    List<VoidLine> lines = run.lines();
    int attachedFrom = lines.size();
    while (attachedFrom > 0 && lines.get(attachedFrom - 1).kind() == VoidLine.Kind.COMMENT) {
      attachedFrom--;
    }
    for (int i = 0; i < lines.size(); i++) {
      VoidLine line = lines.get(i);
      if (line.kind() == VoidLine.Kind.COMMENT) {
        Place covered = i >= attachedFrom && below != null ? source.place(below.span()) : null;
        read(source, line.span(), covered, found);
      }
    }
  }

  private static void read(
      Source source, Span line, @Nullable Place covered, List<SuppressionThing> found) {
    String text = source.text(line);
    String comment = text.strip().substring(1).strip();
    if (!comment.startsWith(MARK)) {
      return;
    }
    String said = comment.substring(MARK.length()).strip();
    if (!said.equals(IGNORE) && !said.startsWith(IGNORE + " ") && !said.startsWith(IGNORE + "\t")) {
      return;
    }
    said = said.substring(IGNORE.length()).strip();
    int dashes = said.indexOf(REASON);
    String names = dashes < 0 ? said : said.substring(0, dashes);
    String reason = dashes < 0 ? "" : said.substring(dashes + REASON.length()).strip();
    int begin = line.start() + (text.length() - text.stripLeading().length());
    Place place = source.place(new Span(begin, begin + text.strip().length()));
    boolean any = false;
    for (String name : names.split(",", -1)) {
      if (!name.isBlank()) {
        any = true;
        found.add(new SuppressionThing(place, name.strip(), reason, covered));
      }
    }
    if (!any) {
      found.add(new SuppressionThing(place, "", reason, covered));
    }
  }

  /** Returns the reason, one char for each byte. */
  String reason() {
    return reason;
  }

  /** Returns the parameter or service that stands right below. */
  Optional<Place> covered() {
    return Optional.ofNullable(covered);
  }

  /** Notes that there is a rule of its name, and whether that was run. */
  void meet(boolean wasRun) {
    known = true;
    run |= wasRun;
  }

  /** Tells whether it holds for a rule; without a reason it holds for none. */
  boolean holdsFor(Rule rule) {
    return !reason.isEmpty() && rule.isNamed(name);
  }

  /** Notes that it suppresses a finding. */
  void use() {
    used = true;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "name" -> Value.text(name);
      case "reason" -> Value.text(reason);
      case "known" -> Value.of(known);
      case "used" -> used || run ? Value.of(used) : Value.unknown("no rule of that name was run");
      case "attached" -> Value.of(covered != null);
      default -> throw new IllegalArgumentException(property);
    };
  }

  @Override
  Optional<Place> place() {
    return Optional.of(place);
  }

  @Override
  String word() {
    return name;
  }
}
