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
import org.postlint.text.Place;

/**
 * When mynetworks is left to the host, postconf works it out while it goes over the defaults, and
 * reads three other parameters for that. Theirs are the only values that it checks.
 */
final class NetworkProblems {
  private static final String MYNETWORKS = "mynetworks";
  private static final String INTERFACES = "inet_interfaces";
  private static final String PROTOCOLS = "inet_protocols";
  private static final String STYLE = "mynetworks_style";

  private final Settings settings;
  private final ProblemSink sink;
  private final Scope main;
  private boolean stopped;

  NetworkProblems(Settings settings, ProblemSink sink, Scope main) {
    this.settings = settings;
    this.sink = sink;
    this.main = main;
  }

  void run() {
    if (settings.sets(MYNETWORKS)) {
      return;
    }
    expand(INTERFACES);
    MappedText style = expand(STYLE);
    MappedText protocols = expand(PROTOCOLS);
    check(PROTOCOLS, PROTOCOLS, protocols);
    check(STYLE, "mynetworks mask style", style);
  }

  /** What main.cf sets is expanded without defaults, a default with everything. */
  private MappedText expand(String name) {
    Assignment assignment = settings.assignment(name);
    Expander.Result result =
        assignment == null
            ? main.expand(main.value(name))
            : new Expander(settings.known.builtIns(), new MainOnly()).expand(assignment.value());
    for (Warning warning : result.warnings()) {
      Map<String, String> args = Map.of("name", name, "text", warning.at().text());
      sink.warn(warning.kind(), place(warning.at(), name), warning.words(), warning.words(), args);
    }
    if (result.expansion() instanceof Expansion.Failed && !stopped) {
      stopped = true;
      MappedText at = result.warnings().isEmpty() ? main.value(name).raw() : at(result);
      sink.fatal(
          ProblemKind.MACRO_FAILURE,
          place(at, name),
          name + " cannot be expanded, so whatever uses it stops",
          (assignment == null ? "" : "dictionary mail_dict: ") + "macro processing error",
          Map.of("name", name, "value", main.value(name).raw().text()));
    }
    return result.expansion().known().orElse(MappedText.empty());
  }

  private static MappedText at(Expander.Result result) {
    return result.warnings().get(result.warnings().size() - 1).at();
  }

  private Place place(MappedText text, String name) {
    Assignment assignment = settings.assignment(name);
    return text.place()
        .or(() -> assignment == null ? Optional.empty() : Optional.of(assignment.namePlace()))
        .orElseGet(settings::start);
  }

  private void check(String name, String shown, MappedText value) {
    Optional<Parameter> parameter = settings.known.parameter(name);
    if (parameter.isEmpty() || !settings.sets(name)) {
      return;
    }
    List<String> allowed = parameter.get().allowedValues(settings.release);
    for (Word each : Words.split(value, Words.Separators.LIST, false)) {
      MappedText word = each.raw();
      if (!allowed.contains(word.text().toLowerCase(Locale.ROOT))) {
        sink.fatal(
            ProblemKind.UNKNOWN_WORD,
            place(word, name),
            word + " is none of " + String.join(", ", allowed),
            "unknown " + shown + " value \"" + word + "\" in \"" + value + '"',
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
