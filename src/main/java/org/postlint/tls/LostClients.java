package org.postlint.tls;

import java.util.ArrayList;
import java.util.List;

/**
 * The clients that a server would have without its exclusions and its own cipher list, and has not
 * with them. Those that the protocol list turns away are not counted.
 *
 * @param clients the kinds of clients, oldest software first
 * @param culprits the exclusions any one of which, left out, would bring such a client back; empty
 *     where it takes more than that
 */
public record LostClients(List<ClientKind> clients, List<Exclusion> culprits) {
  /** Makes a finding. */
  public LostClients {
    clients = List.copyOf(clients);
    culprits = List.copyOf(culprits);
  }

  /**
   * Compares what is offered with what the same service would offer by default.
   *
   * @param offer what is offered
   * @param defaultList the cipher list of the grade where nobody changed it
   */
  public static LostClients of(Offer offer, String defaultList) {
    LostClients known = offer.lostClients().find(defaultList);
    if (known == null) {
      known = compare(offer, defaultList);
      offer.lostClients().keep(defaultList, known);
    }
    return known;
  }

  private static LostClients compare(Offer offer, String defaultList) {
    Terms terms = offer.terms();
    List<Exclusion> builtIn = new ArrayList<>();
    for (Exclusion exclusion : terms.exclusions()) {
      if (!exclusion.isWritten()) {
        builtIn.add(exclusion);
      }
    }
    Library library = offer.library();
    Offer before = Offer.of(library, terms.withCipherList(defaultList).withExclusions(builtIn));
    List<ClientKind> lost = new ArrayList<>();
    for (ClientKind kind : ClientKind.all()) {
      if (kind.connects(before) == Answer.YES && kind.connects(offer) == Answer.NO) {
        lost.add(kind);
      }
    }
    List<Exclusion> culprits = new ArrayList<>();
    if (!lost.isEmpty()) {
      for (Exclusion exclusion : terms.exclusions()) {
        if (exclusion.isWritten() && bringsBack(library, terms, exclusion, lost)) {
          culprits.add(exclusion);
        }
      }
    }
    return new LostClients(lost, culprits);
  }

  private static boolean bringsBack(
      Library library, Terms terms, Exclusion exclusion, List<ClientKind> lost) {
    List<Exclusion> others = new ArrayList<>(terms.exclusions());
    others.remove(exclusion);
    Offer without = Offer.of(library, terms.withExclusions(others));
    for (ClientKind kind : lost) {
      if (kind.connects(without) != Answer.NO) {
        return true;
      }
    }
    return false;
  }
}
