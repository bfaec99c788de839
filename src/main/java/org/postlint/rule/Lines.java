package org.postlint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.config.Service;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Unreadable;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** The physical lines of one file, and what each of them is. */
final class Lines {
  /** What a line is. */
  enum Kind {
    COMMENT("comment"),
    BLANK("blank"),
    ASSIGNMENT("assignment"),
    CONTINUATION("continuation"),
    SERVICE("service"),
    ORPHAN("orphan"),
    UNREADABLE("unreadable");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final Scene scene;
  private final String file;
  private final Source source;
  private final Kind[] kinds;
  private final @Nullable Object[] owners;
  private int firstPlaceholder = -1;
  private final @Nullable String[] texts;

  private Lines(Scene scene, String file, Source source) {
    this.scene = scene;
    this.file = file;
    this.source = source;
    this.kinds = new Kind[source.lines().count()];
    this.owners = new Object[kinds.length];
    this.texts = new String[kinds.length];
    for (int line = 1; line <= kinds.length; line++) {
      String text = text(line).trim();
      kinds[line - 1] = text.isEmpty() ? Kind.BLANK : Kind.COMMENT;
    }
  }

  static Lines of(Scene scene, MainFile main) {
    Lines lines = new Lines(scene, "main.cf", main.source());
    for (MainNode node : main.nodes()) {
      if (node instanceof Assignment assignment) {
        lines.mark(assignment.line(), Kind.ASSIGNMENT, assignment);
      } else if (node instanceof Orphan orphan) {
        lines.markAll(orphan.line(), Kind.ORPHAN);
      } else if (node instanceof Unreadable unreadable) {
        lines.mark(unreadable.line(), Kind.UNREADABLE, null);
      }
    }
    return lines;
  }

  static Lines of(Scene scene, MasterFile master) {
    Lines lines = new Lines(scene, "master.cf", master.source());
    for (MasterNode node : master.nodes()) {
      if (node instanceof ServiceEntry entry) {
        lines.mark(entry.line(), Kind.SERVICE, entry);
      } else if (node instanceof Orphan orphan) {
        lines.markAll(orphan.line(), Kind.ORPHAN);
      } else if (node instanceof Unreadable unreadable) {
        lines.mark(unreadable.line(), Kind.UNREADABLE, null);
      }
    }
    return lines;
  }

  private void mark(LogicalLine line, Kind first, @Nullable Object owner) {
    Kind kind = first;
    for (Span span : line.textLines()) {
      int number = source.lines().line(span.start());
      kinds[number - 1] = kind;
      owners[number - 1] = owner;
      kind = Kind.CONTINUATION;
    }
  }

  private void markAll(LogicalLine line, Kind kind) {
    for (Span span : line.textLines()) {
      kinds[source.lines().line(span.start()) - 1] = kind;
    }
  }

  /**
   * Returns the lines that are looked at; those of a large file that say nothing are among them.
   */
  List<LineThing> things() {
    List<LineThing> things = new ArrayList<>(kinds.length);
    for (int line = 1; line <= kinds.length; line++) {
      things.add(new LineThing(this, line));
    }
    return things;
  }

  Source source() {
    return source;
  }

  String file() {
    return file;
  }

  Kind kind(int line) {
    return kinds[line - 1];
  }

  boolean isComment(int line) {
    return line >= 1 && line <= kinds.length && kinds[line - 1] == Kind.COMMENT;
  }

  Span span(int line) {
    return source.lines().span(line);
  }

  /** Returns the span of a line without its end. */
  Span textSpan(int line) {
    Span span = span(line);
    String text = source.text();
    int end = span.end();
    if (end > span.start() && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > span.start() && text.charAt(end - 1) == '\r') {
      end--;
    }
    return new Span(span.start(), end);
  }

  /** Returns a line without its end; empty beyond the file. */
  String text(int line) {
    if (line < 1 || line > kinds.length) {
      return "";
    }
    String known = texts[line - 1];
    if (known == null) {
      known = source.text(textSpan(line));
      texts[line - 1] = known;
    }
    return known;
  }

  boolean isCrlf(int line) {
    Span span = span(line);
    return span.length() >= 2 && source.text().startsWith("\r\n", span.end() - 2);
  }

  /** Returns what a template has in place of a value on a line that Postfix reads; else empty. */
  String placeholder(int line) {
    Kind kind = kind(line);
    return kind == Kind.COMMENT || kind == Kind.BLANK ? "" : Placeholder.in(text(line)).orElse("");
  }

  /** Returns the first line that has a placeholder; 0 where none has. */
  int firstPlaceholder() {
    int first = firstPlaceholder;
    if (first < 0) {
      first = 0;
      for (int line = 1; line <= kinds.length && first == 0; line++) {
        first = placeholder(line).isEmpty() ? 0 : line;
      }
      firstPlaceholder = first;
    }
    return first;
  }

  boolean isEnded(int line) {
    Span span = span(line);
    return span.length() == 0 || source.text().charAt(span.end() - 1) == '\n';
  }

  /** Tells whether a name is that of a parameter. */
  boolean names(String name) {
    return scene.isParameter(name);
  }

  int firstCrlf() {
    int at = source.text().indexOf("\r\n");
    return at < 0 ? 0 : source.lines().line(at);
  }

  /**
   * Returns the parameter that {@code name = value} on a line would set; empty where it is none.
   */
  String assigns(int line) {
    String text = text(line).trim();
    int end = 0;
    while (end < text.length() && isNameByte(text.charAt(end))) {
      end++;
    }
    int equals = end;
    while (equals < text.length() && (text.charAt(equals) == ' ' || text.charAt(equals) == '\t')) {
      equals++;
    }
    boolean assigned =
        end > 0
            && equals < text.length()
            && text.charAt(equals) == '='
            && !text.startsWith("==", equals);
    String name = text.substring(0, end);
    return assigned && scene.isParameter(name) ? name : "";
  }

  private static boolean isNameByte(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Nullable Thing parameter(int line) {
    return owners[line - 1] instanceof Assignment assignment
        ? scene.parameter(assignment.name(), null)
        : null;
  }

  @Nullable Service service(int line) {
    if (owners[line - 1] instanceof ServiceEntry entry) {
      return scene.index().of(entry);
    }
    return null;
  }

  @Nullable Thing serviceThing(int line) {
    return Optional.ofNullable(service(line)).map(scene::thing).orElse(null);
  }
}
