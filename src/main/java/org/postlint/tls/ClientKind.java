package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.postlint.catalog.Tables;

/**
 * A kind of client, by what it offers.
 *
 * @param id a short name
 * @param title the name to show
 * @param versions the versions it speaks
 * @param keys the kinds of server keys it can verify
 * @param suites the suites of TLS 1.2 and earlier that it offers, by OpenSSL's names
 * @param source where that is documented
 */
public record ClientKind(
    String id,
    String title,
    Set<Version> versions,
    Set<KeyType> keys,
    Set<String> suites,
    String source) {
  /** Makes a kind of client. */
  public ClientKind {
    versions = Set.copyOf(versions);
    keys = Set.copyOf(keys);
    suites = Set.copyOf(suites);
  }

  /** Returns all kinds that are known, oldest software first. */
  public static List<ClientKind> all() {
    return Known.ALL;
  }

  /** Read when first needed. */
  private static final class Known {
    static final List<ClientKind> ALL = List.copyOf(read());
  }

  private static List<ClientKind> read() {
    List<ClientKind> kinds = new ArrayList<>();
    for (List<String> row : Tables.rows("clients")) {
      EnumSet<Version> versions = EnumSet.noneOf(Version.class);
      for (String version : row.get(2).split(" ", -1)) {
        versions.add(Version.of(version).orElseThrow());
      }
      EnumSet<KeyType> keys = EnumSet.noneOf(KeyType.class);
      for (String key : row.get(3).split(" ", -1)) {
        keys.add(KeyType.valueOf(key));
      }
      Set<String> suites = row.get(4).isEmpty() ? Set.of() : Set.of(row.get(4).split(" ", -1));
      kinds.add(new ClientKind(row.get(0), row.get(1), versions, keys, suites, row.get(5)));
    }
    return kinds;
  }

  /** Tells whether such a client and this server find a version and a suite that both have. */
  public Answer connects(Offer server) {
    Answer answer = Answer.NO;
    for (Version version : versions) {
      Answer each = server.serves(version, suite -> suites.contains(suite.name()));
      if (each == Answer.YES) {
        return each;
      }
      answer = each == Answer.UNKNOWN ? each : answer;
    }
    return answer;
  }
}
