package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterTest {
  private static final Release NEWEST = Release.of(3, 11);

  private final Catalog catalog = Catalog.load();

  private Parameter parameter(String name) {
    return catalog.parameter(name).orElseThrow();
  }

  private static Release release(String text) {
    return Release.parse(text);
  }

  @Test
  void thereAre890OfThemAndNamesAreSorted() {
    assertThat(catalog.parameterNames())
        .hasSize(890)
        .isSorted()
        .contains("2bounce_notice_recipient");
    assertThat(catalog.parameter("smptd_banner")).isEmpty();
  }

  @Test
  void theDefaultIsThatOfTheRelease() {
    Parameter protocols = parameter("smtpd_tls_protocols");
    assertThat(protocols.defaultValue(release("3.5"))).contains("!SSLv2, !SSLv3");
    assertThat(protocols.defaultValue(release("3.6.0"))).contains(">=TLSv1");
    assertThat(protocols.defaultValue(NEWEST)).contains(">=TLSv1");
    assertThat(protocols.defaultVaries()).isTrue();
  }

  @Test
  void aDefaultThatChangedWithinASeriesFollowsThePatchLevel() {
    Parameter protocols = parameter("smtpd_tls_protocols");
    assertThat(protocols.defaultValue(release("2.10.7"))).contains("");
    assertThat(protocols.defaultValue(release("2.10.8"))).contains("!SSLv2, !SSLv3");
    assertThat(protocols.defaultValue(release("2.10"))).contains("!SSLv2, !SSLv3");
    assertThat(protocols.defaultValue(release("3.0.1"))).contains("");
    Parameter relay = parameter("smtpd_relay_restrictions");
    assertThat(relay.defaultValue(release("2.10.0")))
        .contains("permit_mynetworks, reject_unauth_destination");
  }

  @Test
  void aDefaultMayDependOnTheCompatibilityLevel() {
    Parameter relay = parameter("relay_domains");
    assertThat(relay.defaultValue(release("2.11"))).contains("$mydestination");
    assertThat(relay.levelChoice(release("2.11"))).isEmpty();
    assertThat(relay.defaultValue(release("3.5")))
        .contains("${{$compatibility_level} < {2} ? {$mydestination} : {}}");
    assertThat(relay.levelChoice(NEWEST))
        .contains(new DefaultValue.LevelChoice("2", "$mydestination", ""));
  }

  @Test
  void whatTheHostDecidesHasNoDefaultToShow() {
    assertThat(parameter("myhostname").defaultValue(NEWEST)).isEmpty();
    assertThat(parameter("myhostname").isComputed()).isTrue();
    assertThat(parameter("myhostname").computedBy()).contains("host name of the machine");
    assertThat(parameter("command_directory").defaultValue(NEWEST)).contains("/usr/sbin");
    assertThat(parameter("command_directory").isComputed()).isTrue();
    assertThat(parameter("relayhost").isComputed()).isFalse();
    assertThat(parameter("relayhost").defaultVaries()).isFalse();
  }

  @Test
  void aParameterIsUnknownToEarlierReleases() {
    Parameter chain = parameter("smtpd_tls_chain_files");
    assertThat(chain.isKnown(release("3.3"))).isFalse();
    assertThat(chain.status(release("3.3"))).isEqualTo(Status.LATER);
    assertThat(chain.defaultValue(release("3.3"))).isEmpty();
    assertThat(chain.isKnown(release("3.4.0"))).isTrue();
    assertThat(chain.status(release("3.4"))).isEqualTo(Status.CURRENT);
  }

  @Test
  void aBackportIsKnownFromItsPatchLevelOn() {
    Parameter bare = parameter("smtpd_forbid_bare_newline");
    assertThat(bare.isKnown(release("3.7.8"))).isFalse();
    assertThat(bare.isKnown(release("3.7.9"))).isTrue();
    assertThat(bare.isKnown(release("3.7"))).isTrue();
    assertThat(bare.isKnown(release("3.4"))).isFalse();
    assertThat(bare.isKnown(release("3.9.0"))).isTrue();
    assertThat(bare.status(release("3.7.8"))).isEqualTo(Status.LATER);
    assertThat(bare.defaultValue(release("3.7.8"))).isEmpty();
  }

  @Test
  void aRemovedParameterIsRemovedUnlessItsSuccessorStillListensToIt() {
    Parameter agility = parameter("tls_dane_digest_agility");
    assertThat(agility.status(release("3.3"))).isEqualTo(Status.CURRENT);
    assertThat(agility.status(release("3.4"))).isEqualTo(Status.REMOVED);
    assertThat(agility.removed()).contains(release("3.4"));
    Parameter old = parameter("postscreen_blacklist_action");
    assertThat(old.isKnown(release("3.6"))).isFalse();
    assertThat(old.status(release("3.6"))).isEqualTo(Status.DEPRECATED);
    assertThat(old.isRenamed()).isTrue();
    assertThat(old.replacement()).contains("postscreen_denylist_action");
    assertThat(parameter("postscreen_denylist_action").oldNames())
        .containsExactly(new Parameter.OldName("postscreen_blacklist_action", release("3.6")));
  }

  @Test
  void aReplacementIsNotAlwaysAnotherName() {
    Parameter use = parameter("smtpd_use_tls");
    assertThat(use.status(NEWEST)).isEqualTo(Status.DEPRECATED);
    assertThat(use.replacement()).contains("smtpd_tls_security_level");
    assertThat(use.isRenamed()).isFalse();
    assertThat(use.warningSince()).contains(release("3.9"));
    assertThat(parameter("fallback_relay").isRenamed()).isTrue();
  }

  @Test
  void everyOldNameIsAParameterThatSaysTheSame() {
    for (String name : catalog.parameterNames()) {
      for (Parameter.OldName old : parameter(name).oldNames()) {
        Parameter former = parameter(old.name());
        assertThat(former.isRenamed()).as(former.name()).isTrue();
        assertThat(former.replacement()).contains(name);
        assertThat(parameter(name).defaultValue(NEWEST).orElseThrow()).contains(old.name());
      }
      if (parameter(name).isRenamed()) {
        assertThat(parameter(parameter(name).replacement().orElseThrow()).oldNames())
            .extracting(Parameter.OldName::name)
            .contains(name);
      }
    }
  }

  @Test
  void theKindMayChange() {
    Parameter limit = parameter("postscreen_command_time_limit");
    assertThat(limit.kind(release("3.3"))).isEqualTo(Kind.RAW);
    assertThat(limit.isRaw(release("3.3"))).isTrue();
    assertThat(limit.kind(release("3.4"))).isEqualTo(Kind.TIME);
    assertThat(parameter("queue_minfree").kind(release("3.4"))).isEqualTo(Kind.INT);
    assertThat(parameter("queue_minfree").kind(NEWEST)).isEqualTo(Kind.LONG);
  }

  @Test
  void nineParametersAreRawInTheNewestRelease() {
    assertThat(catalog.parameterNames())
        .filteredOn(name -> parameter(name).isRaw(NEWEST))
        .containsExactly(
            "command_execution_directory",
            "default_rbl_reply",
            "forward_path",
            "luser_relay",
            "mailbox_command",
            "postscreen_expansion_filter",
            "postscreen_reject_footer",
            "smtpd_expansion_filter",
            "smtpd_reject_footer");
  }

  @Test
  void limitsAreInclusiveAndMayChange() {
    Limits threshold = parameter("postscreen_dnsbl_threshold").limits(NEWEST);
    assertThat(threshold.allow(0)).isFalse();
    assertThat(threshold.allow(1)).isTrue();
    assertThat(parameter("postscreen_dnsbl_threshold").limits(release("3.3")).allow(-5)).isTrue();
    assertThat(parameter("in_flow_delay").limits(NEWEST).allow(10)).isTrue();
    assertThat(parameter("in_flow_delay").limits(NEWEST).allow(11)).isFalse();
    assertThat(parameter("message_size_limit").limits(NEWEST)).isEqualTo(Limits.NONE);
    assertThat(parameter("default_verp_delimiters").limits(NEWEST).allow(1)).isFalse();
  }

  @Test
  void onlyTextMayBeEmptyAndNotAlways() {
    assertThat(parameter("relayhost").isEmptyAllowed(NEWEST)).isTrue();
    assertThat(parameter("myhostname").isEmptyAllowed(NEWEST)).isFalse();
    assertThat(parameter("config_directory").isEmptyAllowed(NEWEST)).isFalse();
    assertThat(parameter("soft_bounce").isEmptyAllowed(NEWEST)).isFalse();
    assertThat(parameter("max_idle").isEmptyAllowed(NEWEST)).isFalse();
    assertThat(parameter("tls_low_cipherlist").isEmptyAllowed(release("3.7"))).isFalse();
    assertThat(parameter("tls_low_cipherlist").isEmptyAllowed(release("3.8"))).isTrue();
  }

  @Test
  void timesHaveAUnitAndNothingElseHas() {
    assertThat(parameter("max_idle").timeUnit()).contains(TimeUnit.SECOND);
    assertThat(parameter("maximal_queue_lifetime").timeUnit()).contains(TimeUnit.DAY);
    assertThat(parameter("delay_warning_time").timeUnit()).contains(TimeUnit.HOUR);
    assertThat(catalog.parameterNames())
        .allSatisfy(
            name ->
                assertThat(parameter(name).timeUnit().isPresent())
                    .as(name)
                    .isEqualTo(parameter(name).kind(NEWEST) == Kind.TIME));
  }

  @Test
  void readersMayBeEveryProgram() {
    Parameter banner = parameter("smtpd_banner");
    assertThat(banner.isReadBy("smtpd", NEWEST)).isTrue();
    assertThat(banner.isReadBy("smtp", NEWEST)).isFalse();
    assertThat(parameter("mydestination").isReadBy("smtp", NEWEST)).isTrue();
    Parameter timeout = parameter("smtpd_tls_session_cache_timeout");
    assertThat(timeout.isReadBy("smtpd", release("2.10"))).isTrue();
    assertThat(timeout.isReadBy("smtpd", release("2.11"))).isFalse();
  }

  @Test
  void allowedWordsFollowTheRelease() {
    Parameter level = parameter("smtp_tls_security_level");
    assertThat(level.allowedValues(release("2.10"))).contains("fingerprint").doesNotContain("dane");
    assertThat(level.allowedValues(release("2.11"))).contains("dane", "dane-only");
    assertThat(level.isUnknownValueFatal()).isTrue();
    assertThat(level.requiresBuild()).isEmpty();
    assertThat(parameter("smtpd_tls_eecdh_grade").allowedValues(release("3.5"))).contains("auto");
    assertThat(parameter("smtpd_tls_eecdh_grade").allowedValues(release("3.6"))).isEmpty();
    assertThat(parameter("smtpd_tls_protocols").requiresBuild()).contains("tls");
  }

  @Test
  void aServerTakesTheLevelsOfClientsForEncrypt() {
    Parameter level = parameter("smtpd_tls_security_level");
    assertThat(level.allowedValues(NEWEST))
        .containsExactly("none", "may", "encrypt", "fingerprint", "verify", "secure");
    assertThat(level.allowedValues())
        .filteredOn(value -> value.actsAs().isPresent())
        .extracting(Parameter.AllowedValue::word)
        .containsExactly("fingerprint", "verify", "secure");
    assertThat(level.allowedValues().get(4).actsAs()).contains("encrypt");
  }

  @Test
  void whatPostfixSetsItselfIsReadOnly() {
    assertThat(parameter("process_id").isReadOnly()).isTrue();
    assertThat(parameter("service_name").isReadOnly()).isTrue();
    assertThat(parameter("service_name").isKnown(release("3.11.0"))).isTrue();
    assertThat(parameter("myhostname").isReadOnly()).isFalse();
  }

  @Test
  void everyKnownParameterHasADefaultOrAReasonForNone() {
    for (Release release : catalog.releases()) {
      for (String name : catalog.parameterNames()) {
        Parameter parameter = parameter(name);
        if (parameter.isKnown(release)) {
          assertThat(parameter.defaultValue(release).isPresent() || parameter.isComputed())
              .as("%s in %s", name, release)
              .isTrue();
          assertThat(parameter.kinds().at(release)).as("%s in %s", name, release).isPresent();
        } else {
          assertThat(parameter.defaultValue(release)).as("%s in %s", name, release).isEmpty();
        }
      }
    }
  }

  @Test
  void whatWasGoneBefore210IsKnownByName() {
    assertThat(catalog.formerParameter("lmtp_cache_connection").orElseThrow().lastSeen())
        .hasToString("2.9");
    assertThat(catalog.formerParameter("relayhost")).isEmpty();
    assertThat(catalog.formerParameters()).hasSize(14);
  }
}
