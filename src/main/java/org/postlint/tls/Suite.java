package org.postlint.tls;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A cipher suite of TLS 1.2 or earlier, as one library knows it.
 *
 * @param name OpenSSL's name, such as {@code ECDHE-RSA-AES128-SHA}
 * @param code the number that stands for it in a handshake
 * @param standardName the name in the standards, such as {@code TLS_RSA_WITH_AES_128_CBC_SHA};
 *     empty where that is not recorded
 * @param keyExchange {@code RSA}, {@code DHE}, {@code ECDHE}, {@code PSK}, …; {@code DHr}, {@code
 *     DHd}, {@code ECDHr} and {@code ECDHe} take the key from a certificate signed with RSA, DSS or
 *     ECDSA
 * @param authentication {@code RSA}, {@code ECDSA}, {@code DSS}, {@code NULL}, {@code PSK}, {@code
 *     SRP}, or {@code DH} and {@code ECDH} for a certificate that holds such a key
 * @param encryption such as {@code AES128GCM}, {@code 3DES}, {@code NULL}
 * @param mac {@code MD5}, {@code SHA1}, {@code SHA256}, {@code SHA384} or {@code AEAD}
 * @param oldest the oldest version of the protocol that may use it
 * @param bits the strength that the library credits it with
 * @param export whether it was made weak for export
 * @param presence whether the library has it
 */
public record Suite(
    String name,
    int code,
    String standardName,
    String keyExchange,
    String authentication,
    String encryption,
    String mac,
    Version oldest,
    int bits,
    boolean export,
    Presence presence) {

  /** Tells which weaknesses it has. */
  public Set<Weakness> weaknesses() {
    EnumSet<Weakness> found = EnumSet.noneOf(Weakness.class);
    for (Weakness weakness : Weakness.values()) {
      if (has(weakness)) {
        found.add(weakness);
      }
    }
    return Collections.unmodifiableSet(found);
  }

  /** Tells whether it has a weakness. */
  public boolean has(Weakness weakness) {
    return switch (weakness) {
      case NULL -> encryption.equals("NULL");
      case EXPORT -> export;
      case DES, RC4 -> encryption.equals(weakness.name());
      case MD5 -> mac.equals("MD5");
      case SMALL_BLOCK ->
          switch (encryption) {
            case "DES", "3DES", "IDEA", "RC2" -> true;
            default -> false;
          };
      case ANONYMOUS -> authentication.equals("NULL");
    };
  }

  /** Tells whether it has one of these weaknesses. */
  public boolean hasAny(Set<Weakness> kinds) {
    for (Weakness weakness : kinds) {
      if (has(weakness)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether it makes a fresh key by Diffie-Hellman for each session. */
  public boolean isEphemeral() {
    return switch (keyExchange) {
      case "DHE", "ECDHE", "DHEPSK", "ECDHEPSK" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
