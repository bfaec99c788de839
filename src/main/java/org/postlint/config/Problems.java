package org.postlint.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MainNode;
import org.postlint.syntax.Unreadable;
import org.postlint.text.Source;

/** Everything that is complained about, in the order of the programs that complain. */
final class Problems {
  private final Inputs inputs;
  private final Settings settings;
  private final ProblemSink sink = new ProblemSink();

  private Problems(Inputs inputs, Settings settings) {
    this.inputs = inputs;
    this.settings = settings;
  }

  /** What was found: the complaints, and the names that are used. */
  record Result(List<Problem> problems, Usage usage) {}

  static Result of(Inputs inputs, Settings settings, Scope main, List<Service> services) {
    Problems problems = new Problems(inputs, settings);
    problems.read();
    Set<String> unreadable = problems.unreadable();
    Usage usage = new NameProblems(settings, problems.sink, main, services, unreadable).run();
    if (inputs.master().isPresent()) {
      Source source = inputs.master().get().source();
      new MasterDaemonProblems(settings, problems.sink, source)
          .read(inputs.master().get(), services);
      DaemonProblems daemons = new DaemonProblems(settings, problems.sink);
      for (Service service : services) {
        daemons.look(service);
      }
    }
    return new Result(problems.sink.problems(), usage);
  }

  private void read() {
    String directory = inputs.directory();
    if (inputs.main().isPresent()) {
      MainFile file = inputs.main().get();
      String path = directory + "/main.cf";
      new LineProblems(settings.release, sink, file.source(), path)
          .read(file, Special.CONFIG_DIRECTORY, directory);
    } else if (inputs.whole()) {
      missing("main.cf", true);
    }
    if (inputs.master().isPresent()) {
      Source source = inputs.master().get().source();
      new MasterProblems(settings, sink, source).read(inputs.master().get());
    } else if (inputs.whole()) {
      missing("master.cf", false);
    }
  }

  private void missing(String name, boolean fatal) {
    String path = inputs.directory() + '/' + name;
    sink.add(
        ProblemKind.MISSING_FILE,
        Speaker.POSTCONF,
        settings.start(),
        List.of(),
        "there is no " + name,
        "open " + path + ": No such file or directory",
        fatal,
        Map.of());
  }

  /** The names of lines that cannot be read are meant to be set, whatever the line says. */
  private Set<String> unreadable() {
    Set<String> names = new HashSet<>();
    if (inputs.main().isPresent()) {
      for (MainNode node : inputs.main().get().nodes()) {
        if (node instanceof Unreadable line) {
          String text = line.line().text().text();
          int end = 0;
          while (end < text.length() && Bytes.isNameChar(text.charAt(end))) {
            end++;
          }
          names.add(text.substring(0, end));
        }
      }
    }
    return names;
  }
}
