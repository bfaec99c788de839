package org.postlint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.DefaultValue;
import org.postlint.catalog.Limits;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.rule.Rule;
import org.postlint.rule.RuleSet;

/** Says what is known of a parameter, through all releases. */
public final class ExplainParameter {
  private final Catalog catalog;
  private final RuleSet rules;
  private final Parameter parameter;
  private final List<String> lines = new ArrayList<>();

  private ExplainParameter(Catalog catalog, RuleSet rules, Parameter parameter) {
    this.catalog = catalog;
    this.rules = rules;
    this.parameter = parameter;
  }

  /** Returns the lines to print. */
  public static List<String> lines(Catalog catalog, RuleSet rules, Parameter parameter) {
    ExplainParameter explain = new ExplainParameter(catalog, rules, parameter);
    explain.describe();
    return explain.lines;
  }

  private void describe() {
    Release newest = parameter.removed().isPresent() ? catalog.oldest() : catalog.newest();
    lines.add(parameter.name());
    add("known", known());
    add("kind", kind(newest));
    bounds(newest).ifPresent(text -> add("bounds", text));
    List<String> allowed = parameter.allowedValues(newest);
    if (!allowed.isEmpty()) {
      add("values", String.join(", ", allowed));
    }
    defaults();
    if (parameter.isReadOnly()) {
      add("note", "Postfix sets it itself, whatever the files say");
    }
    parameter
        .deprecatedSince()
        .ifPresent(
            since ->
                add(
                    "deprecated",
                    "since Postfix "
                        + since
                        + parameter.replacement().map(name -> "; use " + name).orElse("")
                        + parameter.deprecationNote().map(note -> "; " + note).orElse("")));
    List<String> old = new ArrayList<>();
    for (Parameter.OldName each : parameter.oldNames()) {
      old.add(each.name());
    }
    if (!old.isEmpty()) {
      add("old names", String.join(", ", old));
    }
    parameter.requiresBuild().ifPresent(what -> add("needs", "Postfix built with " + what));
    add("read by", readers(parameter.readBy(newest)));
    List<String> looking = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.speaksOf(parameter.name())) {
        looking.add(rule.id());
      }
    }
    if (!looking.isEmpty()) {
      add("rules", String.join(", ", looking));
    }
  }

  private void add(String key, String value) {
    lines.add("  " + key + ":" + " ".repeat(Math.max(1, 12 - key.length())) + value);
  }

  private String known() {
    String since = "since Postfix " + parameter.since();
    return parameter.removed().map(removed -> since + ", gone in " + removed).orElse(since);
  }

  private String kind(Release release) {
    String kind = parameter.kind(release).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String meaning = parameter.semantic().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String unit =
        parameter
            .timeUnit()
            .map(each -> ", in " + each.name().toLowerCase(Locale.ROOT) + "s without a unit")
            .orElse("");
    return (kind.equals(meaning) ? kind : kind + " (" + meaning + ")") + unit;
  }

  private Optional<String> bounds(Release release) {
    Limits limits = parameter.limits(release);
    List<String> bounds = new ArrayList<>();
    limits.min().ifPresent(min -> bounds.add("at least " + min));
    limits.max().ifPresent(max -> bounds.add("at most " + max));
    return bounds.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", bounds));
  }

  private void defaults() {
    if (parameter.isComputed()) {
      add("default", parameter.computedBy().map(by -> "decided by " + by).orElse("not fixed"));
    }
    String last = "";
    for (Release series : catalog.releases()) {
      String text = defaultText(series.last());
      if (!text.equals(last) && !text.isEmpty()) {
        add("default", text + (last.isEmpty() ? "" : "   (since " + series.series() + ")"));
        last = text;
      }
    }
  }

  private String defaultText(Release release) {
    Optional<DefaultValue.LevelChoice> choice = parameter.levelChoice(release);
    Optional<String> value = parameter.defaultValue(release);
    if (value.isEmpty()) {
      return "";
    }
    String text = value.get().isEmpty() ? "(empty)" : value.get();
    return choice.isEmpty() ? text : text + "   (depends on compatibility_level)";
  }

  private static String readers(List<String> programs) {
    if (programs.contains(Parameter.EVERY_PROGRAM)) {
      return "every program";
    }
    List<String> named = new ArrayList<>();
    for (String program : programs) {
      named.add(program.equals(Parameter.EVERY_DAEMON) ? "every daemon" : program);
    }
    return named.isEmpty() ? "nothing" : String.join(", ", named);
  }
}
