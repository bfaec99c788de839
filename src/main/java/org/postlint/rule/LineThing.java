package org.postlint.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.rule.ThingKind.Selector;
import org.postlint.text.Place;
import org.postlint.text.Span;

/** One physical line of main.cf or master.cf. */
final class LineThing extends Thing {
  static final ThingKind KIND =
      new ThingKind(
          "line",
          Selector.FILES,
          "a physical line",
          List.of(
              Property.choice(
                  "kind",
                  "what the line is",
                  "comment",
                  "blank",
                  "assignment",
                  "continuation",
                  "service",
                  "orphan",
                  "unreadable"),
              Property.text("text", "the line without its end"),
              Property.text("trimmed", "the text without blanks around it"),
              Property.text(
                  "ascii", "the text with typographic quotes, dashes and blanks made plain"),
              Property.text("previous", "the text of the line before; empty for the first"),
              Property.text("next", "the text of the line after; empty for the last"),
              Property.text("comment-above", "the comment line right above; else empty"),
              Property.text(
                  "assigns", "the parameter that name = value on this line would set; else empty"),
              Property.text("trailing-comment", "from # after a blank to the end; else empty"),
              Property.text(
                  "glued", "a parameter that is set behind a value on the same line; else empty"),
              Property.text("unglued", "the text with a new line begun before that; else empty"),
              Property.text("placeholder", "what a template has in place of a value; else empty"),
              Property.flag(
                  "placeholder-first", "it is the first line of its file that has a placeholder"),
              Property.flag("ended", "it has a line end, as all lines but the last one must"),
              Property.flag("crlf", "it ends in CR LF"),
              Property.flag("crlf-first", "it is the first line of its file that does"),
              Property.text("file", "main.cf or master.cf")),
          List.of("parameter", "service"));

  private final Lines lines;
  private final int number;

  LineThing(Lines lines, int number) {
    this.lines = lines;
    this.number = number;
  }

  @Override
  ThingKind kind() {
    return KIND;
  }

  @Override
  Value get(String property) {
    return switch (property) {
      case "kind" -> Value.word(lines.kind(number).word());
      case "text" -> Value.text(lines.text(number));
      case "trimmed" -> Value.text(lines.text(number).trim());
      case "ascii" -> Value.text(Punctuation.plain(lines.text(number)));
      case "previous" -> Value.text(lines.text(number - 1));
      case "next" -> Value.text(lines.text(number + 1));
      case "comment-above" ->
          Value.text(lines.isComment(number - 1) ? lines.text(number - 1).trim() : "");
      case "assigns" -> Value.text(lines.assigns(number));
      case "trailing-comment" -> Value.text(trailingComment());
      case "glued" -> Value.text(glue().map(Glue::name).orElse(""));
      case "unglued" -> Value.text(glue().map(Glue::parted).orElse(""));
      case "placeholder" -> Value.text(lines.placeholder(number));
      case "placeholder-first" -> Value.of(lines.firstPlaceholder() == number);
      case "ended" -> Value.of(lines.isEnded(number));
      case "crlf" -> Value.of(lines.isCrlf(number));
      case "crlf-first" -> Value.of(lines.isCrlf(number) && lines.firstCrlf() == number);
      case "file" -> Value.text(lines.file());
      default -> throw new IllegalArgumentException(property);
    };
  }

  private Optional<Glue> glue() {
    return Glue.in(lines.text(number), lines.kind(number) == Lines.Kind.ASSIGNMENT, lines::names);
  }

  private String trailingComment() {
    int at = commentStart();
    return at < 0 ? "" : lines.text(number).substring(at).stripTrailing();
  }

  /** Where a # stands after a blank, braces and the first byte left out; -1 where none does. */
  private int commentStart() {
    Lines.Kind kind = lines.kind(number);
    if (kind == Lines.Kind.COMMENT || kind == Lines.Kind.BLANK) {
      return -1;
    }
    String text = lines.text(number);
    int depth = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
      char before = text.charAt(i - 1);
      if (c == '#' && depth == 0 && (before == ' ' || before == '\t')) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the place of the trailing comment, if there is one. */
  Optional<Place> comment() {
    int at = commentStart();
    if (at < 0) {
      return Optional.empty();
    }
    int start = lines.span(number).start() + at;
    return Optional.of(lines.source().place(new Span(start, start + trailingComment().length())));
  }

  /** Returns the whole line without its end. */
  Place textPlace() {
    return lines.source().place(lines.textSpan(number));
  }

  @Override
  Optional<Place> place() {
    Optional<Place> comment = comment();
    if (comment.isPresent()) {
      return comment;
    }
    Span span = lines.textSpan(number);
    String text = lines.text(number);
    int indent = text.length() - text.stripLeading().length();
    return Optional.of(
        lines
            .source()
            .place(indent == text.length() ? span : new Span(span.start() + indent, span.end())));
  }

  @Override
  String word() {
    return lines.text(number);
  }

  @Override
  @Nullable Service service() {
    return lines.service(number);
  }

  @Override
  @Nullable Thing whole(String kind) {
    return switch (kind) {
      case "parameter" -> lines.parameter(number);
      case "service" -> lines.serviceThing(number);
      default -> null;
    };
  }
}
