package org.postlint.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.postlint.catalog.TableType;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.text.MappedText;
import org.postlint.text.Source;

/** What is complained about in the files of database clients. */
final class ClientFileProblems {
  private final Settings settings;
  private final ProblemSink sink;
  private final Set<String> seen = new HashSet<>();

  ClientFileProblems(Settings settings, ProblemSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  /** Looks at the file of a table, once. */
  void look(Setting setting, TableType type, MappedText path) {
    String spec = type.name() + ':' + path;
    if (!seen.add(spec)) {
      return;
    }
    ClientFiles.Answer answer = settings.inputs.clientFiles().open(path.text());
    if (answer instanceof ClientFiles.Failed failed) {
      sink.warn(
          ProblemKind.CLIENT_FILE_UNREADABLE,
          setting.place(path),
          path + " cannot be read: " + failed.words(),
          "open \"" + type + "\" configuration \"" + path + "\": " + failed.words(),
          Map.of("name", path.text(), "type", type.name()));
    } else if (answer instanceof ClientFiles.Found found) {
      read(found.source(), type, spec, path.text());
    }
  }

  private void read(Source source, TableType type, String spec, String path) {
    MainFile file = MainFile.parse(source);
    new LineProblems(settings.release, sink, source, path).read(file, null, "");
    Map<String, Assignment> settingsOfFile = new LinkedHashMap<>();
    for (MainNode node : file.nodes()) {
      if (node instanceof Assignment assignment) {
        settingsOfFile.put(assignment.name(), assignment);
      }
    }
    for (Assignment each : settingsOfFile.values()) {
      if (!ClientAttributes.isKnown(type, each.name(), settings.release)) {
        sink.warn(
            ProblemKind.UNUSED_CLIENT_PARAMETER,
            each.namePlace(),
            each.name() + " is no setting of a " + type + " client",
            spec + ": unused parameter: " + each.name() + '=' + each.value(),
            Map.of("name", each.name(), "value", each.value().text(), "type", type.name()));
      }
    }
  }
}
