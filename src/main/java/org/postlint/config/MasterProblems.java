package org.postlint.config;

import java.util.List;
import java.util.Map;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Field;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.MasterNode;
import org.postlint.syntax.Orphan;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Unreadable;
import org.postlint.syntax.Word;
import org.postlint.text.Place;
import org.postlint.text.Source;

/** What postconf complains about while it reads master.cf. */
final class MasterProblems {
  private static final List<String> TYPES = List.of("unix", "fifo", "inet", "pass", "unix-dgram");
  private static final Map<Field, String> NAMES =
      Map.of(
          Field.PRIVATE, "private",
          Field.UNPRIVILEGED, "unprivileged",
          Field.CHROOT, "chroot");

  private final ProblemSink sink;
  private final Source source;
  private final String path;
  private final boolean typed;
  private final boolean braces;
  private final boolean datagrams;
  private final LineProblems lines;

  MasterProblems(Settings settings, ProblemSink sink, Source source) {
    this.sink = sink;
    this.source = source;
    this.path = settings.inputs.directory() + "/master.cf";
    this.typed = ValueSyntax.atLeast(settings.release, 2, 11);
    this.braces = ValueSyntax.atLeast(settings.release, 3, 0);
    this.datagrams = ValueSyntax.atLeast(settings.release, 3, 4);
    this.lines = new LineProblems(settings.release, sink, source, path);
  }

  void read(MasterFile file) {
    for (MasterNode node : file.nodes()) {
      if (node instanceof ServiceEntry entry) {
        lines.nul(entry.line());
        if (typed) {
          fields(entry);
        }
        if (braces) {
          arguments(entry);
        }
      } else if (node instanceof Orphan orphan) {
        lines.orphan(orphan.line());
      } else if (node instanceof Unreadable unreadable) {
        lines.nul(unreadable.line());
        tooFew(unreadable.line());
      }
    }
    lines.end();
  }

  private void tooFew(LogicalLine line) {
    sink.fatal(
        ProblemKind.TOO_FEW_FIELDS,
        lines.place(line),
        "an entry needs at least eight fields",
        "file " + path + ": line " + lines.number(line) + ": bad field count",
        Map.of("text", line.text().text()));
  }

  private void fields(ServiceEntry entry) {
    String type = text(entry, Field.TYPE);
    if (!TYPES.contains(type) || (type.equals("unix-dgram") && !datagrams)) {
      bad(entry, Field.TYPE, "type");
      return;
    }
    for (Map.Entry<Field, String> each : NAMES.entrySet()) {
      String value = text(entry, each.getKey());
      if (!value.equals("y") && !value.equals("n") && !value.equals("-")) {
        bad(entry, each.getKey(), each.getValue());
      }
    }
    String wakeup = text(entry, Field.WAKEUP);
    boolean conditional = wakeup.endsWith("?");
    String seconds = conditional ? wakeup.substring(0, wakeup.length() - 1) : wakeup;
    if (!seconds.equals("-") && !seconds.isEmpty() && !Bytes.allDigits(seconds)) {
      bad(entry, Field.WAKEUP, "wakeup");
    }
    String limit = text(entry, Field.PROCESS_LIMIT);
    if (!limit.equals("-") && !Bytes.allDigits(limit)) {
      bad(entry, Field.PROCESS_LIMIT, "process_limit");
    }
  }

  private static String text(ServiceEntry entry, Field field) {
    return entry.field(field).raw().text();
  }

  private void bad(ServiceEntry entry, Field field, String name) {
    Word word = entry.field(field);
    String value = word.raw().text();
    String all = LineProblems.readable(entry.line()).text();
    sink.fatal(
        ProblemKind.BAD_FIELD,
        place(word, entry),
        "the field " + name + " cannot be " + value,
        "invalid " + name + " field \"" + value + "\" in \"" + all + '"',
        Map.of("field", name, "value", value));
  }

  private Place place(Word word, ServiceEntry entry) {
    return word.raw().place().orElseGet(() -> source.place(entry.span()));
  }

  /** Takes braces off where postconf does, and says what it says about them. */
  private void arguments(ServiceEntry entry) {
    ArgumentWalk walk = new ArgumentWalk(entry);
    while (walk.next()) {
      Word word = walk.word();
      if (!walk.value().isEmpty() && walk.value().charAt(0) == '{') {
        BraceText braced = BraceText.of(walk.value());
        String error = braced.error().orElse(null);
        if (error != null) {
          sink.warn(
              ProblemKind.BRACES,
              place(word, entry),
              error.startsWith("missing")
                  ? "the brace that opens here is never closed"
                  : "text follows the closing brace",
              "master.cf: " + error,
              Map.of("text", walk.value().text()));
        }
        if (walk.isOption()) {
          nameAndValue(entry, word, braced.inside().text().strip());
        }
      }
    }
  }

  private void nameAndValue(ServiceEntry entry, Word word, String text) {
    int equals = text.indexOf('=');
    int end = 0;
    while (end < text.length() && !Bytes.isSpace(text.charAt(end)) && end != equals) {
      end++;
    }
    String rest = text.substring(end).stripLeading();
    if (end > 0 && rest.startsWith("=")) {
      return;
    }
    String words = end == 0 ? "missing attribute name" : "missing '=' after attribute name";
    sink.warn(
        end == 0 ? ProblemKind.OPTION_WITHOUT_NAME : ProblemKind.OPTION_WITHOUT_EQUALS,
        place(word, entry),
        end == 0 ? "no parameter name before the equals sign" : "no equals sign after the name",
        "master.cf: " + words + ": \"" + text + '"',
        Map.of("text", text));
  }
}
