package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** What the engine makes of a rule that fires, stays unknown, or is not asked for. */
class EngineTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String EXAMPLES =
      "\nexamples: [ { bad: a = b, finds: a }, { good: a = c } ]\n";
  private static final String THREE =
      """
      smtp inet n - n - - smtpd
      587 inet n - n - - smtpd
      465 inet n - n - - smtpd -o smtpd_timeout=9s
      """;

  private static RuleSet rule(String text) {
    RuleSet.Loaded loaded =
        RuleSet.load(
            CATALOG, List.of(new RuleSet.RuleFile("own/r.yaml", "own", "r", text + EXAMPLES)));
    assertThat(loaded.mistakes()).isEmpty();
    return loaded.rules();
  }

  private static Configuration configuration(String main, String master) {
    return Configuration.of(
        Inputs.of(
            Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
            Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
            "/etc/postfix",
            CATALOG,
            Target.newest(CATALOG)));
  }

  private static List<Finding> check(String rule, String main, String master) {
    return run(rule, Selection.of(Profile.DEFAULT), main, master).findings();
  }

  private static Engine.Result run(String rule, Selection selection, String main, String master) {
    return new Engine(rule(rule), selection)
        .check(configuration(main, master), Surroundings.none());
  }

  private static final String TIMEOUT =
      "summary: S\nseverity: warning\nfor: { service: smtpd }\n"
          + "when: { smtpd_timeout: { below: 1m } }\nmessage: \"only {smtpd_timeout}\"";

  @Test
  void aValueThatIsWrongForSeveralServicesIsOneFindingWhereItIsWritten() {
    List<Finding> findings = check(TIMEOUT, "smtpd_timeout = 5s\n", THREE);
    assertThat(findings).hasSize(2);
    Finding shared = findings.get(0);
    assertThat(shared.place().source().path()).isEqualTo("main.cf");
    assertThat(shared.place().text()).isEqualTo("smtpd_timeout");
    assertThat(shared.message()).isEqualTo("only 5s");
    assertThat(shared.related())
        .extracting(each -> each.place().text() + ": " + each.label())
        .containsExactly("smtp: takes effect here: port 25", "587: takes effect here: port 587");
    assertThat(findings.get(1).place().source().path()).isEqualTo("master.cf");
    assertThat(findings.get(1).place().line()).isEqualTo(3);
    assertThat(findings.get(1).message()).isEqualTo("only 9s");
  }

  @Test
  void whatOnlyTheHostKnowsIsNeverReportedAndCounted() {
    String rule = "summary: S\nseverity: error\nwhen: { myhostname: { not: a.example } }";
    Engine.Result result = run(rule, Selection.of(Profile.DEFAULT), "mail_owner = x\n", "");
    assertThat(result.findings()).isEmpty();
    assertThat(result.unknown()).containsEntry("r", 1);
    assertThat(check(rule, "myhostname = b.example\n", "")).hasSize(1);
  }

  @Test
  void whatAMainFileThatIsNotAtHandMaySetIsNeitherTextNorElementNorInvalid() {
    Configuration alone =
        Configuration.of(
            Inputs.of(
                    Optional.empty(),
                    Optional.of(MasterFile.parse(Source.ofText("master.cf", THREE))),
                    "/etc/postfix",
                    CATALOG,
                    Target.newest(CATALOG))
                .inPart());
    for (String condition :
        List.of(
            "smtpd_banner.written: { matches: '.' }",
            "main.defer_transports: { empty: no }",
            "smtpd_tls_mandatory_protocols: { valid: no }")) {
      RuleSet rules =
          rule(
              "summary: S\nseverity: warning\nfor: { service: smtpd }\nwhen: { "
                  + condition
                  + " }\nmessage: m");
      Engine.Result result =
          new Engine(rules, Selection.of(Profile.DEFAULT)).check(alone, Surroundings.none());
      assertThat(result.findings()).as(condition).isEmpty();
      assertThat(result.unknown()).as(condition).containsEntry("r", 3);
    }
  }

  @Test
  void anInvalidValueIsUnknownToAllButTheRulesAboutValidity() {
    String size = "summary: S\nseverity: error\nwhen: { message_size_limit: %s }";
    String main = "message_size_limit = 5M\n";
    assertThat(check(size.formatted("{ below: 10 }"), main, "")).isEmpty();
    assertThat(check(size.formatted("{ at-least: 10 }"), main, "")).isEmpty();
    assertThat(check(size.formatted("{ not: 3 }"), main, "")).isEmpty();
    assertThat(check(size.formatted("{ valid: no }"), main, "")).hasSize(1);
    assertThat(check(size.formatted("{ set: main }"), main, "")).hasSize(1);
  }

  @Test
  void aFindingShowsThoseWordsOfTheLogThatFitIt() {
    String rule =
        "summary: S\nseverity: error\nfor: assignment\nwhen: { assignment.valid: no }\n"
            + "logs: [ \"bad boolean configuration: {a} =\", \"bad numerical configuration: {a} =\" ]";
    assertThat(check(rule, "biff = 1\n", "").get(0).logs())
        .containsExactly("bad boolean configuration: {a} =");
    assertThat(check(rule, "mydomain =\n", "").get(0).logs()).as("none fits").hasSize(2);
  }

  @Test
  void aParameterThatTheTargetLacksIsUnknownToAllButKnown() {
    String rule = "summary: S\nseverity: error\nwhen: { tls_dane_trust_anchor_digest_enable: %s }";
    String main = "tls_dane_trust_anchor_digest_enable = yes\n";
    assertThat(check(rule.formatted("yes"), main, "")).isEmpty();
    assertThat(check(rule.formatted("{ known: no }"), main, "")).hasSize(1);
  }

  @Test
  void anEmptyAlternativeDecidesNothingWhileAnotherIsUnknown() {
    String rule =
        "summary: S\nseverity: error\n"
            + "when: { any: [ { myhostname: a.example }, { relayhost: b.example } ] }";
    assertThat(check(rule, "relayhost = b.example\n", "")).hasSize(1);
    assertThat(check(rule, "relayhost = c.example\n", "")).isEmpty();
    String unless =
        "summary: S\nseverity: error\n"
            + "when: { relayhost: b.example, unless: { myhostname: a.example } }";
    assertThat(check(unless, "relayhost = b.example\n", "")).isEmpty();
    assertThat(check(unless, "relayhost = b.example\nmyhostname = x.y\n", "")).hasSize(1);
  }

  @Test
  void theFirstCaseThatIsTrueSpeaks() {
    String rule =
        """
        summary: S
        severity: error
        when: { relayhost: { empty: no } }
        cases:
          - { when: { relayhost: a.example }, severity: info, message: first }
          - { message: "{relayhost} is second" }
        """;
    assertThat(check(rule, "relayhost = a.example\n", ""))
        .extracting(each -> each.severity() + " " + each.message())
        .containsExactly("INFO first");
    assertThat(check(rule, "relayhost = b.example\n", ""))
        .extracting(each -> each.severity() + " " + each.message())
        .containsExactly("ERROR b.example is second");
  }

  @Test
  void profilesAndSettingsDecideWhetherAndHowLoudARuleSpeaks() {
    String base = "summary: S\nseverity: warning\nwhen: { relayhost: { empty: no } }\n";
    String main = "relayhost = a.example\n";
    String loud = base + "profiles: { strict: error, interop: off }";
    assertThat(run(loud, Selection.of(Profile.STRICT), main, "").findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(run(loud, Selection.of(Profile.INTEROP), main, "").findings()).isEmpty();
    String only = base + "profiles: [ nist ]";
    assertThat(run(only, Selection.of(Profile.NIST), main, "").findings()).hasSize(1);
    assertThat(run(only, Selection.of(Profile.DEFAULT), main, "").findings()).isEmpty();
    String never = base + "profiles: []";
    assertThat(run(never, Selection.of(Profile.DEFAULT), main, "").findings()).isEmpty();
    assertThat(run(never, selecting("own"), main, "").findings()).isEmpty();
    assertThat(run(never, selecting("r"), main, "").findings()).hasSize(1);
    Selection settled =
        new Selection(
            Profile.STRICT, List.of(), List.of(), Map.of("own/*", Optional.of(Severity.INFO)));
    assertThat(run(loud, settled, main, "").findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO);
  }

  private static Selection selecting(String name) {
    return new Selection(Profile.DEFAULT, List.of(name), List.of(), Map.of());
  }

  @Test
  void anElementIsFoundWhereItIsWrittenEvenThroughAName() {
    String rule =
        """
        summary: S
        severity: info
        for: { element: mynetworks, service: smtpd, prefix: { below: 8 } }
        when: { element.scope: public }
        fix: { kind: unsafe, edits: [ remove: this ] }
        """;
    List<Finding> direct = check(rule, "mynetworks = 127.0.0.1, 0.0.0.0/0\n", THREE);
    assertThat(direct).hasSize(1);
    assertThat(direct.get(0).place().text()).isEqualTo("0.0.0.0/0");
    assertThat(direct.get(0).fix()).isPresent();
    List<Finding> folded = check(rule, "all = 0.0.0.0/0\nmynetworks = 127.0.0.1 $all\n", THREE);
    assertThat(folded).hasSize(1);
    assertThat(folded.get(0).place().line()).isEqualTo(1);
    assertThat(folded.get(0).fix()).as("it is not literally there").isEmpty();
  }

  @Test
  void aFixIsWithheldWhenAPlaceholderIsUnknown() {
    String rule =
        "summary: S\nseverity: info\nwhen: { myorigin: { empty: no } }\n"
            + "fix: { kind: unsafe, edits: [ set: { myorigin: \"{myhostname}\" } ] }";
    assertThat(check(rule, "myorigin = x\n", "").get(0).fix()).isEmpty();
    assertThat(check(rule, "myorigin = x\nmyhostname = a.example\n", "").get(0).fix().orElseThrow())
        .extracting(Fix::changes)
        .asString()
        .contains("value=a.example");
  }

  @Test
  void secretsAreMaskedAndLongValuesCut() {
    String rule =
        "summary: S\nseverity: info\nfor: { table: smtp_sasl_password_maps }\n"
            + "when: { table.type: [ static, inline ] }\nmessage: \"{table.spec}\"";
    assertThat(check(rule, "smtp_sasl_password_maps = static:me:hunter2\n", ""))
        .extracting(Finding::message)
        .containsExactly("static:me:***");
    String long60 =
        "summary: S\nseverity: info\nwhen: { relayhost: { empty: no } }\n"
            + "message: \"{relayhost}\"";
    String host = "label-ten.".repeat(10) + "example";
    String message = check(long60, "relayhost = " + host + "\n", "").get(0).message();
    assertThat(message).hasSize(60).endsWith("…");
  }

  @Test
  void listsAreToldInWords() {
    String rule =
        "summary: S\nseverity: info\nwhen: { mydestination: { count: { above: 0 } } }\n"
            + "message: \"{mydestination} {mydestination#is|are} local {{so}}\"";
    assertThat(check(rule, "mydestination = a.example b.example c.example\n", ""))
        .extracting(Finding::message)
        .containsExactly("a.example, b.example and c.example are local {so}");
    assertThat(check(rule, "mydestination = a b c d e f g\n", ""))
        .extracting(Finding::message)
        .containsExactly("a, b, c, d, e and 2 more are local {so}");
    assertThat(check(rule, "mydestination = a\n", ""))
        .extracting(Finding::message)
        .containsExactly("a is local {so}");
  }

  @Test
  void inAServiceThatRunsLmtpTheClientsParametersAreItsOwn() {
    String rule =
        "summary: S\nseverity: info\nfor: { service: [ smtp, lmtp ] }\n"
            + "when: { smtp_tls_security_level: encrypt }";
    List<Finding> findings =
        check(rule, "lmtp_tls_security_level = encrypt\n", "x unix - - n - - lmtp\n");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().text()).isEqualTo("lmtp_tls_security_level");
    assertThat(check(rule, "smtp_tls_security_level = encrypt\n", "x unix - - n - - lmtp\n"))
        .isEmpty();
  }

  @Test
  void aSentenceIsToldWholeAndWithoutQuotes() {
    String rule =
        "summary: S\nseverity: error\nfor: assignment\nwhen: { assignment.valid: no }\n"
            + "message: \"{assignment.text}: {assignment.mistake}\"";
    assertThat(check(rule, "smtpd_timeout = 5 m\n", ""))
        .extracting(Finding::message)
        .containsExactly("\"5 m\": not a number with one of the units s, m, h, d, w");
  }
}
