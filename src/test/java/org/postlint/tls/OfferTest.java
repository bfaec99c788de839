package org.postlint.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.postlint.tls.TermsFixture.MEDIUM_3_1;
import static org.postlint.tls.TermsFixture.MEDIUM_3_8;
import static org.postlint.tls.TermsFixture.TLS;
import static org.postlint.tls.TermsFixture.debian;
import static org.postlint.tls.TermsFixture.library;
import static org.postlint.tls.TermsFixture.names;
import static org.postlint.tls.TermsFixture.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferTest {
  @Test
  void anExclusionThatStartsWithASignStopsEveryHandshake() {
    Offer offer = Offer.of(library("3.0"), server(MEDIUM_3_1, "!aNULL", Keys.of(KeyType.RSA)));
    assertThat(offer.outcome()).isEqualTo(Offer.Outcome.INVALID_EXCLUSION);
    assertThat(offer.suites()).isEmpty();
    assertThat(offer.serves(Version.TLSV1_3)).isEqualTo(Answer.NO);
  }

  @Test
  void aListOfNothingKnownStopsTls13Too() {
    Offer offer = Offer.of(library("3.0"), server("FOO:BAR", "", Keys.of(KeyType.RSA)));
    assertThat(offer.outcome()).isEqualTo(Offer.Outcome.EMPTY_LIST);
    assertThat(offer.serves(Version.TLSV1_3)).isEqualTo(Answer.NO);
  }

  @Test
  void aListThatOnlySomeBuildsCanServeIsNotKnownToWork() {
    Offer offer = Offer.of(library("3.0"), server("3DES", "", Keys.of(KeyType.RSA)));
    assertThat(offer.outcome()).isEqualTo(Offer.Outcome.OPEN);
    assertThat(offer.serves(Version.TLSV1_2)).isEqualTo(Answer.UNKNOWN);
    assertThat(offer.serves(Version.TLSV1_3)).isEqualTo(Answer.UNKNOWN);
    assertThat(offer.suites()).isEmpty();
  }

  @Test
  void anEllipticKeyWithoutItsSuitesStrandsEveryVersionBelow13() {
    Terms terms = server(MEDIUM_3_8, "aECDSA, aNULL", Keys.of(KeyType.EC));
    Offer offer = Offer.of(debian("3.0"), terms);
    assertThat(offer.stranded())
        .containsExactlyInAnyOrder(Version.TLSV1, Version.TLSV1_1, Version.TLSV1_2);
    assertThat(offer.serves(Version.TLSV1_3)).isEqualTo(Answer.YES);
  }

  @Test
  void anUnreadCertificateLeavesOpenWhetherItsSuitesAreExcluded() {
    Offer offer = Offer.of(debian("3.0"), server(MEDIUM_3_8, "aECDSA aNULL", Keys.unread()));
    assertThat(offer.stranded()).isEmpty();
    assertThat(offer.serves(Version.TLSV1_2)).isEqualTo(Answer.UNKNOWN);
    Offer anyKey = Offer.of(debian("3.0"), server(MEDIUM_3_8, "", Keys.unread()));
    assertThat(anyKey.serves(Version.TLSV1_2)).isEqualTo(Answer.YES);
  }

  @Test
  void aServerWithoutCertificateOffersAnonymousSuitesOnly() {
    Offer offer = Offer.of(debian("3.0"), server(MEDIUM_3_1, "", Keys.of()));
    assertThat(offer.suites()).isNotEmpty();
    assertThat(offer.suites()).allMatch(suite -> suite.authentication().equals("NULL"));
    assertThat(offer.serves(Version.TLSV1_3)).isEqualTo(Answer.NO);
  }

  @Test
  void pskSrpAndStaticDiffieHellmanAreNeverOnOffer() {
    Offer offer =
        Offer.of(
            library("1.0.2"),
            server("ALL:COMPLEMENTOFALL", "", Keys.of(KeyType.RSA, KeyType.EC, KeyType.DSA)));
    assertThat(offer.possible())
        .extracting(Suite::keyExchange)
        .doesNotContain("PSK", "SRP", "DHr", "DHd");
  }

  @Test
  void aClientOffersWhateverTheListHas() {
    Terms terms =
        new Terms(Role.CLIENT, TLS, Set.of(), MEDIUM_3_1, List.of(), Keys.of(), Answer.YES, 0);
    Offer offer = Offer.of(debian("3.0"), terms);
    assertThat(names(offer.suites()))
        .contains("AES128-SHA", "ECDHE-ECDSA-AES128-SHA", "DHE-DSS-AES128-SHA", "ADH-AES128-SHA");
  }

  @Test
  void aVersionThatTheLibraryLacksIsNotServed() {
    Terms terms = server(MEDIUM_3_1, "", Keys.of(KeyType.RSA));
    assertThat(Offer.of(library("1.0.2"), terms).serves(Version.TLSV1_3)).isEqualTo(Answer.NO);
    assertThat(Offer.of(library("1.1.1"), terms).serves(Version.TLSV1_3)).isEqualTo(Answer.YES);
  }

  @Test
  void oldVersionsDependOnTheSystemWherePostfixLeavesThemToIt() {
    Terms terms =
        new Terms(
            Role.SERVER,
            TLS,
            EnumSet.of(Version.TLSV1, Version.TLSV1_1),
            MEDIUM_3_1,
            List.of(),
            Keys.of(KeyType.RSA),
            Answer.YES,
            0);
    Offer offer = Offer.of(library("1.1.1"), terms);
    assertThat(offer.serves(Version.TLSV1)).isEqualTo(Answer.UNKNOWN);
    assertThat(offer.serves(Version.TLSV1_2)).isEqualTo(Answer.YES);
  }

  @Test
  void aSecurityLevelThatPostfixDoesNotSetLeavesAnonymousSuitesOpen() {
    Terms terms =
        new Terms(
            Role.SERVER,
            TLS,
            Set.of(),
            MEDIUM_3_1,
            List.of(),
            Keys.of(KeyType.RSA),
            Answer.YES,
            -1);
    Offer offer = Offer.of(library("1.1.1"), terms);
    assertThat(WeakSuites.of(offer, EnumSet.of(Weakness.ANONYMOUS)).answer())
        .isEqualTo(Answer.UNKNOWN);
    assertThat(offer.serves(Version.TLSV1_2)).isEqualTo(Answer.YES);
  }

  @Test
  void anExclusionThatSmugglesAnAdditionIsNotTakenForOne() {
    Terms terms = server("HIGH", "AES128-SHA;RC4", Keys.of(KeyType.RSA));
    assertThat(ExclusionEffect.of(library("1.0.2"), terms))
        .extracting(ExclusionEffect::effect)
        .containsExactly(ExclusionEffect.Effect.UNKNOWN);
  }

  @Test
  void exclusionsAreSplitAsPostfixSplitsThem() {
    assertThat(Exclusion.parse("p", " aNULL,\tRC4:MD5 ,, \nRSA+AES"))
        .extracting(Exclusion::word, Exclusion::start)
        .containsExactly(
            tuple("aNULL", 1), tuple("RC4", 8), tuple("MD5", 12), tuple("RSA+AES", 20));
  }
}
