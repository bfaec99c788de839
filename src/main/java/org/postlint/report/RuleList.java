package org.postlint.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postlint.rule.Profile;
import org.postlint.rule.Rule;
import org.postlint.rule.Severity;

/** Lists rules. */
public final class RuleList {
  private static final int VERSION = 1;

  private RuleList() {}

  /**
   * Writes a line for each rule: its severity, its name and its summary, and what the profile
   * changes.
   */
  public static void writeText(Appendable out, List<Rule> rules, Profile profile)
      throws IOException {
    int widest = 0;
    for (Rule rule : rules) {
      widest = Math.max(widest, rule.toString().length());
    }
    for (Rule rule : rules) {
      String severity = rule.severity(profile).map(Severity::word).orElse("off");
      out.append(severity).append(" ".repeat(Math.max(1, 8 - severity.length())));
      out.append(rule.toString()).append(" ".repeat(widest + 2 - rule.toString().length()));
      out.append(rule.summary());
      if (rule.differs(profile, Profile.DEFAULT)) {
        String usual = rule.severity(Profile.DEFAULT).map(Severity::word).orElse("off");
        out.append(
            usual.equals(severity) ? " [default: other cases]" : " [default: " + usual + "]");
      }
      out.append('\n');
    }
  }

  /** Writes one JSON object. */
  public static void writeJson(Appendable out, List<Rule> rules) throws IOException {
    Json json = Json.indented(out);
    json.object().name("version").number(VERSION).name("rules").array();
    for (Rule rule : rules) {
      json.object().name("rule").text(rule.id()).name("category").text(rule.category());
      json.name("summary").text(rule.summary());
      json.name("severity").text(rule.severity().word());
      json.name("profiles").object();
      for (Profile profile : Profile.values()) {
        Optional<Severity> severity = rule.severity(profile);
        if (!severity.equals(Optional.of(rule.severity()))) {
          json.name(profile.word()).text(severity.map(Severity::word).orElse("off"));
        }
      }
      json.endObject().name("fix");
      if (rule.fixKind().isPresent()) {
        json.text(rule.fixKind().get().word());
      } else {
        json.none();
      }
      json.endObject();
    }
    json.endArray().endObject().end();
  }
}
