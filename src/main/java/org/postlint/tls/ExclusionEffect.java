package org.postlint.tls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What one exclusion does to a cipher list, looked at alone.
 *
 * @param exclusion the exclusion
 * @param effect what it does
 * @param removed the suites that it takes from the list, in any build
 */
public record ExclusionEffect(Exclusion exclusion, Effect effect, List<Suite> removed) {
  /** What an exclusion does. */
  public enum Effect {
    /** It takes away suites that could be used. */
    REMOVES,
    /** It takes away only suites that this end cannot use anyway, for want of a key or of PSK. */
    ONLY_UNUSABLE,
    /** It takes away only suites that the library lacks unless built with unusual options. */
    ONLY_OTHER_BUILDS,
    /** The library knows such suites; the list has none of them. */
    NOT_IN_LIST,
    /** The library knows nothing by that name. */
    UNKNOWN_NAME,
    /** It makes every handshake fail. */
    INVALID,
    /** The list is not modelled. */
    UNKNOWN;

    /** Tells whether leaving the exclusion out would change nothing, in any build. */
    public boolean isVoid() {
      return this == NOT_IN_LIST || this == UNKNOWN_NAME;
    }
  }

  /** Makes an effect. */
  public ExclusionEffect {
    removed = List.copyOf(removed);
  }

  /** Looks at each exclusion that is written in the configuration. */
  public static List<ExclusionEffect> of(Library library, Terms terms) {
    List<Exclusion> builtIn = new ArrayList<>();
    for (Exclusion exclusion : terms.exclusions()) {
      if (!exclusion.isWritten()) {
        builtIn.add(exclusion);
      }
    }
    Terms bare = terms.withExclusions(builtIn);
    CipherString.Selection all = CipherString.read(library, bare.cipherString());
    Set<Suite> usable = identities(Offer.of(library, bare).possible());
    List<ExclusionEffect> effects = new ArrayList<>();
    for (Exclusion exclusion : terms.exclusions()) {
      if (exclusion.isWritten()) {
        effects.add(of(library, bare, all, usable, exclusion));
      }
    }
    return effects;
  }

  private static ExclusionEffect of(
      Library library,
      Terms bare,
      CipherString.Selection all,
      Set<Suite> usable,
      Exclusion exclusion) {
    if (!exclusion.isValid()) {
      return new ExclusionEffect(exclusion, Effect.INVALID, List.of());
    }
    List<Exclusion> exclusions = new ArrayList<>(bare.exclusions());
    exclusions.add(exclusion);
    CipherString.Selection rest =
        CipherString.read(library, bare.withExclusions(exclusions).cipherString());
    if (rest.outcome() == CipherString.Outcome.REFUSED) {
      return new ExclusionEffect(exclusion, Effect.INVALID, List.of());
    }
    if (all.outcome() != CipherString.Outcome.READ
        || rest.outcome() != CipherString.Outcome.READ
        || !identities(all.suites()).containsAll(rest.suites())) {
      return new ExclusionEffect(exclusion, Effect.UNKNOWN, List.of());
    }
    Set<Suite> left = identities(rest.suites());
    List<Suite> removed = new ArrayList<>();
    for (Suite suite : all.suites()) {
      if (!left.contains(suite)) {
        removed.add(suite);
      }
    }
    if (removed.isEmpty()) {
      return new ExclusionEffect(
          exclusion,
          library.knows(exclusion.word()) ? Effect.NOT_IN_LIST : Effect.UNKNOWN_NAME,
          removed);
    }
    boolean other = true;
    boolean unusable = true;
    for (Suite suite : removed) {
      if (usable.contains(suite)) {
        unusable = false;
        other &= suite.presence() == Presence.ON_DEMAND;
      }
    }
    Effect effect =
        unusable ? Effect.ONLY_UNUSABLE : other ? Effect.ONLY_OTHER_BUILDS : Effect.REMOVES;
    return new ExclusionEffect(exclusion, effect, removed);
  }

  /** A library has each of its suites once. */
  private static Set<Suite> identities(List<Suite> suites) {
    Set<Suite> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(suites);
    return set;
  }
}
