package org.postlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestrictionTest {
  private static final Release NEWEST = Release.of(3, 11);

  private final Catalog catalog = Catalog.load();

  private Restriction restriction(String name) {
    return catalog.restriction(name).orElseThrow();
  }

  @Test
  void namesCompareWithoutCase() {
    assertThat(restriction("Reject_Unauth_Destination").name())
        .isEqualTo("reject_unauth_destination");
    assertThat(catalog.restriction("reject_unauth_destinations")).isEmpty();
    assertThat(catalog.restrictions()).hasSize(80);
  }

  @Test
  void someTakeAnArgument() {
    assertThat(restriction("check_client_access").argument()).isEqualTo(Restriction.Argument.TABLE);
    assertThat(restriction("check_client_access").missingArgument())
        .contains(Restriction.MissingArgument.ERROR);
    assertThat(restriction("check_client_access").bracesSince()).contains(Release.of(3, 0));
    assertThat(restriction("reject_rbl_client").argument())
        .isEqualTo(Restriction.Argument.RBL_DOMAIN);
    assertThat(restriction("reject_rbl_client").missingArgument())
        .contains(Restriction.MissingArgument.IGNORED);
    assertThat(restriction("permit").argument()).isEqualTo(Restriction.Argument.NONE);
    assertThat(restriction("permit").missingArgument()).isEmpty();
    assertThat(restriction("warn_if_reject").argument())
        .isEqualTo(Restriction.Argument.RESTRICTION);
    assertThat(restriction("check_policy_service").options())
        .extracting(Restriction.Option::name)
        .contains("timeout", "default_action", "policy_context");
  }

  @Test
  void someNeedWhatComesLater() {
    Restriction sender = restriction("reject_unknown_sender_domain");
    assertThat(sender.needs()).contains("sender");
    assertThat(sender.effectiveFrom()).contains(Stage.SENDER);
    assertThat(sender.lists()).contains(Stage.CLIENT, Stage.SENDER, Stage.RECIPIENT);
    assertThat(sender.lists()).doesNotContain(Stage.ETRN);
    assertThat(restriction("reject_unauth_destination").effectiveFrom()).contains(Stage.RELAY);
    assertThat(restriction("reject_unauth_destination").isSingleRecipientAfterData()).isTrue();
    assertThat(restriction("permit_mynetworks").effectiveFrom()).isEmpty();
    assertThat(restriction("check_etrn_access").lists()).containsExactly(Stage.ETRN);
  }

  @Test
  void theStatusFollowsTheRelease() {
    Restriction old = restriction("check_relay_domains");
    assertThat(old.status(Release.of(3, 8))).isEqualTo(Status.DEPRECATED);
    assertThat(old.status(Release.of(3, 9))).isEqualTo(Status.REMOVED);
    assertThat(old.isKnown(Release.of(3, 9))).isFalse();
    assertThat(restriction("permit_mynetworks").status(NEWEST)).isEqualTo(Status.CURRENT);
    assertThat(restriction("check_sasl_access").status(Release.of(2, 10))).isEqualTo(Status.LATER);
    assertThat(restriction("check_sasl_access").requiredParameter())
        .contains("smtpd_sasl_auth_enable");
    assertThat(restriction("reject_unknown_client").replacement())
        .contains("reject_unknown_client_hostname");
  }

  @Test
  void aReservedNameIsNotKnown() {
    Restriction reserved = restriction("reject_unknown_forward_client_hostname");
    assertThat(reserved.isImplemented()).isFalse();
    assertThat(reserved.isKnown(NEWEST)).isFalse();
    assertThat(restriction("check_address_map").onlyIn()).contains("local_header_rewrite_clients");
    assertThat(restriction("check_address_map").lists()).isEmpty();
  }

  @Test
  void chosenOnesProtectAgainstRelaying() {
    assertThat(catalog.relayGuards(NEWEST))
        .extracting(Restriction::name)
        .containsExactly(
            "check_relay_domains",
            "defer",
            "defer_if_permit",
            "defer_unauth_destination",
            "reject",
            "reject_unauth_destination");
  }

  @Test
  void onlyThreeAlwaysDecide() {
    assertThat(catalog.restrictions())
        .filteredOn(Restriction::isFinal)
        .extracting(Restriction::name)
        .containsExactly("defer", "permit", "reject");
  }

  @Test
  void aTableOfAddressesMustNotPermit() {
    assertThat(restriction("check_sender_mx_access").isPermitRefused()).isTrue();
    assertThat(restriction("check_reverse_client_hostname_access").isPermitRefused()).isTrue();
    assertThat(restriction("check_sender_access").isPermitRefused()).isFalse();
  }

  @Test
  void theListsAreThoseOfTheStagesInTheirOrder() {
    assertThat(catalog.restrictionLists())
        .extracting(RestrictionList::stage)
        .containsExactly(Stage.values());
    assertThat(catalog.restrictionLists().get(0).bareTable()).contains("check_client_access");
    assertThat(catalog.restrictionLists().get(5).bareTable()).isEmpty();
    assertThat(catalog.restrictionLists())
        .filteredOn(list -> list.bareTable().isPresent())
        .allSatisfy(
            list -> assertThat(catalog.restriction(list.bareTable().orElseThrow())).isPresent());
  }

  @Test
  void accessTablesAnswerWithActions() {
    assertThat(catalog.accessActions())
        .extracting(AccessAction::name)
        .contains("OK", "REJECT", "DUNNO", "PREPEND", "4xx/5xx");
    assertThat(catalog.accessActions())
        .filteredOn(action -> action.name().equals("BCC"))
        .singleElement()
        .satisfies(action -> assertThat(action.since()).isEqualTo(Release.of(3, 0)));
  }
}
