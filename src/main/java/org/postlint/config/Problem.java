package org.postlint.config;

import java.util.List;
import java.util.Map;
import org.postlint.text.Place;

/**
 * Something that Postfix complains about while it reads a configuration.
 *
 * @param kind what it is
 * @param speaker which part of Postfix complains
 * @param place where it is
 * @param related further places, such as that of the entry that is overridden
 * @param message one sentence in our words, without a full stop
 * @param log what the target release prints after {@code postconf: warning:} or {@code postconf:
 *     fatal:} (for other speakers: after the program's name and that word); empty where it says
 *     nothing
 * @param fatal whether the speaker stops there
 * @param args the parts of the message by name ({@code name}, {@code value}, {@code field}, …)
 */
public record Problem(
    ProblemKind kind,
    Speaker speaker,
    Place place,
    List<Place> related,
    String message,
    String log,
    boolean fatal,
    Map<String, String> args) {
  /** Makes a problem. */
  public Problem {
    related = List.copyOf(related);
    args = Map.copyOf(args);
  }
}
