package org.postlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectDiffTest {
  private static final String MASTER =
      """
      smtp       inet n - y - - smtpd
      submission inet n - y - - smtpd
        -o smtpd_tls_security_level=encrypt
        -o smtpd_tls_mandatory_protocols=>=TLSv1.2
      smtp       unix - - y - - smtp
      """;

  private static List<String> between(Given before, Given after) {
    List<String> words = new ArrayList<>();
    EffectDiff.between(before.configuration(), after.configuration())
        .forEach(difference -> words.add(difference.words()));
    return words;
  }

  private static List<String> mains(String before, String after) {
    return between(Given.files(before, MASTER), Given.files(after, MASTER));
  }

  @Test
  void spellingMakesNoDifference() {
    assertThat(
            mains(
                """
                relayhost = $mydomain
                mydomain = example.com
                smtpd_helo_required = yes
                queue_run_delay = 300
                smtpd_tls_protocols = !SSLv2 !SSLv3
                x = 1
                """,
                """
                # other
                smtpd_tls_protocols = >=TLSv1
                mydomain
                 =example.com
                smtpd_helo_required=YES
                queue_run_delay = 5m
                relayhost = example.com
                """))
        .isEmpty();
  }

  @Test
  void listsAreComparedByTheirElements() {
    assertThat(
            mains(
                "smtpd_relay_restrictions = permit_mynetworks, reject\n",
                "smtpd_relay_restrictions =\n  permit_mynetworks\n  reject\n"))
        .isEmpty();
    assertThat(
            mains(
                "smtpd_relay_restrictions = permit_mynetworks, reject\n",
                "smtpd_relay_restrictions = reject, permit_mynetworks\n"))
        .containsExactly(
            "main.cf: smtpd_relay_restrictions  permit_mynetworks, reject → reject,"
                + " permit_mynetworks");
  }

  @Test
  void anOldNameCountsAsItsSuccessor() {
    assertThat(mains("fallback_relay = b.example\n", "smtp_fallback_relay = b.example\n"))
        .isEmpty();
    assertThat(mains("fallback_relay = b.example\n", "smtp_fallback_relay = c.example\n"))
        .containsExactly("main.cf: smtp_fallback_relay  b.example → c.example");
  }

  @Test
  void anOldSwitchCountsAsTheLevelThatItAmountsTo() {
    assertThat(mains("smtpd_use_tls = yes\n", "smtpd_tls_security_level = may\n")).isEmpty();
    assertThat(mains("smtpd_use_tls = yes\n", "smtpd_tls_security_level = encrypt\n"))
        .anyMatch(words -> words.contains("smtpd_tls_security_level"));
  }

  @Test
  void anOverrideDiffersForItsServiceOnly() {
    assertThat(
            between(
                Given.files("", MASTER), Given.files("", MASTER.replace(">=TLSv1.2", ">=TLSv1.3"))))
        .containsExactly("submission/inet: smtpd_tls_mandatory_protocols  TLSv1.2–1.3 → TLSv1.3");
  }

  @Test
  void anOverrideThatRepeatsMainMakesNoDifference() {
    assertThat(
            between(
                Given.files("smtpd_helo_required = yes\n", MASTER),
                Given.files(
                    "smtpd_helo_required = yes\n", MASTER + "  -o smtp_helo_name=$myhostname\n")))
        .isEmpty();
  }

  @Test
  void inWrapperModeTheSwitchesAndTheLevelHaveNoSay() {
    String wrapped = "smtps inet n - y - - smtpd -o smtpd_tls_wrappermode=yes -o syslog_name=x\n";
    assertThat(
            between(
                Given.files("smtpd_use_tls = yes\n", wrapped),
                Given.files("smtpd_tls_security_level = may\n", wrapped)))
        .isEmpty();
  }

  @Test
  void inAClassOfRestrictionsOldNamesCountAsTheNewOnes() {
    String main = "smtpd_restriction_classes = mine\nmine = permit_mynetworks, %s, permit\n";
    assertThat(
            mains(
                main.formatted("reject_invalid_hostname"),
                main.formatted("reject_invalid_helo_hostname")))
        .isEmpty();
    assertThat(
            mains(
                main.formatted("reject_invalid_hostname"),
                main.formatted("reject_unknown_helo_hostname")))
        .hasSize(1);
  }

  @Test
  void columnsArgumentsAndServicesAreCompared() {
    assertThat(
            between(
                Given.files("compatibility_level = 3.6", MASTER),
                Given.files(
                    "compatibility_level = 3.6",
                    MASTER
                            .replaceFirst("inet n - y", "inet n - -")
                            .replace("- smtp\n", "- smtp -v\n")
                        + "scan unix - - n - - smtp\n")))
        .containsExactly(
            "smtp/inet: chroot  y → n",
            "smtp/unix: arguments  (nothing) → -v",
            "scan/unix: service  absent → active");
  }

  @Test
  void aHyphenDiffersAsTheParameterThatItStandsFor() {
    assertThat(mains("default_process_limit = 100\n", "default_process_limit = 50\n"))
        .containsExactly("main.cf: default_process_limit  100 → 50");
  }

  @Test
  void aServiceThatIsDisabledHasNoEffect() {
    assertThat(
            between(
                Given.files("master_service_disable = submission/inet", MASTER),
                Given.files(
                    "master_service_disable = submission/inet",
                    MASTER.replace(">=TLSv1.2", ">=TLSv1.3"))))
        .isEmpty();
  }

  @Test
  void whatRefersToAChangedValueDiffersToo() {
    assertThat(
            mains(
                "mydomain = a.example\nmyorigin = $mydomain\n",
                "mydomain = b.example\nmyorigin = $mydomain\n"))
        .contains("main.cf: myorigin  a.example → b.example");
  }

  @Test
  void ofLongValuesTheWordsShowWhatDiffers() {
    String rest = "reject_unauth_destination, " + "reject_rbl_client bl.example.net, ".repeat(6);
    Difference difference =
        new Difference(
            Difference.Kind.PARAMETER,
            "smtpd_recipient_restrictions",
            List.of(Difference.MAIN),
            rest + "reject_rhsbl_sender old.example, " + rest,
            rest + rest);
    assertThat(difference.words())
        .contains("old.example")
        .hasSizeLessThan(250)
        .startsWith("main.cf: smtpd_recipient_restrictions  … ")
        .endsWith(" …");
  }
}
