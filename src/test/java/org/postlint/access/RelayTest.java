package org.postlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.config.Service;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

/** Who may send where through whole configurations, held against what a running smtpd answered. */
class RelayTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String MAIN =
      """
      myhostname = mail.example.com
      mydestination = example.com
      local_recipient_maps =
      """;

  @TestFactory
  List<DynamicTest> saysNothingElseThanSmtpdDid() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split("\t", -1);
      tests.add(DynamicTest.dynamicTest(cells[0], () -> hold(cells)));
    }
    assertThat(tests).hasSizeGreaterThan(25);
    return tests;
  }

  private static void hold(String[] cells) {
    Configuration configuration = configuration(cells[1]);
    Service service = configuration.service("smtp", "inet").orElseThrow();
    Access access = new Access(configuration, service);
    assertThat(new RelayGuard(configuration, service).isThere()).as("smtpd ran").contains(true);
    assertThat(words(access.decide(Client.STRANGER, Recipient.HOSTED))).contains(cells[2]);
    assertThat(words(access.decide(Client.TRUSTED, Recipient.ELSEWHERE))).contains(cells[4]);
    List<String> stranger = words(access.decide(Client.STRANGER, Recipient.ELSEWHERE));
    if (cells[5].equals("open")) {
      assertThat(stranger).contains(cells[3]).hasSizeGreaterThan(1);
    } else {
      assertThat(stranger).containsExactly(cells[3]);
    }
  }

  private static List<String> words(Decision decision) {
    return decision.possible().stream().map(Outcome::word).toList();
  }

  @Test
  void aCertificateThatNobodyAsksForIsNotShown() {
    String list =
        "smtpd_relay_restrictions = permit_tls_all_clientcerts, reject_unauth_destination";
    assertThat(stranger(list)).containsExactly("reject");
    assertThat(stranger("smtpd_tls_ask_ccert = yes ; " + list))
        .containsExactlyInAnyOrder("permit", "reject");
  }

  @Test
  void aTableOfCertificatesMayPermitOrNot() {
    String list =
        "smtpd_tls_ask_ccert = yes"
            + " ; smtpd_relay_restrictions = check_ccert_access static:OK, reject_unauth_destination";
    assertThat(stranger(list)).containsExactlyInAnyOrder("permit", "reject");
  }

  @Test
  void exclusionsBeforeTheWorldLeaveStrangersStrange() {
    assertThat(stranger("mynetworks = !192.0.2.1 0.0.0.0/1 128.0.0.0/1")).containsExactly("defer");
    assertThat(stranger("mynetworks = 0.0.0.0/2 128.0.0.0/1")).containsExactly("defer");
    assertThat(stranger("mynetworks = 0.0.0.0/2 64.0.0.0/2 128.0.0.0/1 !192.0.2.1"))
        .containsExactly("permit");
  }

  private static List<String> stranger(String settings) {
    Configuration configuration = configuration("compatibility_level = 3.6 ; " + settings);
    Service service = configuration.service("smtp", "inet").orElseThrow();
    return words(new Access(configuration, service).decide(Client.STRANGER, Recipient.ELSEWHERE));
  }

  private static Configuration configuration(String settings) {
    String main = MAIN + settings.replace(" ; ", "\n") + "\n";
    Target target =
        new Target(Release.parse("3.7.11"), "3.0", Optional.empty(), "3.7.11", List.of());
    return Configuration.of(
        Inputs.of(
            Optional.of(MainFile.parse(Source.ofText("main.cf", main))),
            Optional.of(
                MasterFile.parse(Source.ofText("master.cf", "smtp inet n - n - - smtpd\n"))),
            "/etc/postfix",
            CATALOG,
            target));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = RelayTest.class.getResourceAsStream("relaying.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
