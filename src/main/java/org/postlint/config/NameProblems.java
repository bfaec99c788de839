package org.postlint.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postlint.syntax.Assignment;
import org.postlint.syntax.Word;
import org.postlint.syntax.Words;
import org.postlint.text.MappedText;

/**
 * Which names are used, and by whom: the analysis that postconf makes of all values. It goes over
 * the options of every service first, then over main.cf. It looks at the defaults, too; but every
 * name that a default refers to is built in, so that makes no difference.
 */
final class NameProblems {
  private static final String MAIN_DICTIONARY = "mail_dict";

  private final Settings settings;
  private final ProblemSink sink;
  private final Scope main;
  private final List<Namespace> namespaces;
  private final Set<String> unreadable;
  private final TableNames tables;

  /** The names of main.cf that nothing has built in but that something makes use of. */
  private final Set<String> used = new HashSet<>();

  NameProblems(
      Settings settings,
      ProblemSink sink,
      Scope main,
      List<Service> services,
      Set<String> unreadable) {
    this.settings = settings;
    this.sink = sink;
    this.main = main;
    this.namespaces = Namespace.of(services);
    this.unreadable = unreadable;
    this.tables = new TableNames(settings, sink);
  }

  /** Reports what is wrong with names and returns which are used. */
  Usage run() {
    for (Namespace namespace : namespaces) {
      classes(namespace, namespace.service.key());
      for (Setting setting : namespace.settings()) {
        look(setting, namespace);
      }
    }
    List<Setting> ofMain = new ArrayList<>();
    for (String name : settings.names()) {
      Assignment assignment = settings.assignment(name);
      if (assignment != null) {
        ofMain.add(Setting.of(assignment));
      }
    }
    ofMain.sort((a, b) -> a.at().compareTo(b.at()));
    new NetworkProblems(settings, sink, main).run();
    classes(null, MAIN_DICTIONARY);
    for (Setting setting : ofMain) {
      look(setting, null);
    }
    Usage usage = new Usage(settings.known, used, namespaces, settings.inputs.isUnfilled());
    new UsageProblems(settings, sink, usage).run(ofMain, namespaces);
    return usage;
  }

  /** A restriction class is used because it is listed. */
  private void classes(@Nullable Namespace namespace, String dictionary) {
    MappedText list = written(namespace, Special.RESTRICTION_CLASSES);
    if (list == null || list.isEmpty()) {
      return;
    }
    Setting at = setting(namespace, Special.RESTRICTION_CLASSES);
    Expander expander = new Expander(settings.known.builtIns(), new WrittenOnly(namespace));
    Expander.Result result = expander.expand(list);
    report(at, result, "dictionary " + dictionary + ": macro processing error");
    MappedText text = result.expansion().known().orElse(MappedText.empty());
    for (Word word : Words.split(text, Words.Separators.LIST, false)) {
      use(word.raw().text(), at, word.raw(), namespace, false);
    }
  }

  private @Nullable MappedText written(@Nullable Namespace namespace, String name) {
    if (namespace != null) {
      return namespace.value(name);
    }
    Assignment assignment = settings.assignment(name);
    return assignment == null ? null : assignment.value();
  }

  private Setting setting(@Nullable Namespace namespace, String name) {
    if (namespace != null) {
      for (Setting setting : namespace.settings()) {
        if (setting.name().equals(name)) {
          return setting;
        }
      }
    }
    Assignment assignment = settings.assignment(name);
    if (assignment == null) {
      throw new IllegalArgumentException("not set: " + name);
    }
    return Setting.of(assignment);
  }

  private void look(Setting setting, @Nullable Namespace namespace) {
    String name = setting.name();
    KnownNames.Rank rank = settings.known.rank(name);
    if (settings.isReadOnly(name)) {
      sink.warn(
          ProblemKind.READ_ONLY_PARAMETER,
          setting.at(),
          "Postfix sets " + name + " itself and ignores this",
          file(namespace) + ": read-only parameter assignment: " + name + '=' + setting.value(),
          Map.of("name", name, "value", setting.value().text()));
      return;
    }
    if (settings.known.isRaw(name)) {
      return;
    }
    Expander expander = new Expander(settings.known.builtIns(), new WrittenOnly(namespace));
    List<Warning> warnings =
        expander.scan(setting.value(), (each, at) -> use(each, setting, at, namespace, false));
    for (Warning warning : warnings) {
      warn(setting, warning);
    }
    boolean every = !ValueSyntax.atLeast(settings.release, 3, 0);
    if (every || rank == KnownNames.Rank.BUILT_IN || rank == KnownNames.Rank.SERVICE) {
      tables(setting, namespace);
    }
  }

  /** Postconf expands the values of what it knows, to look for tables in them. */
  private void tables(Setting setting, @Nullable Namespace namespace) {
    Scope scope = namespace == null ? main : namespace.scope(settings);
    Expander.Result result = scope.expand(setting.value());
    report(setting, result, "macro processing error");
    MappedText text =
        result.expansion() instanceof Expansion.Unknown unknown
            ? unknown.partial()
            : result.expansion().known().orElse(MappedText.empty());
    tables.look(setting, text, each -> use(each, setting, setting.value(), namespace, true));
  }

  private void report(Setting setting, Expander.Result result, String end) {
    for (Warning warning : result.warnings()) {
      warn(setting, warning);
    }
    if (result.expansion() instanceof Expansion.Failed failed) {
      boolean died = failed.words().startsWith("mac_exp_eval");
      sink.fatal(
          ProblemKind.MACRO_FAILURE,
          setting.at(),
          setting.name() + " cannot be expanded, so whatever uses it stops",
          failed.words().isEmpty() ? "" : died ? failed.words() : end,
          Map.of("name", setting.name(), "value", setting.value().text()));
    }
  }

  private void warn(Setting setting, Warning warning) {
    sink.warn(
        warning.kind(),
        setting.place(warning.at()),
        warning.words(),
        warning.words(),
        Map.of("name", setting.name(), "text", warning.at().text()));
  }

  /**
   * Notes that a name is used.
   *
   * @param table whether a lookup table explains the name, rather than a reference
   */
  private void use(
      String name, Setting setting, MappedText at, @Nullable Namespace namespace, boolean table) {
    boolean supplied = false;
    if (namespace != null && namespace.sets(name)) {
      supplied = true;
      namespace.used.add(name);
    } else if (settings.sets(name)) {
      supplied = true;
      used.add(name);
    }
    if (namespace == null) {
      for (Namespace each : namespaces) {
        if (each.sets(name)) {
          supplied = true;
          each.used.add(name);
        }
      }
    }
    if (!supplied
        && !table
        && !settings.known.knows(name)
        && !settings.mayBeSetElsewhere(name)
        && !unreadable.contains(name)) {
      sink.warn(
          ProblemKind.UNDEFINED_NAME,
          setting.place(at),
          name + " is not defined: the reference is empty",
          file(namespace) + ": undefined parameter: " + name,
          Map.of("name", name, "parameter", setting.name()));
    }
  }

  private String file(@Nullable Namespace namespace) {
    return settings.inputs.directory() + (namespace == null ? "/main.cf" : "/master.cf");
  }

  /** Only the names that one file or service sets, as postconf expands the list of classes. */
  private final class WrittenOnly implements Names {
    private final @Nullable Namespace namespace;

    WrittenOnly(@Nullable Namespace namespace) {
      this.namespace = namespace;
    }

    @Override
    public @Nullable MappedText lookup(String name) {
      return written(namespace, name);
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
