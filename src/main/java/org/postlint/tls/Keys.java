package org.postlint.tls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a server. Of a certificate that nobody has read the kind of key is not known; then
 * what holds must hold for each kind that it may be.
 *
 * @param certain kinds that it has
 * @param possible kinds that it may have beside these; where none is certain it has at least one
 */
public record Keys(Set<KeyType> certain, Set<KeyType> possible) {
  /** Makes keys. */
  public Keys {
    certain = Set.copyOf(certain);
    possible = Set.copyOf(possible);
  }

  /** Returns keys of exactly these kinds; none means a server without certificate. */
  public static Keys of(KeyType... types) {
    return new Keys(Set.of(types), Set.of());
  }

  /** Returns the key of a certificate that nobody has read: RSA, or an elliptic curve. */
  public static Keys unread() {
    return new Keys(Set.of(), Set.of(KeyType.RSA, KeyType.EC));
  }

  // Written out, as in Terms.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Keys that
        && certain.equals(that.certain)
        && possible.equals(that.possible);
  }

  @Override
  public int hashCode() {
    return 31 * certain.hashCode() + possible.hashCode();
  }

  /** Returns the least that the server has, one set for each way in which it may be. */
  List<Set<KeyType>> least() {
    List<Set<KeyType>> ways = new ArrayList<>();
    if (!certain.isEmpty() || possible.isEmpty()) {
      ways.add(certain);
    } else {
      for (KeyType type : possible) {
        ways.add(Set.of(type));
      }
    }
    return ways;
  }

  /** Returns all that the server may have. */
  Set<KeyType> most() {
    EnumSet<KeyType> most = EnumSet.noneOf(KeyType.class);
    most.addAll(certain);
    most.addAll(possible);
    return most;
  }
}
