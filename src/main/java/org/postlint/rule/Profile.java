package org.postlint.rule;

import java.util.Optional;

/** What a configuration is measured against; it decides which rules speak, and how loud. */
public enum Profile {
  /** What is wrong for nearly everyone. */
  DEFAULT("default"),
  /** Modern peers only: what keeps old ones alive is reported. */
  STRICT("strict"),
  /** Old peers must get through: what locks them out is reported. */
  INTEROP("interop"),
  /** NIST SP 800-177 and SP 800-52. */
  NIST("nist"),
  /** BSI TR-03108 and TR-02102-2. */
  BSI("bsi"),
  /** The TLS guidelines of the Dutch NCSC. */
  NCSC("ncsc"),
  /** The CIS benchmarks, as far as they speak of Postfix. */
  CIS("cis"),
  /** The STIGs of DISA, as far as they speak of Postfix. */
  STIG("stig");

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  /** Returns the word for it in rule files, settings and options. */
  public String word() {
    return word;
  }

  /** Returns the profile of that word, if there is one. */
  public static Optional<Profile> of(String word) {
    for (Profile profile : values()) {
      if (profile.word.equals(word)) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }
}
