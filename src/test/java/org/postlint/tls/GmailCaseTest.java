package org.postlint.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postlint.tls.TermsFixture.GMAIL;
import static org.postlint.tls.TermsFixture.MEDIUM_2_10;
import static org.postlint.tls.TermsFixture.MEDIUM_3_1;
import static org.postlint.tls.TermsFixture.MEDIUM_3_8;
import static org.postlint.tls.TermsFixture.debian;
import static org.postlint.tls.TermsFixture.library;
import static org.postlint.tls.TermsFixture.names;
import static org.postlint.tls.TermsFixture.server;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code aNULL, eNULL, EXPORT, DES, RC4, MD5, PSK, …} leaves, then and now. */
class GmailCaseTest {
  private static final Set<Weakness> ALL = EnumSet.allOf(Weakness.class);
  private static final Set<Weakness> NOT_SMALL_BLOCK =
      EnumSet.complementOf(EnumSet.of(Weakness.SMALL_BLOCK));

  private static List<String> effects(Library library, Terms terms) {
    List<String> found = new ArrayList<>();
    for (ExclusionEffect effect : ExclusionEffect.of(library, terms)) {
      found.add(effect.exclusion().word() + " " + effect.effect());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {MEDIUM_2_10, MEDIUM_3_1})
  void withOpenssl102ItLeavesTripleDesAndNothingElseThatIsWeakInEveryBuild(String medium) {
    Offer offer = Offer.of(library("1.0.2k"), server(medium, GMAIL, Keys.of(KeyType.RSA)));
    WeakSuites weak = WeakSuites.of(offer, ALL);
    assertThat(weak.answer()).isEqualTo(Answer.YES);
    assertThat(names(weak.suites()))
        .containsExactlyInAnyOrder(
            "ECDHE-RSA-DES-CBC3-SHA", "EDH-RSA-DES-CBC3-SHA", "DES-CBC3-SHA");
    assertThat(weak.remedies()).containsExactly("3DES");
    assertThat(WeakSuites.of(offer, NOT_SMALL_BLOCK).answer()).isEqualTo(Answer.NO);
    // IDEA is there as well where the library was built with it.
    assertThat(names(offer.possible())).contains("IDEA-CBC-SHA");
  }

  @ParameterizedTest
  @ValueSource(strings = {MEDIUM_2_10, MEDIUM_3_1})
  void withOpenssl102HalfOfItIsVoid(String medium) {
    Terms rsa = server(medium, GMAIL, Keys.of(KeyType.RSA));
    assertThat(effects(library("1.0.2"), rsa))
        .containsExactly(
            "aNULL REMOVES",
            "eNULL NOT_IN_LIST",
            "EXPORT NOT_IN_LIST",
            "DES NOT_IN_LIST",
            "RC4 REMOVES",
            "MD5 REMOVES",
            "PSK ONLY_UNUSABLE",
            "aECDH ONLY_UNUSABLE",
            "EDH-DSS-DES-CBC3-SHA ONLY_UNUSABLE");
  }

  @Test
  void withOpenssl102AndAnEllipticKeyStaticKeysMayBeTakenAway() {
    Terms both = server(MEDIUM_3_1, GMAIL, Keys.of(KeyType.RSA, KeyType.EC));
    assertThat(effects(library("1.0.2"), both)).contains("aECDH REMOVES");
  }

  @Test
  void withOpenssl102WithoutItRc4AndMd5AndAnonymousSuitesAreOffered() {
    Offer offer = Offer.of(library("1.0.2"), server(MEDIUM_3_1, "", Keys.of(KeyType.RSA)));
    WeakSuites weak = WeakSuites.of(offer, ALL);
    assertThat(names(weak.suites())).contains("RC4-SHA", "RC4-MD5", "ADH-AES128-SHA");
    assertThat(weak.remedies()).containsExactlyInAnyOrder("aNULL", "3DES", "RC4");
  }

  @Test
  void withTheNewestReleasesItLeavesNothingWeak() {
    Offer offer = Offer.of(library("3.5"), server(MEDIUM_3_8, GMAIL, Keys.unread()));
    assertThat(WeakSuites.of(offer, ALL).answer()).isEqualTo(Answer.NO);
  }

  @Test
  void withTheNewestReleasesAllButOneOfItIsVoidOrOfNoUse() {
    assertThat(effects(library("3.5"), server(MEDIUM_3_8, GMAIL, Keys.of(KeyType.RSA, KeyType.EC))))
        .containsExactly(
            "aNULL REMOVES",
            "eNULL NOT_IN_LIST",
            "EXPORT UNKNOWN_NAME",
            "DES UNKNOWN_NAME",
            "RC4 NOT_IN_LIST",
            "MD5 NOT_IN_LIST",
            "PSK ONLY_UNUSABLE",
            "aECDH UNKNOWN_NAME",
            "EDH-DSS-DES-CBC3-SHA UNKNOWN_NAME");
  }

  @Test
  void withPostfix37AndOpenssl30WhatIsLeftDependsOnWhoBuiltTheLibrary() {
    Terms terms = server(MEDIUM_3_1, GMAIL, Keys.of(KeyType.RSA));
    assertThat(WeakSuites.of(Offer.of(library("3.0"), terms), ALL).answer())
        .isEqualTo(Answer.UNKNOWN);
    assertThat(WeakSuites.of(Offer.of(debian("3.0"), terms), ALL).answer()).isEqualTo(Answer.NO);
    assertThat(effects(library("3.0"), terms)).contains("RC4 ONLY_OTHER_BUILDS", "aNULL REMOVES");
    assertThat(effects(debian("3.0"), terms)).contains("RC4 NOT_IN_LIST");
  }

  @Test
  void itLocksNobodyOutThatTheDefaultLetsIn() {
    for (String medium : List.of(MEDIUM_2_10, MEDIUM_3_1)) {
      Offer offer = Offer.of(library("1.0.2"), server(medium, GMAIL, Keys.of(KeyType.RSA)));
      assertThat(LostClients.of(offer, medium).clients()).isEmpty();
    }
    Offer offer = Offer.of(library("3.5"), server(MEDIUM_3_8, GMAIL, Keys.of(KeyType.RSA)));
    assertThat(LostClients.of(offer, MEDIUM_3_8).clients()).isEmpty();
  }

  @Test
  void theArticlesOwnMediumListShutsOutEveryClientBelowTls12() {
    String article =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384"
            + ":DHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES256-GCM-SHA384";
    Offer offer = Offer.of(library("1.0.2"), server(article, "", Keys.of(KeyType.RSA)));
    assertThat(offer.stranded()).containsExactlyInAnyOrder(Version.TLSV1, Version.TLSV1_1);
    assertThat(LostClients.of(offer, MEDIUM_3_1).clients())
        .extracting(ClientKind::id)
        .containsExactly("openssl-0.9.8", "schannel-2003", "schannel-2008r2", "java-7", "rfc5246");
  }

  @Test
  void rsaAndAesExcludedWithoutCurvesLeavesGmailNoSharedCipher() {
    Terms terms =
        new Terms(
            Role.SERVER,
            TermsFixture.TLS,
            Set.of(),
            MEDIUM_2_10,
            Exclusion.parse("smtpd_tls_exclude_ciphers", "RSA+AES"),
            Keys.of(KeyType.RSA),
            Answer.NO,
            0);
    LostClients lost = LostClients.of(Offer.of(library("1.0.2"), terms), MEDIUM_2_10);
    assertThat(lost.clients()).extracting(ClientKind::id).contains("rfc5246");
    assertThat(lost.culprits()).extracting(Exclusion::word).containsExactly("RSA+AES");
  }
}
