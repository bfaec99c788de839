package org.postlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Restriction;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Place;
import org.postlint.text.Source;

class AccessTest {
  private static final Catalog CATALOG = Catalog.load();

  private static final String MAIN =
      """
      compatibility_level = 3.6
      myhostname = mail.example.com
      mydestination = example.com
      local_recipient_maps =
      mynetworks = 127.0.0.0/8
      smtpd_sasl_auth_enable = yes
      smtpd_restriction_classes = guard, refusing, outer, round
      guard = reject_unauth_destination
      refusing = reject, permit
      outer = permit_mynetworks, guard
      round = guard, round
      """;

  @TestFactory
  List<DynamicTest> decidesAsSmtpdDid() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines("sessions.tsv")) {
      String[] cells = line.split("\t", -1);
      StringBuilder service = new StringBuilder("smtp inet n - n - - smtpd\n");
      for (String setting : cells[1].split(" ; ", -1)) {
        if (!setting.isBlank()) {
          service.append("  -o { ").append(setting.strip()).append(" }\n");
        }
      }
      Access access = access("3.7.11", MAIN, service.toString());
      int cell = 2;
      for (Client client : Client.values()) {
        for (Recipient recipient : Recipient.values()) {
          String expected = cells[cell++];
          String name = cells[0] + ": " + client.word() + ", " + recipient.word();
          tests.add(
              DynamicTest.dynamicTest(
                  name,
                  () ->
                      assertThat(access.decide(client, recipient).possible())
                          .extracting(Outcome::word)
                          .containsExactly(expected)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(300);
    return tests;
  }

  @Test
  void whatTablesAndServersAnswerStaysOpen() {
    for (String check :
        List.of(
            "check_client_access hash:/t",
            "check_policy_service unix:private/policy",
            "hash:/t",
            "permit_mx_backup",
            "permit_naked_ip_address")) {
      Decision decision = relay(check + ", reject_unauth_destination");
      assertThat(decision.is(Outcome.PERMIT)).as(check).isEmpty();
    }
  }

  @Test
  void tablesThatMustNotPermitDoNot() {
    Decision decision = relay("check_sender_mx_access hash:/t, reject_unauth_destination");
    assertThat(decision.possible()).containsExactlyInAnyOrder(Outcome.REJECT, Outcome.DEFER);
    assertThat(relay("check_sender_mx_access static:OK").possible()).containsExactly(Outcome.DEFER);
  }

  @Test
  void aListedClientMayOnlyMailToHostedDomains() {
    String list = "permit_dnswl_client list.example, reject";
    Access access = access("3.7.11", MAIN + "smtpd_relay_restrictions = " + list + "\n", smtpd());
    assertThat(access.decide(Client.STRANGER, Recipient.ELSEWHERE).possible())
        .containsExactly(Outcome.REJECT);
    assertThat(access.decide(Client.STRANGER, Recipient.HOSTED).is(Outcome.REJECT)).isEmpty();
  }

  @Test
  void aDeferralThatATablePreventsStaysOpen() {
    String main =
        MAIN
            + "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination\n"
            + "smtpd_recipient_restrictions = check_recipient_access hash:/t, defer_if_permit\n";
    Decision decision = access("3.7.11", main, smtpd()).decide(Client.STRANGER, Recipient.HOSTED);
    assertThat(decision.possible())
        .containsExactlyInAnyOrder(Outcome.PERMIT, Outcome.REJECT, Outcome.DEFER);
  }

  @Test
  void behavingWellIsEnoughForChecksOfBehaviour() {
    List<String> names = new ArrayList<>();
    for (Restriction restriction : CATALOG.restrictions()) {
      boolean plain = restriction.argument() == Restriction.Argument.NONE;
      if (plain
          && restriction.isKnown(Release.parse("3.7.11"))
          && restriction.permits().isEmpty()
          && restriction.refuses().isEmpty()) {
        names.add(restriction.name());
        Decision decision = relay(restriction.name() + ", permit");
        assertThat(decision.is(Outcome.PERMIT)).as(restriction.name()).contains(true);
      }
    }
    assertThat(names).contains("reject_unknown_sender_domain", "reject_non_fqdn_recipient");
  }

  @Test
  void namesOfOtherReleasesAreMistakes() {
    String list = "check_relay_domains, permit";
    assertThat(relay("3.8", list).possible()).containsExactly(Outcome.REJECT);
    assertThat(relay("3.9", list).possible()).containsExactly(Outcome.DEFER);
    assertThat(relay("3.7.11", "defer_unauth_destination").possible())
        .containsExactly(Outcome.DEFER);
    assertThat(relay("3.7.11", "check_address_map hash:/t, reject").possible())
        .containsExactly(Outcome.DEFER);
  }

  @Test
  void aClassThatEntersItselfIsAMistake() {
    Access access = access("3.7.11", MAIN + "smtpd_relay_restrictions = round\n", smtpd());
    assertThat(access.decide(Client.STRANGER, Recipient.HOSTED).possible())
        .containsExactly(Outcome.DEFER);
    assertThat(access.decide(Client.STRANGER, Recipient.ELSEWHERE).possible())
        .containsExactly(Outcome.REJECT);
  }

  @Test
  void untilRelease36TheListAboutRelayingComesLast() {
    String main =
        MAIN + "smtpd_relay_restrictions = defer\nsmtpd_recipient_restrictions = reject\n";
    assertThat(access("3.5", main, smtpd()).decide(Client.STRANGER, Recipient.HOSTED).possible())
        .containsExactly(Outcome.REJECT);
    assertThat(access("3.6", main, smtpd()).decide(Client.STRANGER, Recipient.HOSTED).possible())
        .containsExactly(Outcome.DEFER);
  }

  @Test
  void anExclusionBeforeTheWorldKeepsStrangersStrange() {
    String world =
        "mynetworks = !192.0.2.1 0.0.0.0/0\nsmtpd_relay_restrictions = permit_mynetworks, reject\n";
    Access access = access("3.7.11", MAIN + world, smtpd());
    assertThat(access.decide(Client.STRANGER, Recipient.ELSEWHERE).possible())
        .containsExactly(Outcome.REJECT);
  }

  @Test
  void withoutLoginsNobodyIsLoggedIn() {
    String main =
        MAIN
            + "smtpd_sasl_auth_enable = no\n"
            + "smtpd_relay_restrictions = permit_sasl_authenticated, reject\n";
    assertThat(
            access("3.7.11", main, smtpd())
                .decide(Client.AUTHENTICATED, Recipient.ELSEWHERE)
                .possible())
        .containsExactly(Outcome.REJECT);
  }

  @Test
  void thePlaceIsTheRestrictionThatDecides() {
    Decision open = relay("permit_mynetworks, check_client_access static:OK, reject");
    assertThat(open.place().map(Place::text)).contains("check_client_access static:OK");
    Decision closed = relay("permit_mynetworks, reject_unauth_destination, permit");
    assertThat(closed.place().map(Place::text)).contains("reject_unauth_destination");
    assertThat(closed.path())
        .containsExactly("smtpd_relay_restrictions", "reject_unauth_destination");
  }

  @Test
  void aDeferralIsBlamedOnWhatAskedForIt() {
    String main = MAIN + "smtpd_client_restrictions = defer_if_permit\n";
    Decision decision =
        access("3.7.11", main, smtpd()).decide(Client.AUTHENTICATED, Recipient.ELSEWHERE);
    assertThat(decision.possible()).containsExactly(Outcome.DEFER);
    assertThat(decision.place().map(Place::text)).contains("defer_if_permit");
  }

  @Test
  void whatIsKnownToTheHostOnlyStaysOpen() {
    String main = MAIN + "smtpd_relay_restrictions = $mydomain, reject\n";
    Access access = access("3.7.11", main.replace("myhostname = mail.example.com\n", ""), smtpd());
    assertThat(access.decide(Client.STRANGER, Recipient.ELSEWHERE).is(Outcome.PERMIT)).isEmpty();
  }

  private static Decision relay(String list) {
    return relay("3.7.11", list);
  }

  private static Decision relay(String release, String list) {
    String main = MAIN + "smtpd_relay_restrictions = " + list + "\n";
    return access(release, main, smtpd()).decide(Client.STRANGER, Recipient.ELSEWHERE);
  }

  private static String smtpd() {
    return "smtp inet n - n - - smtpd\n";
  }

  private static Access access(String release, String main, String master) {
    Target target = new Target(Release.parse(release), "3.0", Optional.empty(), release, List.of());
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
                Optional.of(MasterFile.parse(Source.ofText("master.cf", master))),
                "/etc/postfix",
                CATALOG,
                target));
    return new Access(configuration, configuration.service("smtp", "inet").orElseThrow());
  }

  private static List<String> lines(String resource) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = AccessTest.class.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    }
    return lines;
  }
}
