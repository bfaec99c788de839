package org.postlint.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What postconf says last: which settings nothing uses, and which should not be used any more. */
final class UsageProblems {
  private final Settings settings;
  private final ProblemSink sink;
  private final Usage usage;
  private final boolean warns;
  private @Nullable Setting firstDeprecated;

  UsageProblems(Settings settings, ProblemSink sink, Usage usage) {
    this.settings = settings;
    this.sink = sink;
    this.usage = usage;
    this.warns = ValueSyntax.atLeast(settings.release, 3, 9);
  }

  void run(List<Setting> ofMain, List<Namespace> namespaces) {
    for (Setting setting : ofMain) {
      look(setting, null);
    }
    for (Namespace namespace : namespaces) {
      for (Setting setting : namespace.settings()) {
        look(setting, namespace);
      }
    }
    Setting first = firstDeprecated;
    if (first != null && ValueSyntax.atLeast(settings.release, 3, 11)) {
      sink.warn(
          ProblemKind.DEPRECATION_HINT,
          first.at(),
          "the documentation says what to use instead of the old names",
          "See https://www.postfix.org/DEPRECATION_README.html for details",
          Map.of());
    }
  }

  private void look(Setting setting, @Nullable Namespace namespace) {
    String name = setting.name();
    if (settings.isReadOnly(name)) {
      return;
    }
    boolean isUsed = usage.isUsed(name, namespace == null ? null : namespace.service);
    String instead = warns ? Deprecations.instead(name, settings.release) : null;
    String file = settings.inputs.directory() + (namespace == null ? "/main.cf" : "/master.cf");
    if (!isUsed && instead == null) {
      sink.warn(
          ProblemKind.UNUSED_PARAMETER,
          setting.at(),
          name + " has no effect: nothing uses this name",
          file + ": unused parameter: " + name + '=' + setting.value(),
          Map.of("name", name, "value", setting.value().text()));
    } else if (instead != null) {
      deprecated(setting, file, isUsed, instead);
    }
  }

  private void deprecated(Setting setting, String file, boolean known, String instead) {
    String name = setting.name();
    if (firstDeprecated == null) {
      firstDeprecated = setting;
    }
    sink.warn(
        known ? ProblemKind.DEPRECATED_PARAMETER : ProblemKind.REMOVED_PARAMETER,
        setting.at(),
        name + (known ? " will be removed" : " has been removed"),
        known
            ? file + ": support for parameter \"" + name + "\" will be removed; instead, " + instead
            : file + ": support for parameter " + name + " has been removed; instead, " + instead,
        Map.of("name", name, "value", setting.value().text(), "instead", instead));
  }
}
