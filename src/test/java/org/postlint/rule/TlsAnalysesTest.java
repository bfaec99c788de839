package org.postlint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postlint.catalog.Catalog;
import org.postlint.catalog.Target;
import org.postlint.config.Configuration;
import org.postlint.config.Inputs;
import org.postlint.rule.Analysis.Answer;
import org.postlint.syntax.MainFile;
import org.postlint.syntax.MasterFile;
import org.postlint.text.Place;
import org.postlint.text.Source;

class TlsAnalysesTest {
  private static final Catalog CATALOG = Catalog.load();
  private static final String TLS =
      "smtpd_tls_security_level = may\nsmtpd_tls_cert_file = /etc/ssl/mx.pem\n";
  private static final String MASTER =
      """
      smtp inet n - y - - smtpd
      submission inet n - y - - smtpd
        -o smtpd_tls_security_level=encrypt
        -o smtpd_tls_mandatory_ciphers=high
      """;

  private static Answer ask(
      Analysis analysis, Map<String, List<String>> given, Target target, String main) {
    return ask(analysis, given, target, main, "smtp");
  }

  private static Answer ask(
      Analysis analysis,
      Map<String, List<String>> given,
      Target target,
      String main,
      String service) {
    Configuration configuration =
        Configuration.of(
            Inputs.of(
                Optional.of(MainFile.parse(Source.ofText("main.cf", TLS + main))),
                Optional.of(MasterFile.parse(Source.ofText("master.cf", MASTER))),
                "/etc/postfix",
                CATALOG,
                target));
    return analysis.answer(configuration, configuration.service(service, "inet"), given);
  }

  private static Target newest() {
    return Target.newest(CATALOG);
  }

  private static Target old() {
    return Target.release(CATALOG, "3.1", Optional.of("1.0.2"));
  }

  private static Answer stranded(String main) {
    return ask(new StrandedVersionsAnalysis(), Map.of(), newest(), main);
  }

  private static Answer isVoid(Target target, String main) {
    return ask(new ExclusionsAnalysis(), Map.of("effect", List.of("void")), target, main);
  }

  @Test
  void theDefaultListLeavesNoVersionWithoutASuite() {
    assertThat(stranded("").yes()).contains(false);
  }

  @Test
  void listOfNewSuitesStrandsOldVersionsAndIsToBlame() {
    String list = "tls_medium_cipherlist = ECDHE-RSA-AES128-GCM-SHA256\n";
    Answer answer = stranded(list + "smtpd_tls_exclude_ciphers = MD5\n");
    assertThat(answer.values()).containsEntry("versions", List.of("TLSv1", "TLSv1.1"));
    assertThat(answer.places().get("place"))
        .extracting(Place::text)
        .isEqualTo("ECDHE-RSA-AES128-GCM-SHA256");
  }

  @Test
  void exclusionsThatTakeTheLastSuiteAreToBlame() {
    Answer answer = stranded("smtpd_tls_exclude_ciphers = aNULL, aRSA, aECDSA\n");
    assertThat(answer.values().get("versions")).contains("TLSv1.2").doesNotContain("TLSv1.3");
    assertThat(answer.places().get("place"))
        .extracting(Place::text)
        .isEqualTo("aNULL, aRSA, aECDSA");
  }

  @Test
  void causeIsAsked() {
    String empty = "tls_medium_cipherlist = NOSUCH\n";
    Analysis analysis = new StrandedVersionsAnalysis();
    assertThat(ask(analysis, Map.of("cause", List.of("empty-list")), newest(), empty).yes())
        .contains(true);
    assertThat(ask(analysis, Map.of("cause", List.of("suites")), newest(), empty).yes())
        .contains(false);
  }

  @Test
  void invalidExclusionIsNobodysStrandedVersion() {
    assertThat(stranded("smtpd_tls_exclude_ciphers = !MD5\n").yes()).isEmpty();
  }

  @Test
  void wordThatNothingGoesByIsVoid() {
    assertThat(isVoid(newest(), "smtpd_tls_exclude_ciphers = aNULL, EXPORT\n").values())
        .containsEntry("words", List.of("EXPORT"));
  }

  @Test
  void wordIsNotVoidWhileItActsForAnotherService() {
    Map<String, List<String>> given = Map.of("effect", List.of("void"));
    Analysis analysis = new ExclusionsAnalysis();
    String excluded = "smtpd_tls_exclude_ciphers = RC4\n";
    // Of the two grades in use only medium has RC4.
    assertThat(ask(analysis, given, old(), excluded, "submission").yes()).contains(false);
    String high = excluded + "smtpd_tls_ciphers = high\n";
    assertThat(ask(analysis, given, old(), high, "submission").yes()).contains(true);
  }
}
