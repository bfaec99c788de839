package org.postlint.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

class TlsServiceTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String MASTER =
      """
      smtp inet n - y - - smtpd
      submission inet n - y - - smtpd
        -o smtpd_tls_security_level=encrypt
      submissions inet n - y - - smtpd
        -o smtpd_tls_wrappermode=yes
      25 inet n - y - 1 postscreen
      tlsproxy unix - - y - 0 tlsproxy
      out unix - - y - - smtp
      lmtp unix - - y - - lmtp
      pickup unix n - y 60 1 pickup
      """;

  private static Source source(String name, String text) {
    return Source.of(name, text.getBytes(ISO_8859_1));
  }

  private static TlsService service(String target, String openssl, String name, String main) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(source("main.cf", main))),
                Optional.of(MasterFile.parse(source("master.cf", MASTER))),
                "/etc/postfix",
                CATALOG,
                Target.release(CATALOG, target, Optional.of(openssl))));
    String type =
        name.equals("tlsproxy") || name.equals("out") || name.equals("lmtp") ? "unix" : "inet";
    return TlsService.of(configuration, configuration.service(name, type).orElseThrow())
        .orElseThrow();
  }

  private static TlsService newest(String name, String main) {
    return service("3.11", "3.5", name, main);
  }

  @Test
  void theLevelIsDecidedByTheParameterThatIsWritten() {
    assertThat(newest("smtp", "smtpd_tls_security_level = may").level())
        .isEqualTo(new Decided<>(Optional.of(Level.MAY), "smtpd_tls_security_level"));
    assertThat(newest("smtp", "smtpd_use_tls = yes").level())
        .isEqualTo(new Decided<>(Optional.of(Level.MAY), "smtpd_use_tls"));
    assertThat(newest("smtp", "smtpd_enforce_tls = yes").level())
        .isEqualTo(new Decided<>(Optional.of(Level.ENCRYPT), "smtpd_enforce_tls"));
    assertThat(newest("submissions", "smtpd_tls_security_level = none").level())
        .isEqualTo(new Decided<>(Optional.of(Level.ENCRYPT), "smtpd_tls_wrappermode"));
    assertThat(newest("submission", "smtpd_tls_security_level = may").level().value())
        .contains(Level.ENCRYPT);
    assertThat(newest("smtp", "").level())
        .isEqualTo(new Decided<>(Optional.of(Level.NONE), "smtpd_tls_security_level"));
  }

  @Test
  void aLevelThatTheServerRefusesOrThatIsNotKnownIsNone() {
    assertThat(newest("smtp", "smtpd_tls_security_level = dane").level().value()).isEmpty();
    assertThat(newest("smtp", "smtpd_use_tls = perhaps").level())
        .isEqualTo(new Decided<>(Optional.empty(), "smtpd_use_tls"));
    assertThat(newest("smtp", "smtpd_tls_security_level = $myhostname").level().value()).isEmpty();
  }

  @Test
  void postscreenAndTlsproxyTakeTheirSettingsFromThoseOfSmtpd() {
    String main = "smtpd_tls_security_level = may\nsmtpd_tls_protocols = >=TLSv1.2\n";
    for (String name : List.of("25", "tlsproxy")) {
      TlsService service = newest(name, main);
      assertThat(service.level())
          .isEqualTo(new Decided<>(Optional.of(Level.MAY), "smtpd_tls_security_level"));
      assertThat(service.protocols())
          .isEqualTo(
              new Decided<>(
                  Optional.of(Set.of(Version.TLSV1_2, Version.TLSV1_3)), "smtpd_tls_protocols"));
    }
    assertThat(newest("25", "tlsproxy_tls_protocols = TLSv1.2\n" + main).protocols())
        .isEqualTo(new Decided<>(Optional.of(Set.of(Version.TLSV1_2)), "tlsproxy_tls_protocols"));
  }

  @Test
  void aClientHasItsOwnLevels() {
    assertThat(newest("out", "smtp_tls_security_level = dane").level().value())
        .contains(Level.DANE);
    assertThat(newest("out", "smtp_tls_security_level =\nsmtp_enforce_tls = yes").level())
        .isEqualTo(new Decided<>(Optional.of(Level.VERIFY), "smtp_enforce_tls"));
    assertThat(newest("lmtp", "lmtp_tls_security_level = encrypt").level().value())
        .contains(Level.ENCRYPT);
  }

  @Test
  void theListsOfTheLevelAreInForce() {
    String main =
        """
        smtpd_tls_security_level = may
        smtpd_tls_ciphers = high
        smtpd_tls_protocols = TLSv1
        smtpd_tls_mandatory_protocols = >=TLSv1.3
        """;
    TlsService mx = newest("smtp", main);
    assertThat(mx.ciphers()).isEqualTo(new Decided<>(Optional.of("high"), "smtpd_tls_ciphers"));
    assertThat(mx.protocols())
        .isEqualTo(new Decided<>(Optional.of(Set.of(Version.TLSV1)), "smtpd_tls_protocols"));
    TlsService submission = newest("submission", main);
    assertThat(submission.ciphers())
        .isEqualTo(new Decided<>(Optional.of("medium"), "smtpd_tls_mandatory_ciphers"));
    assertThat(submission.protocols().value()).contains(Set.of(Version.TLSV1_3));
  }

  @Test
  void versionsThatTheLibraryLacksAreLeftOut() {
    String main = "smtpd_tls_security_level = may\nsmtpd_tls_protocols =\n";
    assertThat(service("3.1", "1.0.2", "smtp", main).protocols().value().orElseThrow())
        .contains(Version.TLSV1_2)
        .doesNotContain(Version.TLSV1_3);
    assertThat(newest("smtp", main).protocols().value().orElseThrow())
        .contains(Version.TLSV1_3)
        .doesNotContain(Version.SSLV2);
    assertThat(newest("smtp", "smtpd_tls_protocols = TLSv1.4").protocols().value()).isEmpty();
  }

  @Test
  void withDaneTheListsAreKnownOnlyWhereBothAgree() {
    assertThat(newest("out", "smtp_tls_security_level = dane").ciphers().value())
        .contains("medium");
    String high = "smtp_tls_security_level = dane\nsmtp_tls_mandatory_ciphers = high\n";
    assertThat(newest("out", high).ciphers().value()).isEmpty();
    assertThat(newest("out", high).offer()).isEmpty();
  }

  @Test
  void certificateFilesAreTheChainsOrElseTheSeparateOnes() {
    assertThat(
            newest("smtp", "smtpd_tls_cert_file = /a\nsmtpd_tls_eccert_file = /b\n")
                .certificateFiles())
        .isEqualTo(new Decided<>(Optional.of(List.of("/a", "/b")), "smtpd_tls_cert_file"));
    assertThat(
            newest("tlsproxy", "smtpd_tls_cert_file = /a\nsmtpd_tls_chain_files = /c, /d\n")
                .certificateFiles())
        .isEqualTo(new Decided<>(Optional.of(List.of("/c", "/d")), "smtpd_tls_chain_files"));
    assertThat(newest("smtp", "smtpd_tls_cert_file = none").certificateFiles().value())
        .contains(List.of());
  }

  @Test
  void aServerWithoutCertificateOffersNothingUnlessThatIsWanted() {
    assertThat(newest("smtp", "smtpd_tls_security_level = may").offer()).isEmpty();
    Offer anonymous =
        newest("smtp", "smtpd_tls_security_level = may\nsmtpd_tls_cert_file = none")
            .offer()
            .orElseThrow();
    assertThat(anonymous.suites()).allMatch(suite -> suite.authentication().equals("NULL"));
  }

  @Test
  void theGmailCaseIsFoundInTheConfigurationOfItsTime() {
    String main =
        "smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/ssl/mx.pem\n"
            + "smtpd_tls_exclude_ciphers = "
            + TermsFixture.GMAIL
            + "\n";
    for (String release : List.of("2.10", "3.1")) {
      TlsService service = service(release, "1.0.2", "smtp", main);
      Offer offer = service.offer().orElseThrow();
      assertThat(WeakSuites.of(offer, Set.of(Weakness.values())).remedies())
          .containsExactly("3DES");
      assertThat(LostClients.of(offer, service.defaultCipherList().orElseThrow()).clients())
          .isEmpty();
    }
    Offer now = newest("smtp", main).offer().orElseThrow();
    assertThat(WeakSuites.of(now, Set.of(Weakness.values())).answer()).isEqualTo(Answer.NO);
    assertThat(ExclusionEffect.of(now.library(), now.terms()))
        .filteredOn(effect -> effect.effect().isVoid())
        .extracting(effect -> effect.exclusion().word())
        .containsExactly("eNULL", "EXPORT", "DES", "RC4", "MD5", "aECDH", "EDH-DSS-DES-CBC3-SHA");
  }

  @Test
  void mandatoryExclusionsCountAtEncryptAndClientCertificatesTakeAnonymousSuitesAway() {
    String main =
        """
        smtpd_tls_security_level = may
        smtpd_tls_cert_file = /etc/ssl/mx.pem
        smtpd_tls_mandatory_exclude_ciphers = AES128
        """;
    assertThat(newest("smtp", main).offer().orElseThrow().terms().exclusions()).isEmpty();
    assertThat(newest("submission", main).offer().orElseThrow().terms().exclusions())
        .extracting(Exclusion::word, Exclusion::parameter)
        .containsExactly(tuple("AES128", "smtpd_tls_mandatory_exclude_ciphers"));
    assertThat(
            newest("smtp", main + "smtpd_tls_ask_ccert = yes\n")
                .offer()
                .orElseThrow()
                .terms()
                .exclusions())
        .containsExactly(Exclusion.builtIn("aNULL"));
  }

  @Test
  void programsWithoutTlsHaveNoSuchSettings() {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.empty(),
                Optional.of(MasterFile.parse(source("master.cf", MASTER))),
                "/etc/postfix",
                CATALOG,
                Target.newest(CATALOG)));
    assertThat(TlsService.of(configuration, configuration.service("pickup", "unix").orElseThrow()))
        .isEmpty();
  }
}
