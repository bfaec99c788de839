package org.postlint.config;

import java.util.List;
import java.util.Map;
import org.postlint.syntax.BraceText;
import org.postlint.syntax.Field;
import org.postlint.syntax.LogicalLine;
import org.postlint.syntax.MasterFile;
import org.postlint.syntax.ServiceEntry;
import org.postlint.syntax.Word;
import org.postlint.text.Place;
import org.postlint.text.Source;

/** What only the master refuses in master.cf. It does not look at services that are disabled. */
final class MasterDaemonProblems {
  private final ProblemSink sink;
  private final Source source;
  private final String path;
  private final LineProblems lines;
  private final boolean typed;
  private final boolean braces;

  MasterDaemonProblems(Settings settings, ProblemSink sink, Source source) {
    this.sink = sink;
    this.source = source;
    this.path = settings.inputs.directory() + "/master.cf";
    this.lines = new LineProblems(settings.release, sink, source, path);
    this.typed = ValueSyntax.atLeast(settings.release, 2, 11);
    this.braces = ValueSyntax.atLeast(settings.release, 3, 0);
  }

  void read(MasterFile file, List<Service> services) {
    for (Service service : services) {
      if (service.active()) {
        look(service.entry());
      }
    }
  }

  private void look(ServiceEntry entry) {
    flag(entry, Field.PRIVATE, "private");
    String type = entry.field(Field.TYPE).raw().text();
    String isPrivate = entry.field(Field.PRIVATE).raw().text();
    if (type.equals("inet") && (isPrivate.equals("y") || isPrivate.equals("-"))) {
      fatal(
          ProblemKind.PRIVATE_INET_SERVICE,
          entry,
          entry.field(Field.PRIVATE),
          "an inet service cannot be private: this field must be n",
          "inet service cannot be private",
          Map.of("field", "private", "value", isPrivate));
    }
    flag(entry, Field.UNPRIVILEGED, "unprivileged");
    flag(entry, Field.CHROOT, "chroot");
    number(entry, Field.WAKEUP, "wakeup_time", "wakeup");
    number(entry, Field.PROCESS_LIMIT, "max_proc", "process_limit");
    if (entry.field(Field.COMMAND).raw().text().equals("-")) {
      fatal(
          ProblemKind.BAD_FIELD,
          entry,
          entry.field(Field.COMMAND),
          "the field command has no default",
          "field \"command\" has no default value",
          Map.of("field", "command", "value", "-"));
    }
    if (braces) {
      arguments(entry);
    }
  }

  /** From 2.11 on, postconf checks these fields itself. */
  private void flag(ServiceEntry entry, Field field, String name) {
    String value = entry.field(field).raw().text();
    if (!typed && !value.equals("y") && !value.equals("n") && !value.equals("-")) {
      bad(entry, field, name, name);
    }
  }

  /** The master wants a digit first and does not mind what follows the digits. */
  private void number(ServiceEntry entry, Field field, String name, String shown) {
    String value = entry.field(field).raw().text();
    boolean good = value.equals("-") || Bytes.isDigit(value.charAt(0));
    boolean said = typed && !value.equals("?") && !value.equals("-?");
    if (!good && !said) {
      bad(entry, field, name, shown);
    }
  }

  private void bad(ServiceEntry entry, Field field, String name, String shown) {
    String value = entry.field(field).raw().text();
    fatal(
        ProblemKind.BAD_FIELD,
        entry,
        entry.field(field),
        "the field " + shown + " cannot be " + value,
        "field \"" + name + "\": bad value: \"" + value + '"',
        Map.of("field", shown, "value", value));
  }

  private void arguments(ServiceEntry entry) {
    for (Word word : entry.arguments()) {
      if (!word.raw().isEmpty() && word.raw().charAt(0) == '{') {
        String error = BraceText.of(word.raw()).error().orElse(null);
        if (error != null) {
          fatal(
              ProblemKind.BRACES,
              entry,
              word,
              "the master does not start because of these braces",
              error,
              Map.of("text", word.raw().text()));
          return;
        }
      }
    }
  }

  private void fatal(
      ProblemKind kind,
      ServiceEntry entry,
      Word word,
      String message,
      String log,
      Map<String, String> args) {
    LogicalLine line = entry.line();
    Place at = word.raw().place().orElseGet(() -> source.place(entry.span()));
    String words = path + ": line " + lines.number(line) + ": " + log;
    sink.add(kind, Speaker.MASTER, at, List.of(), message, words, true, args);
  }
}
