package org.postlint.tls;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which suites one end of a connection offers.
 *
 * @param role which end it is
 * @param versions the versions that the protocol list enables, whatever the library can do
 * @param unsure versions among these that something outside the configuration of Postfix may turn
 *     off, such as {@code openssl.cnf} where Postfix leaves that to it
 * @param cipherList the cipher list of the grade, such as the value of {@code
 *     tls_medium_cipherlist}
 * @param exclusions what is taken away from it, in order
 * @param keys the keys of a server; of no effect for a client
 * @param ecdhe whether a server can exchange keys over elliptic curves
 * @param securityLevel the security level of the session, from 0; -1 where the library's default
 *     holds, which a distribution may have raised
 */
public record Terms(
    Role role,
    Set<Version> versions,
    Set<Version> unsure,
    String cipherList,
    List<Exclusion> exclusions,
    Keys keys,
    Answer ecdhe,
    int securityLevel) {
  /** Makes terms. */
  public Terms {
    versions = Set.copyOf(versions);
    unsure = Set.copyOf(unsure);
    exclusions = List.copyOf(exclusions);
  }

  /** Returns the same terms with other exclusions. */
  public Terms withExclusions(List<Exclusion> others) {
    return new Terms(role, versions, unsure, cipherList, others, keys, ecdhe, securityLevel);
  }

  /** Returns the same terms with another cipher list. */
  public Terms withCipherList(String other) {
    return new Terms(role, versions, unsure, other, exclusions, keys, ecdhe, securityLevel);
  }

  // Written out: what a record makes of itself is costly when it is first used.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Terms that
        && role == that.role
        && ecdhe == that.ecdhe
        && securityLevel == that.securityLevel
        && versions.equals(that.versions)
        && unsure.equals(that.unsure)
        && cipherList.equals(that.cipherList)
        && exclusions.equals(that.exclusions)
        && keys.equals(that.keys);
  }

  @Override
  public int hashCode() {
    int hash = 31 * role.hashCode() + cipherList.hashCode();
    hash = 31 * hash + exclusions.hashCode();
    hash = 31 * hash + versions.hashCode();
    return 31 * hash + keys.hashCode();
  }

  /** Returns the string that Postfix hands to the library. */
  public String cipherString() {
    StringBuilder text = new StringBuilder(cipherList);
    for (Exclusion exclusion : exclusions) {
      text.append(":!").append(exclusion.word());
    }
    return text.toString();
  }
}
