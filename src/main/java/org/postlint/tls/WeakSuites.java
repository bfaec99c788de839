package org.postlint.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The weak suites that an offer still has.
 *
 * @param answer whether there is one
 * @param suites those that are there in every build, in order; empty unless the answer is yes
 * @param remedies words that would exclude them, in order of their need
 */
public record WeakSuites(Answer answer, List<Suite> suites, List<String> remedies) {
  /** Makes a finding. */
  public WeakSuites {
    suites = List.copyOf(suites);
    remedies = List.copyOf(remedies);
  }

  /** Looks for suites with one of these weaknesses. */
  public static WeakSuites of(Offer offer, Set<Weakness> kinds) {
    WeakSuites known = offer.weakSuites().find(kinds);
    if (known == null) {
      known = find(offer, kinds);
      offer.weakSuites().keep(Set.copyOf(kinds), known);
    }
    return known;
  }

  private static WeakSuites find(Offer offer, Set<Weakness> kinds) {
    Answer answer = offer.has(suite -> suite.hasAny(kinds));
    if (answer != Answer.YES) {
      return new WeakSuites(answer, List.of(), List.of());
    }
    List<Suite> suites = new ArrayList<>();
    List<String> remedies = new ArrayList<>();
    for (Suite suite : offer.suites()) {
      if (!suite.hasAny(kinds)) {
        continue;
      }
      suites.add(suite);
      String word = remedy(suite, kinds);
      if (!remedies.contains(word)) {
        remedies.add(word);
      }
    }
    return new WeakSuites(answer, suites, remedies);
  }

  private static String remedy(Suite suite, Set<Weakness> kinds) {
    for (Weakness weakness : Weakness.values()) {
      if (kinds.contains(weakness) && suite.has(weakness)) {
        return switch (weakness) {
          case NULL -> "eNULL";
          case EXPORT -> "EXPORT";
          case MD5 -> "MD5";
          case ANONYMOUS -> "aNULL";
          case DES, RC4, SMALL_BLOCK -> suite.encryption();
        };
      }
    }
    throw new IllegalArgumentException(suite + " is not weak");
  }
}
