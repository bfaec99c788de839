package org.postlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The case that started postlint, for the library of its time and for the newest. */
class GmailCaseTest {
  private static List<String> findings(String... target) {
    String[] arguments = new String[target.length + 4];
    arguments[0] = "check";
    arguments[1] = "examples/gmail-case";
    arguments[2] = "--format";
    arguments[3] = "concise";
    System.arraycopy(target, 0, arguments, 4, target.length);
    return Runs.run(arguments).out().lines().toList();
  }

  private static String line(List<String> findings, String rule) {
    return findings.stream().filter(each -> each.contains("[" + rule + "]")).findFirst().orElse("");
  }

  @Test
  void withTheLibraryOfItsTimeAWeakSuiteStaysOnOffer() {
    List<String> findings = findings("--postfix", "3.1", "--openssl", "1.0.2");
    assertThat(line(findings, "mx-protocol-floor"))
        .startsWith("examples/gmail-case/main.cf:14:1: warning")
        .contains("TLSv1.2 only");
    assertThat(line(findings, "exclude-weak"))
        .startsWith("examples/gmail-case/main.cf:15:1: warning")
        .contains("DES-CBC3-SHA", "OpenSSL 1.0.2");
    assertThat(line(findings, "eccert-missing"))
        .startsWith("examples/gmail-case/main.cf:11:1: info")
        .contains("smtpd_tls_eccert_file");
  }

  @Test
  void withTheNewestLibraryTheExclusionsMerelyExcludeNothing() {
    List<String> findings = findings("--target", "newest");
    assertThat(line(findings, "mx-protocol-floor"))
        .startsWith("examples/gmail-case/main.cf:14:1: warning")
        .contains("TLSv1.2 and TLSv1.3 only");
    assertThat(line(findings, "exclude-weak")).isEmpty();
    assertThat(line(findings, "exclude-void"))
        .startsWith("examples/gmail-case/main.cf:15:36: info")
        .contains("OpenSSL 3.5");
    assertThat(line(findings, "eccert-missing"))
        .startsWith("examples/gmail-case/main.cf:11:1: info")
        .contains("smtpd_tls_chain_files");
  }
}
