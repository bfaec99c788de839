package org.postlint.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Family;
import org.postlint.catalog.FormerParameter;
import org.postlint.catalog.Parameter;
import org.postlint.catalog.Release;
import org.postlint.catalog.Similar;
import org.postlint.catalog.Status;
import org.postlint.config.Configuration;
import org.postlint.config.EffectiveValue;
import org.postlint.config.Expansion;
import org.postlint.config.Problem;
import org.postlint.config.ProblemKind;
import org.postlint.config.Scope;
import org.postlint.config.Service;
import org.postlint.config.value.Parsed;
import org.postlint.syntax.MasterFile;
import org.postlint.text.MappedText;
import org.postlint.text.Source;

/**
 * What speaks against direct edits, judged by their result: values that their parameter cannot
 * have, names that nothing reads, services that there are not. Each is a phrase without a full stop
 * that shows no value.
 */
public final class Objections {
  private final Configuration before;
  private final Configuration after;
  private final Release release;
  private final Catalog catalog;
  private final Set<String> found = new LinkedHashSet<>();

  private Objections(Configuration before, Configuration after) {
    this.before = before;
    this.after = after;
    this.release = after.target().postfix();
    this.catalog = after.catalog();
  }

  /** Returns the objections to edits that turn one configuration into another. */
  public static List<String> to(
      List<? extends DirectEdits.Request> requests, Configuration before, Configuration after) {
    Objections objections = new Objections(before, after);
    for (DirectEdits.Request request : requests) {
      objections.look(request);
    }
    if (objections.found.isEmpty()) {
      objections.lookAtWhole();
    }
    return List.copyOf(objections.found);
  }

  private void look(DirectEdits.Request request) {
    if (request instanceof DirectEdits.Set set) {
      String name = name(set.assignment());
      checkName(name, after.isUsed(name));
      checkValue("", after.main(), name);
    } else if (request instanceof DirectEdits.SetOption set) {
      String name = name(set.assignment());
      for (Service service : services(set.service(), after)) {
        checkName(name, after.isUsed(service, name));
        checkValue(service.key() + ": ", service.scope(), name);
        if (after.isUsed(service, name) && !new Readers(after).has(service, name)) {
          found.add(service.key() + ": " + service.program() + " does not read " + name);
        }
      }
    } else if (request instanceof DirectEdits.UnsetOption unset) {
      services(unset.service(), before);
    } else if (request instanceof DirectEdits.SetField set) {
      services(set.service(), before);
    }
  }

  private static String name(String assignment) {
    return assignment.substring(0, assignment.indexOf('=')).trim();
  }

  /** Returns the services that a pattern means; that there is none is an objection. */
  private List<Service> services(String pattern, Configuration configuration) {
    List<Service> services = DirectEdits.matching(configuration, pattern);
    if (services.isEmpty()) {
      List<String> keys = new ArrayList<>();
      configuration.services().forEach(each -> keys.add(each.key()));
      found.add(
          "there is no service "
              + pattern
              + commentedOut(configuration, pattern)
                  .map(line -> "; its entry is a comment, line " + line + " of master.cf")
                  .orElseGet(() -> meant(Similar.names(pattern, keys))));
    }
    return services;
  }

  /** Returns the line of a comment that looks like the entry of a service. */
  private static Optional<Integer> commentedOut(Configuration configuration, String key) {
    int slash = key.lastIndexOf('/');
    Optional<Source> source = configuration.masterFile().map(MasterFile::source);
    if (source.isEmpty() || slash < 0) {
      return Optional.empty();
    }
    String[] lines = source.get().text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("#")) {
        String[] words = lines[i].substring(1).trim().split("[ \t]+", 3);
        if (words.length == 3
            && words[0].equals(key.substring(0, slash))
            && words[1].equals(key.substring(slash + 1))) {
          return Optional.of(i + 1);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns a question whether one of these was meant; nothing where there are none. */
  static String meant(List<String> near) {
    return near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?";
  }

  private void checkName(String name, boolean used) {
    Optional<Parameter> parameter = catalog.parameter(name);
    if (parameter.isPresent() && parameter.get().isReadOnly()) {
      found.add("Postfix sets " + name + " itself");
    } else if (!used) {
      found.add(unread(name, parameter));
    }
  }

  private String unread(String name, Optional<Parameter> parameter) {
    if (parameter.isPresent() && parameter.get().status(release) == Status.LATER) {
      return "Postfix " + release + " has no " + name + "; " + parameter.get().since() + " has";
    }
    if (parameter.isPresent()) {
      String instead = parameter.get().replacement().map(each -> "; use " + each).orElse("");
      return "Postfix " + release + " has no " + name + " any more" + instead;
    }
    Optional<FormerParameter> former = catalog.formerParameter(name);
    if (former.isPresent()) {
      return name + " is gone since Postfix " + former.get().lastSeen();
    }
    List<String> known = new ArrayList<>();
    for (String each : catalog.parameterNames()) {
      if (catalog.parameter(each).filter(one -> one.isKnown(release)).isPresent()) {
        known.add(each);
      }
    }
    for (String each : before.main().written()) {
      if (!before.knows(each)) {
        known.add(each);
      }
    }
    return "nothing reads " + name + meant(Similar.names(name, known));
  }

  private void checkValue(String where, Scope scope, String name) {
    EffectiveValue value = scope.value(name);
    Expansion expansion = value.expansion();
    if (expansion instanceof Expansion.Failed) {
      found.add(where + name + ": the value cannot be expanded");
      return;
    }
    Optional<MappedText> text = expansion.known();
    Optional<Parameter> parameter = catalog.parameter(name).filter(each -> each.isKnown(release));
    if (text.isEmpty()) {
      return;
    }
    Optional<Parsed> parsed = Optional.empty();
    if (parameter.isPresent()) {
      parsed = Optional.of(after.valueTypes().parse(parameter.get(), text.get()));
    } else {
      Optional<Family> family = catalog.family(name);
      if (family.isPresent() && after.knows(name)) {
        parsed = Optional.of(after.valueTypes().parse(family.get(), name, text.get()));
      }
    }
    if (parsed.isPresent()) {
      for (String each : ValueObjections.to(parsed.get(), parameter, catalog, release, scope)) {
        found.add(where + name + ": " + each);
      }
    }
  }

  /** What Postfix would stop at, and did not before. */
  private void lookAtWhole() {
    Set<String> known = new HashSet<>();
    for (Problem problem : before.problems()) {
      known.add(problem.message());
    }
    for (Problem problem : after.problems()) {
      if (problem.fatal() && !known.contains(problem.message())) {
        found.add("Postfix would refuse the result: " + problem.message());
      }
    }
  }

  /**
   * Returns what Postfix would complain about in the result, without stopping, and did not before.
   */
  public static List<String> warnings(Configuration before, Configuration after) {
    Set<String> known = new HashSet<>();
    before.problems().forEach(each -> known.add(each.message()));
    List<String> warnings = new ArrayList<>();
    for (Problem problem : after.problems()) {
      boolean hint = problem.kind() == ProblemKind.DEPRECATION_HINT;
      if (!problem.fatal() && !hint && known.add(problem.message())) {
        String instead = problem.args().getOrDefault("instead", "");
        warnings.add(problem.message() + (instead.isEmpty() ? "" : "; instead, " + instead));
      }
    }
    return warnings;
  }
}
