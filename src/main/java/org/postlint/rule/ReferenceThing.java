package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;
import org.postlint.text.Span;

/** A {@code $name} in a value, as it is written. */
final class ReferenceThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "reference",
          Selector.PARAMETERS,
          "$name in a value",
          List.of(
              Property.text("name", "the name after the dollar sign"),
              Property.choice(
                  "status",
                  "defined by Postfix or a file, or nowhere; the latter only where it counts",
                  "defined",
                  "undefined"),
              Property.list("similar", "word", "names that are defined and nearly the same")),
          List.of("parameter", "service"));

  private final Scene scene;
  private final Written written;
  private final String name;
  private final int start;
  private final int end;

  private ReferenceThing(Scene scene, Written written, String name, int start, int end) {
    this.scene = scene;
    this.written = written;
    this.name = name;
    this.start = start;
    this.end = end;
  }

  /** Returns the references in a value, those inside others included. */
  static List<ReferenceThing> in(Scene scene, Written written) {
    List<ReferenceThing> found = new ArrayList<>();
    String text = written.value().text();
    for (Span span : spans(text)) {
      String name = name(text, span);
      found.add(new ReferenceThing(scene, written, name, span.start(), span.end()));
    }
    return found;
  }

  /** Returns the names that a text refers to. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (Span span : spans(text)) {
      names.add(name(text, span));
    }
    return names;
  }

  private static String name(String text, Span span) {
    char next = text.charAt(span.start() + 1);
    return text.substring(span.start() + (next == '{' || next == '(' ? 2 : 1), span.end());
  }

  /** Returns where references are, each from its dollar sign to the end of the name. */
  private static List<Span> spans(String text) {
    List<Span> found = new ArrayList<>();
    int at = text.indexOf('$');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      int from = next == '{' || next == '(' ? at + 2 : at + 1;
      int to = from;
      while (to < text.length() && isNameByte(text.charAt(to))) {
        to++;
      }
      if (to > from) {
        found.add(new Span(at, to));
      }
      at = text.indexOf('$', next == '$' ? at + 2 : Math.max(to, at + 1));
    }
    return found;
  }

  Written written() {
    return written;
  }

  private static boolean isNameByte(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "name" -> Value.text(name);
      case "status" -> Value.word(scene.isUndefined(written, name) ? "undefined" : "defined");
      case "similar" -> Scene.words(scene.similarDefined(name));
      default -> throw new IllegalArgumentException(property);
    };
  }

  @Override
  Optional<Place> place() {
    return written.value().place(start, end);
  }

  @Override
  String word() {
    return name;
  }

  @Override
  @Nullable Service service() {
    return written.service();
  }

  @Override
  @Nullable Thing whole(String kind) {
    return switch (kind) {
      case "parameter" -> scene.parameter(written.name(), written.service());
      case "service" -> written.service() == null ? null : scene.thing(written.service());
      default -> null;
    };
  }

  @Override
  Optional<Setting> setting() {
    return Optional.of(written.setting());
  }
}
