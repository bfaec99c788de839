package org.postlint.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postlint.text.Place;

/**
 * One thing that a rule says about a configuration. Texts are words for people, one char for each
 * byte of what they quote; secrets are masked already. Findings sort by path, place and rule.
 *
 * @param rule the id of the rule, unique over all categories
 * @param message one sentence without a full stop, on one line
 * @param place where it is; never empty of meaning: an empty span marks a position
 * @param label a few words beside the place, where they add to the message
 * @param related other places that belong to it, in the order of their weight
 * @param why why it matters, in the words of the rule
 * @param logs what Postfix logs when it bites, {@code {braces}} standing for anything
 * @param fix how to repair it; empty where the rule has no fix or it is withheld
 * @param values the printed values of the names that the message quotes, in order
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Place place,
    Optional<String> label,
    List<Related> related,
    Optional<String> why,
    List<String> logs,
    Optional<Fix> fix,
    Map<String, String> values)
    implements Comparable<Finding> {
  /** Makes a finding; lists are copied, {@code values} keeps its order. */
  public Finding {
    related = List.copyOf(related);
    logs = List.copyOf(logs);
  }

  /** Orders by path, place, rule and message. */
  @Override
  public int compareTo(Finding other) {
    int byPlace = place.compareTo(other.place);
    if (byPlace != 0) {
      return byPlace;
    }
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}
