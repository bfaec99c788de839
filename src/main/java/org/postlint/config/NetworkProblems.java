package org.postlint.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.catalog.Parameter;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/**
 * When mynetworks is left to the host, postconf works it out while it goes over the defaults, and
 * reads two other parameters for that. They are the only values that it checks.
 */
final class NetworkProblems {
  private static final String MYNETWORKS = "mynetworks";
  private static final String PROTOCOLS = "inet_protocols";
  private static final String STYLE = "mynetworks_style";

  private final Settings settings;
  private final ProblemSink sink;

  NetworkProblems(Settings settings, ProblemSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  void run() {
    if (!settings.sets(MYNETWORKS)) {
      check(PROTOCOLS, PROTOCOLS);
      check(STYLE, "mynetworks mask style");
    }
  }

  private void check(String name, String shown) {
    Assignment assignment = settings.assignment(name);
    Optional<Parameter> parameter = settings.known.parameter(name);
    if (assignment == null || parameter.isEmpty()) {
      return;
    }
    Optional<MappedText> value =
        new Expander(settings.release, new MainOnly())
            .expand(assignment.value())
            .expansion()
            .known();
    if (value.isEmpty()) {
      return;
    }
    List<String> allowed = parameter.get().allowedValues(settings.release);
    for (Word each : Words.split(value.get(), Words.Separators.LIST, false)) {
      MappedText word = each.raw();
      if (!allowed.contains(word.text().toLowerCase(Locale.ROOT))) {
        sink.fatal(
            ProblemKind.UNKNOWN_WORD,
            word.place().orElse(assignment.namePlace()),
            word + " is none of " + String.join(", ", allowed),
            "unknown " + shown + " value \"" + word + "\" in \"" + value.get() + '"',
            Map.of("name", name, "value", word.text()));
        return;
      }
    }
  }

  /** What main.cf sets; defaults do not count here. */
  private final class MainOnly implements Names {
    @Override
    public @Nullable MappedText lookup(String name) {
      Assignment assignment = settings.assignment(name);
      return assignment == null ? null : assignment.value();
    }

    @Override
    public boolean raw(String name) {
      return false;
    }

    @Override
    public String whyUnknown(String name) {
      return "";
    }
  }
}
