package org.postlint.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Release;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.Unreadable;
import org.postlint.text.MappedText;
import org.postlint.text.Place;
import org.postlint.text.Source;
import org.postlint.text.Span;

/** What is complained about while a file of {@code name = value} lines is read. */
final class LineProblems {
  private static final int SHOWN = 30;

  private final Release release;
  private final ProblemSink sink;
  private final Source source;
  private final String path;
  private int nextNul;

  /**
   * Prepares to read a file.
   *
   * @param path its name in messages
   */
  LineProblems(Release release, ProblemSink sink, Source source, String path) {
    this.release = release;
    this.sink = sink;
    this.source = source;
    this.path = path;
    this.nextNul = source.text().indexOf('\0');
  }

  /**
   * Looks at every line of a file.
   *
   * @param preset a name that has a value before the first line, or null
   */
  void read(MainFile file, @Nullable String preset, String presetValue) {
    Map<String, Assignment> earlier = new HashMap<>();
    for (MainNode node : file.nodes()) {
      if (node instanceof Assignment assignment) {
        nul(assignment.line());
        String name = assignment.name();
        Assignment first = earlier.put(name, assignment);
        if (first != null) {
          compare(assignment, first.value(), first);
        } else if (name.equals(preset)) {
          compare(assignment, MappedText.unwritten(presetValue), null);
        }
      } else if (node instanceof Orphan orphan) {
        orphan(orphan.line());
      } else if (node instanceof Unreadable unreadable) {
        nul(unreadable.line());
        unreadable(unreadable);
      }
    }
    end();
  }

  private void compare(Assignment assignment, MappedText old, @Nullable Assignment first) {
    if (!old.equals(assignment.value())) {
      overriding(assignment, old, first);
    }
  }

  private void overriding(Assignment assignment, MappedText old, @Nullable Assignment first) {
    boolean said = ValueSyntax.atLeast(release, 2, 11);
    String log =
        where(assignment.line()) + ": overriding earlier entry: " + assignment.name() + '=' + old;
    List<Place> related = first == null ? List.of() : List.of(first.namePlace());
    sink.add(
        ProblemKind.OVERRIDING_EARLIER_ENTRY,
        Speaker.POSTCONF,
        assignment.namePlace(),
        related,
        assignment.name() + " is set again, to another value",
        said ? log : "",
        false,
        Map.of("name", assignment.name(), "value", old.text()));
  }

  /** Reports an indented line that continues nothing. */
  void orphan(LogicalLine line) {
    nul(line);
    String text = readable(line).text();
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    String more = line.text().length() > SHOWN ? "..." : "";
    sink.warn(
        ProblemKind.ORPHAN_LINE,
        place(line),
        "this indented line continues nothing and is ignored",
        path + ": logical line must not start with whitespace: \"" + start + more + '"',
        Map.of("text", text.strip()));
  }

  private void unreadable(Unreadable line) {
    String text = readable(line.line()).text();
    boolean nameless = line.reason() == Unreadable.Reason.MISSING_NAME;
    String words = nameless ? "missing attribute name" : "missing '=' after attribute name";
    sink.fatal(
        nameless ? ProblemKind.MISSING_NAME : ProblemKind.MISSING_EQUALS,
        place(line.line()),
        nameless ? "no parameter name before the equals sign" : "no equals sign after the name",
        where(line.line()) + ": " + words + ": \"" + text + '"',
        Map.of("text", text));
  }

  /**
   * Reports a NUL byte in a logical line or in the void lines that are read with it: those after
   * it, and before the first line of the file those above it. To be told of the lines in their
   * order.
   */
  void nul(LogicalLine line) {
    if (nextNul < 0) {
      return;
    }
    int last = lastRead(line);
    int end = last < source.lines().count() ? source.lines().start(last + 1) : source.length();
    if (nextNul < end) {
      report(line.line(), last, line);
      nextNul = source.text().indexOf('\0', end);
    }
  }

  /** Reports a NUL byte in a file without any line that sets something. */
  void end() {
    if (nextNul >= 0) {
      int last = source.lines().count();
      report(last, last, null);
    }
  }

  private void report(int first, int last, @Nullable LogicalLine line) {
    String log = "";
    if (ValueSyntax.atLeast(release, 3, 9)) {
      String lines = first == last ? String.valueOf(last) : first + "-" + last;
      log = path + ", line " + lines + ": text after null byte may be ignored";
    }
    MappedText lost = line == null || line.nul() < 0 ? null : afterNul(line);
    Place at = source.place(new Span(nextNul, nextNul + 1));
    sink.warn(
        ProblemKind.TEXT_AFTER_NUL,
        lost == null ? at : lost.place().orElse(at),
        lost != null
            ? "a NUL byte hides the rest of this line and its continuations"
            : "a NUL byte in a comment",
        log,
        Map.of());
  }

  private static MappedText afterNul(LogicalLine line) {
    MappedText text = line.text();
    return text.sub(line.nul(), text.length());
  }

  /** Returns the part of a line that Postfix sees. */
  static MappedText readable(LogicalLine line) {
    return line.nul() < 0 ? line.text() : line.text().sub(0, line.nul());
  }

  private String where(LogicalLine line) {
    return path + ", line " + number(line);
  }

  /** Returns the number of a line in messages: before 3.0 that of the last line read. */
  int number(LogicalLine line) {
    return ValueSyntax.atLeast(release, 3, 0) ? line.line() : lastRead(line);
  }

  /** The reader stops before the next entry, so it has read the void lines that follow. */
  private int lastRead(LogicalLine line) {
    int offset = line.span().end();
    String text = source.text();
    int last = line.lastLine();
    while (offset < text.length()) {
      int at = offset;
      while (at < text.length() && text.charAt(at) != '\n' && Bytes.isSpace(text.charAt(at))) {
        at++;
      }
      if (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '#') {
        break;
      }
      int lf = text.indexOf('\n', at);
      last++;
      offset = lf < 0 ? text.length() : lf + 1;
    }
    return last;
  }

  Place place(LogicalLine line) {
    return line.text().place().orElseGet(() -> source.place(line.span()));
  }
}
