package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Terms as Postfix makes them, for tests to vary. */
final class TermsFixture {
  /** {@code tls_medium_cipherlist} of 2.10 to 3.0. */
  static final String MEDIUM_2_10 = "aNULL:-aNULL:ALL:!EXPORT:!LOW:+RC4:@STRENGTH";

  /** {@code tls_medium_cipherlist} of 3.1 to 3.7. */
  static final String MEDIUM_3_1 = "aNULL:-aNULL:HIGH:MEDIUM:+RC4:@STRENGTH";

  /** {@code tls_medium_cipherlist} since 3.8. */
  static final String MEDIUM_3_8 =
      "aNULL:-aNULL:HIGH:MEDIUM:!SEED:!IDEA:!3DES:!RC2:!RC4:!RC5:!kDH:!kECDH:!aDSS:!MD5"
          + ":+RC4:@STRENGTH";

  static final String GMAIL =
      "aNULL, eNULL, EXPORT, DES, RC4, MD5, PSK, aECDH, EDH-DSS-DES-CBC3-SHA";

  static final Set<Version> TLS = EnumSet.range(Version.TLSV1, Version.TLSV1_3);

  private TermsFixture() {}

  static Library library(String version) {
    return Library.of(version, Optional.empty()).orElseThrow();
  }

  static Library debian(String version) {
    return Library.of(version, Optional.of("debian")).orElseThrow();
  }

  static Terms server(String list, String exclude, Keys keys) {
    return server(list, Exclusion.parse("smtpd_tls_exclude_ciphers", exclude), keys, TLS);
  }

  static Terms server(String list, List<Exclusion> exclude, Keys keys, Set<Version> versions) {
    return new Terms(Role.SERVER, versions, Set.of(), list, exclude, keys, Answer.YES, 0);
  }

  static List<String> names(List<Suite> suites) {
    List<String> names = new ArrayList<>();
    for (Suite suite : suites) {
      names.add(suite.name());
    }
    return names;
  }
}
