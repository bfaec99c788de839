package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlsFactsTest {
  private static final Release NEWEST = Release.of(3, 11);

  private final Catalog catalog = Catalog.load();
  private final TlsFacts tls = catalog.tls();

  @Test
  void protocolVersionsGrow() {
    assertThat(tls.protocols())
        .extracting(TlsFacts.Protocol::name)
        .containsExactly("SSLv2", "SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");
    assertThat(tls.protocols()).extracting(TlsFacts.Protocol::version).isSorted().endsWith(0x304);
    assertThat(tls.protocols().get(0).isBound()).isFalse();
    assertThat(tls.protocols().get(1).isBound()).isTrue();
    assertThat(tls.protocols().get(5).since()).isEqualTo(Release.of(3, 0));
  }

  @Test
  void aServerKnowsFewerLevelsThanAClient() {
    assertThat(level("encrypt").server()).contains("encrypt");
    assertThat(level("encrypt").lists()).isEqualTo(TlsFacts.Lists.MANDATORY);
    assertThat(level("encrypt").authenticates()).isFalse();
    assertThat(level("may").lists()).isEqualTo(TlsFacts.Lists.OPPORTUNISTIC);
    assertThat(level("verify").server()).contains("encrypt");
    assertThat(level("verify").client()).isEqualTo(TlsFacts.ClientUse.MANDATORY);
    assertThat(level("dane").server()).isEmpty();
    assertThat(level("dane").client()).isEqualTo(TlsFacts.ClientUse.OPPORTUNISTIC);
    assertThat(level("none").lists()).isEqualTo(TlsFacts.Lists.NONE);
  }

  @Test
  void theLevelsAreThoseThatTheParameterAllows() {
    assertThat(tls.levels())
        .extracting(TlsFacts.Level::name)
        .containsExactlyInAnyOrderElementsOf(
            catalog.parameter("smtp_tls_security_level").orElseThrow().allowedValues(NEWEST));
  }

  private TlsFacts.Level level(String name) {
    return tls.levels().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void weakGradesActAsMediumSince38() {
    TlsFacts.Grade low = tls.grades().get(2);
    assertThat(low.name()).isEqualTo("low");
    assertThat(low.parameter()).isEqualTo("tls_low_cipherlist");
    assertThat(low.inForce(Release.of(3, 7))).isEqualTo("low");
    assertThat(low.inForce(Release.of(3, 8))).isEqualTo("medium");
    assertThat(tls.grades().get(0).inForce(NEWEST)).isEqualTo("high");
  }

  @Test
  void onlyExcludedCiphersAreAdded() {
    assertThat(tls.listPairs())
        .contains(
            new TlsFacts.ListPair("smtpd_tls_protocols", "smtpd_tls_mandatory_protocols", false),
            new TlsFacts.ListPair(
                "smtp_tls_exclude_ciphers", "smtp_tls_mandatory_exclude_ciphers", true))
        .hasSize(12);
  }

  @Test
  void aSeriesOfOpensslStandsForThoseThatFollow() {
    assertThat(tls.opensslAtMost("3.1").orElseThrow().name()).isEqualTo("3.0");
    assertThat(tls.opensslAtMost("3.3").orElseThrow().securityLevel()).hasValue(2);
    assertThat(tls.opensslAtMost("3.0.19").orElseThrow().securityLevel()).hasValue(1);
    assertThat(tls.opensslAtMost("1.1.1w").orElseThrow().lowestProtocol()).contains("TLSv1");
    assertThat(tls.opensslAtMost("3.10").orElseThrow().name()).isEqualTo("3.5");
    assertThat(tls.opensslAtMost("0.9.8")).isEmpty();
    assertThat(catalog.newestOpenssl()).isEqualTo("3.5");
    assertThat(catalog.distribution("debian-12").orElseThrow().securityLevel()).hasValue(2);
    assertThat(catalog.distribution("rhel-7").orElseThrow().securityLevel()).isEmpty();
  }

  @Test
  void cipherAliasesDependOnTheLibrary() {
    assertThat(tls.cipherAlias("EXPORT").orElseThrow().knownIn()).containsExactly("1.0.2");
    assertThat(tls.cipherAlias("EXPORT").orElseThrow().suitesIn30()).isZero();
    assertThat(tls.cipherAlias("aNULL").orElseThrow().suitesIn30()).isPositive();
    assertThat(tls.cipherAlias("anull")).isEmpty();
    assertThat(tls.cipherAliases()).isNotEmpty();
  }

  @Test
  void postfixDemandsAnOpenssl() {
    assertThat(tls.minimumOpenssl(Release.of(3, 5))).contains("1.0.2");
    assertThat(tls.minimumOpenssl(NEWEST)).contains("1.1.1");
    assertThat(tls.minimumOpenssl(Release.of(3, 12))).isEmpty();
  }

  @Test
  void aNewLibraryChangesTheDefaultGroups() {
    assertThat(tls.buildDefault("tls_eecdh_auto_curves", NEWEST, "3.5"))
        .contains("?X25519MLKEM768:DEFAULT");
    assertThat(tls.buildDefault("tls_eecdh_auto_curves", NEWEST, "3.0")).isEmpty();
    assertThat(tls.buildDefault("tls_eecdh_auto_curves", Release.of(3, 10), "3.5")).isEmpty();
    assertThat(tls.buildDefault("relayhost", NEWEST, "3.5")).isEmpty();
    assertThat(tls.buildDefault("tls_ffdhe_auto_groups", NEWEST, "3.6")).contains("");
  }
}
