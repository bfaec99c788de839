package org.postlint.tls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postlint.catalog.Release;

/** What releases of Postfix make of TLS settings, where they differ. */
public final class PostfixTls {
  private static final Release GRADES_MERGED = new Release(3, 8, 0);
  private static final Release CURVES_ALWAYS = new Release(3, 6, 0);

  /** The first releases of each series that set the security level to 0 (tls_server.c). */
  private static final List<Release> LEVEL_ZERO =
      List.of(new Release(3, 0, 14), new Release(3, 1, 0));

  /** The first releases of each series that set the lowest version themselves (tls_server.c). */
  private static final List<Release> OWN_FLOOR =
      List.of(
          new Release(3, 2, 18),
          new Release(3, 3, 13),
          new Release(3, 4, 15),
          new Release(3, 5, 5),
          new Release(3, 6, 0));

  private PostfixTls() {}

  /**
   * Returns the parameter with the cipher list of a grade.
   *
   * @return nothing where there is no such grade, and every handshake fails
   */
  public static Optional<String> cipherListParameter(Release release, String grade) {
    String word = grade.toLowerCase(Locale.ROOT);
    return switch (word) {
      case "high", "medium", "null" -> Optional.of("tls_" + word + "_cipherlist");
      case "low", "export" ->
          Optional.of(
              release.compareTo(GRADES_MERGED) >= 0
                  ? "tls_medium_cipherlist"
                  : "tls_" + word + "_cipherlist");
      default -> Optional.empty();
    };
  }

  /**
   * Returns the security level of a session: 0, or 1 for one that needs a verified peer; -1 where
   * the release leaves it to the library.
   */
  public static int securityLevel(Release release, boolean verifiedPeer) {
    if (verifiedPeer && has(LEVEL_ZERO, release)) {
      return 1;
    }
    return has(LEVEL_ZERO, release) ? 0 : -1;
  }

  /**
   * Tells whether the lowest version is what Postfix says; otherwise {@code openssl.cnf} may raise
   * it, with OpenSSL 1.1.1 and later.
   */
  public static boolean setsLowestVersion(Release release) {
    return has(OWN_FLOOR, release);
  }

  /**
   * Tells whether a server can exchange keys over elliptic curves.
   *
   * @param grade the value of {@code smtpd_tls_eecdh_grade}, which counts before 3.6
   */
  public static Answer exchangesOverCurves(Release release, String grade, Library library) {
    if (release.compareTo(CURVES_ALWAYS) >= 0) {
      return Answer.YES;
    }
    return switch (grade.toLowerCase(Locale.ROOT)) {
      case "strong", "ultra", "auto" -> Answer.YES;
      case "none" -> library.series().equals("1.0.2") ? Answer.NO : Answer.UNKNOWN;
      default -> Answer.UNKNOWN;
    };
  }

  private static boolean has(List<Release> firsts, Release release) {
    for (Release first : firsts) {
      if (first.isSameSeries(release)) {
        return release.compareTo(first) >= 0;
      }
    }
    return release.compareSeries(firsts.get(firsts.size() - 1)) > 0;
  }
}
