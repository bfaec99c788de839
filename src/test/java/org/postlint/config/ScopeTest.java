package org.postlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postlint.config.Configurations.main;
import static org.postlint.config.Configurations.withRelease;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.text.Place;

class ScopeTest {
  private static final String SUBMISSION =
      """
      smtp inet n - y - - smtpd
      587 inet n - y - - smtpd
        -o smtpd_banner=$myhostname
        -o { myhostname = out.example.net }
        -o smtpd_helo_required=no -o smtpd_helo_required=yes
      """;

  @Test
  void anOptionComesBeforeMainAndMainBeforeTheDefault() {
    Configuration configuration = withRelease("3.7", "smtpd_helo_required = no\n", SUBMISSION);
    Service submission = configuration.service("587", "inet").orElseThrow();
    EffectiveValue own = submission.scope().value("smtpd_helo_required");
    assertThat(own.string()).contains("yes");
    assertThat(own.origin()).isInstanceOf(Origin.ServiceOption.class);
    assertThat(own.place().map(Place::line)).contains(5);
    Service smtp = configuration.service("smtp", "inet").orElseThrow();
    EffectiveValue ofMain = smtp.scope().value("smtpd_helo_required");
    assertThat(ofMain.string()).contains("no");
    assertThat(ofMain.origin()).isInstanceOf(Origin.MainLine.class);
    EffectiveValue builtIn = smtp.scope().value("smtpd_delay_reject");
    assertThat(builtIn.string()).contains("yes");
    assertThat(builtIn.origin()).isInstanceOf(Origin.BuiltInDefault.class);
    assertThat(builtIn.set()).isFalse();
  }

  @Test
  void referencesOfAServiceSeeItsOptions() {
    Configuration configuration = withRelease("3.7", "myhostname = mx.example.org\n", SUBMISSION);
    Scope submission = configuration.service("587", "inet").orElseThrow().scope();
    assertThat(submission.value("smtpd_banner").string()).contains("out.example.net");
    assertThat(submission.value("mydomain").string()).contains("example.net");
    assertThat(configuration.main().value("mydomain").string()).contains("example.org");
  }

  @Test
  void processAndServiceNamesAreThoseOfTheEntry() {
    Configuration configuration =
        withRelease("3.7", "syslog_name = $service_name/$process_name\n", SUBMISSION);
    Scope submission = configuration.service("587", "inet").orElseThrow().scope();
    assertThat(submission.value("syslog_name").string()).contains("587/smtpd");
    assertThat(configuration.main().value("syslog_name").expansion())
        .isInstanceOf(Expansion.Unknown.class);
  }

  @Test
  void aDefaultFollowsTheCompatibilityLevel() {
    assertThat(main("").main().value("append_dot_mydomain").string()).contains("yes");
    assertThat(main("compatibility_level = 3.6\n").main().value("append_dot_mydomain").string())
        .contains("no");
    assertThat(withRelease("2.11", "", "").main().value("append_dot_mydomain").string())
        .contains("yes");
  }

  @Test
  void anOldNameCountsThroughTheDefaultOfItsSuccessor() {
    Configuration configuration = main("virtual_maps = hash:/etc/postfix/virtual\n");
    assertThat(configuration.main().value("virtual_alias_maps").string())
        .contains("hash:/etc/postfix/virtual");
  }

  @Test
  void aServiceMakesParametersOfItsName() {
    Configuration configuration =
        withRelease(
            "3.7", "default_destination_recipient_limit = 7\n", "slow unix - - n - 1 smtp\n");
    assertThat(configuration.knows("slow_destination_recipient_limit")).isTrue();
    assertThat(configuration.main().value("slow_destination_recipient_limit").string())
        .contains("7");
    assertThat(configuration.knows("fast_destination_recipient_limit")).isFalse();
    assertThat(configuration.main().value("fast_destination_recipient_limit").origin())
        .isInstanceOf(Origin.Undefined.class);
  }

  @Test
  void aRawValueStaysAsItIs() {
    Configuration configuration = main("forward_path = $home/.forward\n");
    assertThat(configuration.main().value("forward_path").string()).contains("$home/.forward");
  }

  @Test
  void disabledServicesAreNotActive() {
    String master =
        """
        a unix - - n - - smtp
        b inet n - n - - smtpd
        c inet n - n - - smtpd
        """;
    Configuration configuration =
        withRelease("3.7", "master_service_disable = !c/inet, inet, a.unix\n", master);
    assertThat(configuration.service("a", "unix").orElseThrow().active()).isFalse();
    assertThat(configuration.service("b", "inet").orElseThrow().active()).isFalse();
    assertThat(configuration.service("c", "inet").orElseThrow().active()).isTrue();
  }

  @Test
  void withoutItsMainFileAServiceHasOnlyWhatItsEntrySays() {
    Inputs inputs = Configurations.inputs("3.7", "", SUBMISSION);
    Inputs part = inputs.withFiles(Optional.empty(), inputs.master()).inPart();
    Scope scope = Configuration.of(part).service("587", "inet").orElseThrow().scope();
    assertThat(scope.value("smtpd_helo_required").string()).contains("yes");
    assertThat(scope.value("smtpd_delay_reject").string()).isEmpty();
    assertThat(scope.value("smtpd_delay_reject").set()).isFalse();
    assertThat(scope.defaultValue("smtpd_delay_reject").string()).contains("yes");
  }
}
