package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Catalog;
import org.postlint.rule.node.Mistake;
import org.postlint.rule.node.Mistakes;
import org.postlint.rule.node.Node;
import org.postlint.rule.yaml.YamlReader;

/** A rule file that is wrong is told everything that is wrong with it, each with its place. */
class RuleCompilerTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String REST =
      """
      examples:
        - { bad: a = b, finds: a }
        - { good: a = c }
      """;

  private static List<String> mistakes(String text) {
    Mistakes mistakes = new Mistakes("r.yaml");
    Optional<Node> node = new YamlReader().read(text, mistakes);
    WordLists lists = new WordLists(Map.of("providers", List.of("example.com")));
    node.ifPresent(
        tree ->
            new RuleCompiler(CATALOG, lists, List.of(new DnsLike()))
                .compile("own", "r", tree, false, mistakes));
    List<String> said = new ArrayList<>();
    for (Mistake mistake : mistakes.sorted()) {
      said.add(mistake.toString().replace("r.yaml:", ""));
    }
    return said;
  }

  private static List<String> mistakesOf(String condition) {
    return mistakes("summary: S\nseverity: info\nwhen: " + condition + "\n" + REST);
  }

  /** An analysis to ask. */
  private static final class DnsLike implements Analysis {
    @Override
    public String name() {
      return "dns";
    }

    @Override
    public String sentence() {
      return "something";
    }

    @Override
    public List<Input> inputs() {
      return List.of(new Input("check", List.of("tlsa", "names"), false, true));
    }

    @Override
    public List<Output> outputs() {
      return List.of(new Output("reason", false, "why"));
    }

    @Override
    public Answer answer(
        org.postlint.config.Configuration configuration,
        Optional<org.postlint.config.Service> service,
        Map<String, List<String>> given) {
      return Answer.UNKNOWN;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ relayhost: '' }",
        "{ smtp_tls_wrappermode: no, main.relayhost: { empty: no } }",
        "{ message_size_limit: { above: 0, below: 1.5 * $mailbox_size_limit } }",
        "{ smtpd_timeout: { at-least: 30s } }",
        "{ mynetworks: { covers: 0.0.0.0/0 } }",
        "{ smtpd_tls_protocols.enabled: { has: TLSv1.2 } }",
        "{ services: { has: { service.program: dnsblog } } }",
        "{ any: [ { postfix: '>=3.6 <3.9' }, { openssl: ['1.0.2', '>=3'] } ] }",
        "{ unless: { host.mx: yes } }",
        "{ myhostname: { under: $list.providers } }",
        "{ analysis: { dns: { check: tlsa } } }",
        "{ target.postfix: { below: '3.6' } }",
        "{ smtpd_recipient_restrictions: { has: [ permit_mynetworks, reject ] } }",
      })
  void whatTheLanguageHasIsAccepted(String condition) {
    assertThat(mistakesOf(condition)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ relayhst: x } | 3:9: error: no such parameter: relayhst; did you mean relayhost?",
        "{ relayhost: { mtches: x } } | no such matcher: mtches; did you mean matches?",
        "{ relayhost: { above: 3 } } | relayhost is a text, which has no above",
        "{ smtpd_timeout: { above: 30 } } | not a time: 30 (a time has a unit: 30s",
        "{ mydestination: x } | mydestination is a list: say has or is, lacks or not",
        "{ smtpd_tls_security_level: mya } | smtpd_tls_security_level is never mya; did you mean may?",
        "{ smtp_tls_wrappermode: true } | not a yes or no: true",
        "{ element.text: x } | configuration is looked at, which has no element: element.text",
        "{ host.mxx: yes } | no property of host: mxx",
        "{ hots.mx: yes } | no kind of thing: hots; did you mean host?",
        "{ smtpd_tls_protocols.enabld: { has: x } } | no property of a parameter: enabld; did you mean enabled?",
        "{ relayhost.enabled: { has: x } } | which has no .enabled",
        "{ relayhost: { matches: '(' } } | not an RE2 pattern",
        "{ relayhost: $list.provider } | no such list: provider; did you mean providers?",
        "{ smtpd_timeout: { above: $relayhost } } | $relayhost is a text, not a time",
        "{ smtpd_recipient_restrictions: { has: reject_unauth_destinaton } } | did you mean reject_unauth_destination?",
        "{ analysis: { dsn: { check: tlsa } } } | no such analysis: dsn; did you mean dns?",
        "{ analysis: { dns: { check: tls } } } | check is never tls",
        "{ analysis: { dns: {} } } | dns needs check",
        "{ postfix: '>3.x' } | not a version: >3.x",
        "{} | the condition is empty",
      })
  void whatTheLanguageHasNotIsAMistake(String condition, String said) {
    assertThat(mistakesOf(condition)).hasSize(1).first().asString().contains(said);
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheFile() {
    String text =
        """
        summary: It ends in a full stop.
        sevrity: info
        profiles: { strct: off }
        for: { service: smtpdd, prot: 25 }
        when: { relayhost: x, relayhst: y }
        at: nothing
        message: "{relayhost} and {nix}"
        fix: { kind: dangerous, edits: [ { sett: { a: b } } ] }
        examples: [ { bad: a, finds: a } ]
        """;
    assertThat(mistakes(text))
        .extracting(each -> each.substring(0, each.indexOf(':')))
        .containsExactly("1", "1", "2", "3", "4", "4", "5", "6", "7", "8", "8", "9");
  }

  @Test
  void aParameterThatNoProgramOfTheRuleReadsIsAMistakeUnlessMainIsMeant() {
    String text =
        """
        summary: S
        severity: info
        for: { service: smtpd }
        when: { smtp_tls_security_level: may, main.smtp_tls_security_level: may }
        """
            + REST;
    assertThat(mistakes(text))
        .containsExactly(
            "4:9: error: no release of smtpd reads smtp_tls_security_level; "
                + "write main.smtp_tls_security_level if that is meant");
  }

  @Test
  void aBuiltInRuleSaysWhyAndNamesAReference() {
    Mistakes mistakes = new Mistakes("r.yaml");
    Node node =
        new YamlReader()
            .read("summary: S\nseverity: info\nwhen: { relayhost: x }\n" + REST, mistakes)
            .orElseThrow();
    new RuleCompiler(CATALOG, WordLists.NONE, List.of()).compile("own", "r", node, true, mistakes);
    assertThat(mistakes.sorted())
        .extracting(Mistake::message)
        .containsExactly("a built-in rule says why", "a built-in rule names a reference");
  }

  @Test
  void aFileThatAsksForALaterLanguageIsNotGuessedAt() {
    assertThat(mistakes("summary: S\nlanguage: 2\nwhatever: x\n"))
        .anySatisfy(each -> assertThat(each).contains("the file asks for another one"));
  }
}
