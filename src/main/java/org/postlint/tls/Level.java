package org.postlint.tls;

import java.util.Locale;
import java.util.Optional;

/** A TLS security level as it acts, weakest first. */
public enum Level {
  /** No TLS. */
  NONE("none"),
  /** Opportunistic. */
  MAY("may"),
  /** Mandatory, the peer is not verified. */
  ENCRYPT("encrypt"),
  /** As the peer's DNSSEC records say; without any, as {@link #MAY}. */
  DANE("dane"),
  /** Only to peers with usable DNSSEC records. */
  DANE_ONLY("dane-only"),
  /** Mandatory, the peer's key is known beforehand. */
  FINGERPRINT("fingerprint"),
  /** Mandatory, the peer is verified by its own name. */
  VERIFY("verify"),
  /** Mandatory, the peer is verified by a name that DNS cannot forge. */
  SECURE("secure");

  private static final Level[] ALL = values();

  private final String word;

  Level(String word) {
    this.word = word;
  }

  /** Returns the word for it in parameters. */
  public String word() {
    return word;
  }

  /** Tells whether mail is not sent or taken without TLS, so that the mandatory lists apply. */
  public boolean isMandatory() {
    return compareTo(MAY) > 0;
  }

  /**
   * Returns the level that a server makes of its settings (smtpd, postscreen, tlsproxy: {@code
   * pre_jail_init} and its likes, alike in 2.10 to 3.11).
   *
   * @param wrapper whether TLS comes before SMTP; then nothing else counts
   * @param level the value of the security level
   * @param use the older switch for opportunistic TLS, which counts where the level is empty
   * @param enforce the older switch for mandatory TLS, likewise
   * @return nothing where the daemon refuses to run with that level
   */
  public static Optional<Level> ofServer(
      boolean wrapper, String level, boolean use, boolean enforce) {
    if (wrapper) {
      return Optional.of(ENCRYPT);
    }
    if (level.isEmpty()) {
      return Optional.of(enforce ? ENCRYPT : use ? MAY : NONE);
    }
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(NONE);
      case "may" -> Optional.of(MAY);
      case "encrypt", "fingerprint", "verify", "secure" -> Optional.of(ENCRYPT);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the level that a client makes of its settings, where no policy table and no per-site
   * table says otherwise.
   *
   * @param level the value of the security level
   * @param use the older switch for opportunistic TLS, which counts where the level is empty
   * @param enforce the older switch for mandatory TLS, likewise
   * @param enforcePeerName whether {@code enforce} includes the peer's name
   * @return nothing where the daemon refuses to run with that level
   */
  public static Optional<Level> ofClient(
      String level, boolean use, boolean enforce, boolean enforcePeerName) {
    if (level.isEmpty()) {
      return Optional.of(enforce ? enforcePeerName ? VERIFY : ENCRYPT : use ? MAY : NONE);
    }
    String word = level.toLowerCase(Locale.ROOT);
    for (Level known : ALL) {
      if (known.word.equals(word)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
