package org.postlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Release;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Source;

class RelayGuardTest {
  private static final Catalog CATALOG = Catalog.load();

  /** Each was given to smtpd of Postfix 3.7.11: true where it ran, false where it refused to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "true  | permit_mynetworks, defer_unauth_destination | ",
        "true  | | permit_mynetworks, reject_unauth_destination",
        "false | permit_mynetworks | permit_sasl_authenticated",
        "false | | ",
        "false | permit, reject_unauth_destination | ",
        "false | warn_if_reject reject_unauth_destination | ",
        "true  | warn_if_reject permit_mynetworks, reject | ",
        "true  | permit_mynetworks, guard | ",
        "true  | permit_mynetworks, outer | ",
        "false | guard_not_listed | ",
        "true  | defer_if_permit | ",
        "true  | permit_mynetworks, reject_rbl_client reject_unauth_destination | ",
        "true  | check_client_access static:OK, DEFER | ",
        "false | check_client_access static:reject | ",
        "false | permit_auth_destination, guard_not_listed | ",
        "true  | check_relay_domains | ",
      })
  void isThereWhereSmtpdRuns(boolean runs, String relay, String recipient) {
    assertThat(isThere("3.7.11", relay, recipient)).contains(runs);
  }

  @Test
  void aClassThatEntersItselfIsNoGuard() {
    assertThat(isThere("3.7.11", "permit_auth_destination, round", "")).contains(false);
  }

  @Test
  void aNameThatTheReleaseDoesNotHaveIsNoGuard() {
    assertThat(isThere("3.9", "check_relay_domains", "")).contains(false);
  }

  @Test
  void whatOnlyTheHostKnowsLeavesItOpen() {
    assertThat(isThere("3.7.11", "permit_mynetworks, $mydomain", "")).isEmpty();
  }

  @Test
  void aClassMayBeNamedByWhatOnlyTheHostKnows() {
    String main = "smtpd_restriction_classes = $mydomain\nguard = reject\n";
    assertThat(guard("3.7.11", main + "smtpd_relay_restrictions = guard")).isEmpty();
    assertThat(guard("3.7.11", main + "smtpd_relay_restrictions = reject")).contains(true);
  }

  @Test
  void levelZeroLeavesBothListsEmpty() {
    assertThat(guard("3.7.11", "")).contains(false);
    assertThat(guard("3.7.11", "compatibility_level = 2")).contains(true);
  }

  private static Optional<Boolean> isThere(String release, String relay, String recipient) {
    String main =
        """
        compatibility_level = 3.6
        smtpd_restriction_classes = guard, outer, round
        guard = reject_unauth_destination
        outer = permit_mynetworks, guard
        round = permit_mynetworks, round
        guard_not_listed = reject_unauth_destination
        """;
    return guard(
        release,
        main
            + "smtpd_relay_restrictions = "
            + (relay == null ? "" : relay)
            + "\nsmtpd_recipient_restrictions = "
            + (recipient == null ? "" : recipient));
  }

  private static Optional<Boolean> guard(String release, String main) {
    Target target = new Target(Release.parse(release), "3.0", Optional.empty(), release, List.of());
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", main + "\n"))),
                Optional.of(
                    MasterFile.parse(Source.ofText("master.cf", "smtp inet n - n - - smtpd\n"))),
                "/etc/postfix",
                CATALOG,
                target));
    return new RelayGuard(configuration, configuration.service("smtp", "inet").orElseThrow())
        .isThere();
  }
}
