package org.postlint.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.app.TargetRequest;
import org.postlint.rule.Profile;
import org.postlint.rule.Selection;
import org.postlint.rule.Severity;

/**
 * Which rules speak, how loud, and for what a configuration is read, as far as somebody said.
 *
 * @param select rules to run; empty: nothing is said
 * @param ignore rules not to run
 * @param severities by name of rules, the first that fits deciding; an empty severity means off
 */
public record Choices(
    Optional<Profile> profile,
    TargetRequest target,
    List<String> select,
    List<String> ignore,
    Map<String, Optional<Severity>> severities) {
  /** Makes choices; the lists are copied, {@code severities} keeps its order. */
  public Choices {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** Returns the choices of somebody who said nothing. */
  public static Choices none() {
    return new Choices(
        Optional.empty(), TargetRequest.none(), List.of(), List.of(), new LinkedHashMap<>());
  }

  /**
   * Returns these choices where others come first: what they say holds, what they ignore is ignored
   * too. A target, however named, replaces the other one as a whole.
   */
  public Choices under(Choices first) {
    List<String> ignored = new ArrayList<>(ignore);
    ignored.addAll(first.ignore);
    Map<String, Optional<Severity>> merged = new LinkedHashMap<>(first.severities);
    severities.forEach(merged::putIfAbsent);
    return new Choices(
        first.profile.or(() -> profile),
        target.under(first.target),
        first.select.isEmpty() ? select : first.select,
        ignored,
        merged);
  }

  /** Returns what they mean for the rules. */
  public Selection selection() {
    return new Selection(profile.orElse(Profile.DEFAULT), select, ignore, severities);
  }
}
