package org.postlint.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Release;

class LevelTest {
  @ParameterizedTest
  @CsvSource({
    "false,'',false,false,none",
    "false,'',true,false,may",
    "false,'',false,true,encrypt",
    "false,'',true,true,encrypt",
    "false,none,true,true,none",
    "false,may,true,true,may",
    "false,MAY,false,false,may",
    "false,encrypt,false,false,encrypt",
    "false,verify,false,false,encrypt",
    "false,secure,false,false,encrypt",
    "false,fingerprint,false,false,encrypt",
    "true,none,false,false,encrypt",
    "true,nonsense,false,false,encrypt"
  })
  void aServerActsOnWrapperModeThenTheLevelThenTheOldSwitches(
      boolean wrapper, String level, boolean use, boolean enforce, String acts) {
    assertThat(Level.ofServer(wrapper, level, use, enforce).map(Level::word)).contains(acts);
  }

  @ParameterizedTest
  @CsvSource({"dane", "dane-only", "yes", "on", "opportunistic"})
  void aServerRefusesOtherLevels(String level) {
    assertThat(Level.ofServer(false, level, true, true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'',false,false,true,none", "'',true,false,true,may", "'',true,true,true,verify",
    "'',false,true,false,encrypt", "dane,false,true,true,dane", "none,true,true,true,none",
    "Secure,false,false,true,secure"
  })
  void aClientActsOnTheLevelThenTheOldSwitches(
      String level, boolean use, boolean enforce, boolean names, String acts) {
    assertThat(Level.ofClient(level, use, enforce, names).map(Level::word)).contains(acts);
  }

  @Test
  void mandatoryListsCountFromEncryptOn() {
    assertThat(Level.MAY.isMandatory()).isFalse();
    assertThat(Level.ENCRYPT.isMandatory()).isTrue();
    assertThat(Level.SECURE.isMandatory()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "3.7,medium,tls_medium_cipherlist", "3.7,LOW,tls_low_cipherlist",
    "3.8,low,tls_medium_cipherlist", "3.8.0,export,tls_medium_cipherlist",
    "3.11,null,tls_null_cipherlist"
  })
  void aGradeNamesACipherList(String release, String grade, String parameter) {
    assertThat(PostfixTls.cipherListParameter(Release.parse(release), grade)).contains(parameter);
  }

  @Test
  void aCipherStringIsNoGrade() {
    assertThat(PostfixTls.cipherListParameter(Release.parse("3.7"), "HIGH:!aNULL"))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2.11,false,-1",
    "3.0.13,false,-1",
    "3.0.14,false,0",
    "3.1.0,false,0",
    "3.11,false,0",
    "3.11,true,1",
    "3.0.13,true,-1"
  })
  void theSecurityLevelIsZeroUnlessClientsMustBeVerified(
      String release, boolean verified, int level) {
    assertThat(PostfixTls.securityLevel(Release.parse(release), verified)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "3.1,false",
    "3.2.17,false",
    "3.2.18,true",
    "3.4.14,false",
    "3.5.4,false",
    "3.5.5,true",
    "3.6.0,true",
    "3.11,true"
  })
  void recentReleasesSetTheLowestVersionThemselves(String release, boolean own) {
    assertThat(PostfixTls.setsLowestVersion(Release.parse(release))).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "3.1,1.0.2,strong,YES",
    "3.1,1.0.2,none,NO",
    "3.5,1.1.1,none,UNKNOWN",
    "3.5,1.1.1,nonsense,UNKNOWN",
    "3.6,3.0,none,YES"
  })
  void curvesFollowTheGradeBefore36(String release, String openssl, String grade, Answer answer) {
    assertThat(
            PostfixTls.exchangesOverCurves(
                Release.parse(release), grade, TermsFixture.library(openssl)))
        .isEqualTo(answer);
  }
}
